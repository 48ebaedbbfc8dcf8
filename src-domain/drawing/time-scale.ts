import { addDays, elapsedDays, type PlainDate } from '../timing/plain-date';

/** Days to pixels. A long stretch in which nothing happens may be left out: a break mark stands in its place. */
export interface TimeScale {
  from: PlainDate;
  to: PlainDate;
  dayWidth: number;
  /** The days (from, to] that are left out; null = none. */
  gap: { from: PlainDate; to: PlainDate } | null;
  /** The end of a day: (t − 1, t] is the cell of day t. */
  x(on: PlainDate): number;
  /** The day whose end is nearest; a day left out is never given. */
  dayAt(x: number): PlainDate;
}

/** A stretch is left out when it is longer than this and more than half of all there is to show. */
const LONG_STRETCH = 150;
const SHORTEST_SPAN = 21;
/** Kept on either side of a break, as a share of what else is shown. */
const KEPT_SHARE = 0.25;
const PAD_SHARE = 0.06;

/** Fits the given days, with some room on both sides, into `width` pixels. */
export function createTimeScale(days: readonly PlainDate[], width: number): TimeScale {
  const sorted = [...new Set(days)].sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const gap = gapIn(sorted);
  const omitted = gap ? elapsedDays(gap.from, gap.to) : 0;
  const shown = Math.max(elapsedDays(first, last) - omitted, SHORTEST_SPAN);
  const pad = Math.max(2, Math.ceil(shown * PAD_SHARE));
  const from = addDays(first, -pad);
  const to = addDays(first, shown + omitted + pad);
  const dayWidth = width / (shown + 2 * pad);
  return {
    from,
    to,
    dayWidth,
    gap,
    x: (on) => (elapsedDays(from, on) - omittedBefore(on, gap)) * dayWidth,
    dayAt: (x) => {
      const shownDay = addDays(from, Math.round(x / dayWidth));
      return gap && shownDay > gap.from ? addDays(shownDay, omitted) : shownDay;
    },
  };
}

function omittedBefore(on: PlainDate, gap: TimeScale['gap']): number {
  if (!gap || on <= gap.from) return 0;
  return elapsedDays(gap.from, on < gap.to ? on : gap.to);
}

/** The middle of the longest stretch between two of the days, if it would squeeze everything else. */
function gapIn(sorted: readonly PlainDate[]): TimeScale['gap'] {
  const span = elapsedDays(sorted[0]!, sorted.at(-1)!);
  let widest: { from: PlainDate; days: number } | null = null;
  for (const [index, to] of sorted.entries()) {
    const from = sorted[index - 1];
    const days = from ? elapsedDays(from, to) : 0;
    if (from && days > (widest?.days ?? 0)) widest = { from, days };
  }
  if (!widest || widest.days <= LONG_STRETCH || widest.days * 2 <= span) return null;
  const kept = Math.max(14, Math.round((span - widest.days) * KEPT_SHARE));
  return { from: addDays(widest.from, kept), to: addDays(widest.from, widest.days - kept) };
}
