import { round } from './primitives';

/** Days to pixels for distributions that stand over one another; what lies beyond `cap` stands close together at the end. */
export interface StripScale {
  width: number;
  /** The last day with a place of its own. */
  cap: number;
  hasTail: boolean;
  /** Where the column of the tail begins, pixels; the width when there is none. */
  tailAt: number;
  ticks: readonly number[];
  x(days: number): number;
}

interface StripExtent {
  /** The most days there are. */
  most: number;
  /** What must have a place of its own: percentiles, benchmarks. */
  settled: number;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 90, 180, 360, 720, 1800, 3600];
const PAD = 8;
const TAIL = 56;
/** Least pixels between two ticks. */
const TICK_ROOM = 46;
/** A tail is cut off when it would take more than this much of what must be seen. */
const LONG_TAIL = 1.6;

/** A long tail of few would squeeze all others: beyond 1.25 times what must be seen it is folded into a column. */
export function createStripScale({ most, settled }: StripExtent, width: number): StripScale {
  const hasTail = settled > 0 && most > settled * LONG_TAIL;
  const wanted = Math.max(hasTail ? settled * 1.25 : most, 7);
  const room = Math.max(width - 2 * PAD - (hasTail ? TAIL : 0), 1);
  const step = STEPS.find((each) => (each / wanted) * room >= TICK_ROOM) ?? STEPS.at(-1)!;
  const cap = hasTail ? Math.ceil(wanted / step) * step : wanted;
  const ticks = Array.from({ length: Math.floor(cap / step) + 1 }, (_, at) => at * step);
  const tailAt = hasTail ? width - TAIL + PAD : width;
  // Its own, much smaller scale: the order stays, and a crowd does not fall into one place.
  const tailX = (days: number): number =>
    tailAt + PAD + ((days - cap) / Math.max(most - cap, 1)) * (TAIL - 3 * PAD);
  return {
    width,
    cap,
    hasTail,
    tailAt,
    ticks,
    x: (days) => round(days > cap ? tailX(days) : PAD + (days / cap) * room),
  };
}
