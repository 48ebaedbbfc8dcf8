/** Where the parts of a timeline stand, in pixels from the top; null = not drawn at this size. */
export interface TimelineMetrics {
  height: number;
  flagHeight: number;
  /** The bracket's line, and the words above it. */
  bench: number;
  benchWords: number;
  bracket: BracketMetrics;
  bar: number;
  thick: number;
  /** The line under the bar that says from where it is over. */
  overrun: number;
  /** One cell a day. */
  strip: number;
  tick: number;
  dates: number;
  words: number | null;
  axis: number | null;
  months: number | null;
  /** Half a signing diamond. */
  diamond: number;
  /** How far to the left of today a stage whose first day is unknown reaches. */
  undated: number;
}

export interface BracketMetrics {
  /** Its ends stop this far above the bar. */
  foot: number;
  ring: number;
  tick: { half: number; height: number; above: number };
  /** With room to show by how much pauses moved the target, and a guide from the ring to the days. */
  roomy: boolean;
}

const ROOMY: BracketMetrics = {
  foot: 3,
  ring: 4,
  tick: { half: 4, height: 6, above: 2 },
  roomy: true,
};

/** The deal page and the dossier: bar 32. */
export const FULL_TIMELINE: TimelineMetrics = {
  height: 176,
  flagHeight: 18,
  benchWords: 38,
  bench: 45,
  bracket: ROOMY,
  bar: 58,
  thick: 32,
  overrun: 93,
  strip: 98,
  tick: 107,
  dates: 125,
  words: 141,
  axis: 152,
  months: 169,
  diamond: 8,
  undated: 216,
};

/** The side sheet: bar 14, dates but no words and no months. */
export const COMPACT_TIMELINE: TimelineMetrics = {
  height: 96,
  flagHeight: 16,
  benchWords: 32,
  bench: 38,
  bracket: ROOMY,
  bar: 46,
  thick: 14,
  overrun: 63,
  strip: 66,
  tick: 74,
  dates: 91,
  words: null,
  axis: null,
  months: null,
  diamond: 7,
  undated: 216,
};

/** A swimlane: bar 8 in a lane of 22, no words; the axis is shared by all. */
export const LANE_TIMELINE: TimelineMetrics = {
  height: 22,
  flagHeight: 0,
  benchWords: 0,
  bench: 3,
  bracket: { foot: 1, ring: 2.5, tick: { half: 3, height: 4, above: 0 }, roomy: false },
  bar: 8,
  thick: 8,
  overrun: 18,
  strip: 18,
  tick: 18,
  dates: 18,
  words: null,
  axis: null,
  months: null,
  diamond: 5,
  undated: 72,
};
