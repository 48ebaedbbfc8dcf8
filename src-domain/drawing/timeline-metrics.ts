/** Where the parts of a timeline stand, in pixels from the top; null = not drawn at this size. */
export interface TimelineMetrics {
  height: number;
  flagHeight: number;
  /** The bracket's line, and the words above it. */
  bench: number;
  benchWords: number;
  bar: number;
  thick: number;
  /** One cell a day. */
  strip: number;
  tick: number;
  dates: number;
  words: number | null;
  axis: number | null;
  months: number | null;
  /** Half a signing diamond. */
  diamond: number;
}

/** The deal page and the dossier: bar 32. */
export const FULL_TIMELINE: TimelineMetrics = {
  height: 176,
  flagHeight: 18,
  benchWords: 38,
  bench: 45,
  bar: 58,
  thick: 32,
  strip: 98,
  tick: 107,
  dates: 125,
  words: 141,
  axis: 152,
  months: 169,
  diamond: 8,
};

/** The side sheet: bar 14, dates but no words and no months. */
export const COMPACT_TIMELINE: TimelineMetrics = {
  height: 96,
  flagHeight: 16,
  benchWords: 32,
  bench: 38,
  bar: 46,
  thick: 14,
  strip: 66,
  tick: 74,
  dates: 91,
  words: null,
  axis: null,
  months: null,
  diamond: 7,
};
