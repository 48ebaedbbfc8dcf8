import { round } from './primitives';

/** Days to pixels for distributions that stand over one another; what lies beyond `cap` stands in a column at the end. */
export interface StripScale {
  width: number;
  /** The last day with a place of its own. */
  cap: number;
  hasTail: boolean;
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
const TAIL = 44;
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
  return {
    width,
    cap,
    hasTail,
    ticks,
    x: (days) => round(days > cap ? width - TAIL / 2 : PAD + (days / cap) * room),
  };
}
