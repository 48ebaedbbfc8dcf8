import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { StripRowView } from './strip-view';

/** A dot by its row's key and its place among the row's dwells. */
export interface DotPlace {
  row: string;
  at: number;
}

/**
 * One tab stop for all dots of a plot: ← → from deal to deal by days, Home and End, ↑ ↓ to the nearest days of the
 * next row. `takeFocus` tells the dot moved to, once.
 */
export function useStripCursor(
  rows: readonly StripRowView[],
  daysOf: (row: StripRowView, at: number) => number,
) {
  const [place, setPlace] = useState<DotPlace | null>(null);
  const moved = useRef(false);
  const shown = rows.filter(({ dwells }) => dwells.length > 0);
  const row = shown.find(({ key }) => key === place?.row) ?? shown[0];
  const at = row ? Math.min(place?.at ?? 0, row.dwells.length - 1) : 0;
  const go = (next: StripRowView, to: number) => {
    moved.current = true;
    setPlace({ row: next.key, at: to });
  };
  const takeFocus = useCallback(() => {
    const wanted = moved.current;
    moved.current = false;
    return wanted;
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!row || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: row.dwells.length - 1 }[event.key];
    const turn = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined && turn === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) return go(row, Math.max(0, Math.min(step, row.dwells.length - 1)));
    const next = shown[shown.indexOf(row) + turn!];
    if (next) go(next, nearestBy(next, daysOf(row, at), daysOf));
  };
  return {
    current: row ? { row: row.key, at } : null,
    takeFocus,
    onKeyDown,
    onFocus: (next: DotPlace) => setPlace(next),
  };
}

function nearestBy(
  row: StripRowView,
  days: number,
  daysOf: (row: StripRowView, at: number) => number,
): number {
  let nearest = 0;
  for (let at = 1; at < row.dwells.length; at++)
    if (Math.abs(daysOf(row, at) - days) < Math.abs(daysOf(row, nearest) - days)) nearest = at;
  return nearest;
}
