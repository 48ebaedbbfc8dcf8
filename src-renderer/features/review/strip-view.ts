import type { StripMark } from '#domain/drawing/draw-strip';
import { createStripScale, type StripScale } from '#domain/drawing/strip-scale';
import type { SpreadMark } from '#domain/spread/marks';
import type { Count, Dwell } from '#domain/spread/span';
import type { SpanSpread, SpreadRow } from '#domain/spread/spread';

/** A row of a plot: the dwells of a span or of one of its groups. */
export interface StripRowView {
  key: string;
  /** For screen readers. */
  name: string;
  row: SpreadRow;
  /** Finished first, then open; each fewest days first: the order of the dots. */
  dwells: readonly Dwell[];
  finished: number;
  marks: readonly StripMark[];
}

export function stripRow(
  key: string,
  name: string,
  row: SpreadRow,
  span: SpanSpread,
  markWords: ((mark: SpreadMark) => string) | null,
): StripRowView {
  const dwells = row.members.flatMap((place) => span.dwells[place] ?? []);
  const finished = dwells.filter(({ state }) => state === 'finished');
  return {
    key,
    name,
    row,
    dwells: [...finished, ...dwells.filter(({ state }) => state === 'open')],
    finished: finished.length,
    marks: span.marks
      .filter(({ onAxis }) => onAxis)
      .map((mark) => ({
        days: mark.days,
        daysTo: mark.daysTo,
        closed: mark.bound === 'within',
        words: markWords?.(mark) ?? null,
      })),
  };
}

/** One scale for all rows: percentiles and benchmarks always have a place of their own. */
export function scaleOf(rows: readonly StripRowView[], count: Count, width: number): StripScale {
  let [most, settled] = [0, 0];
  for (const { row, dwells, finished, marks } of rows) {
    for (const dwell of dwells) most = Math.max(most, dwell[count]);
    // Too few for a percentile: what has finished must still be seen.
    const least = row.figures.p85 ?? dwells[finished - 1]?.[count] ?? 0;
    settled = Math.max(settled, least, ...marks.map(({ daysTo }) => daysTo));
  }
  // Nothing finished anywhere: the open ones are all there is to see.
  if (rows.every(({ finished }) => finished === 0)) settled = most;
  return createStripScale({ most: Math.max(most, settled), settled }, width);
}

/** The dot nearest to a point, within reach of a pointer; null = none. */
export function nearestDot(
  dots: readonly { x: number; y: number }[],
  x: number,
  y: number,
  reach = 9,
): number | null {
  let [nearest, least] = [-1, reach * reach];
  for (const [at, dot] of dots.entries()) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance < least) [nearest, least] = [at, distance];
  }
  return nearest < 0 ? null : nearest;
}
