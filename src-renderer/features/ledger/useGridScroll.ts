import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { GridPlace } from './grid-navigation';
import type { ColumnPlaces } from './ledger-table';

/** Pixels, as in the stylesheet. */
export const ROW_HEIGHT = 26;
const HEAD_HEIGHT = 40;
const TOTALS_HEIGHT = 28;

interface GridScrollSource {
  rows: number;
  active: GridPlace;
  places: ColumnPlaces;
  onShow: (firstVisible: number, visible: number) => void;
}

/** Which rows to draw, and keeping the active cell in view; its row is always among them, for screen readers. */
export function useGridScroll({ rows, active, places, onShow }: GridScrollSource) {
  const scroller = useRef<HTMLDivElement>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (active.row < 0 || active.row >= rows || drawn.includes(active.row)) return drawn;
      return [...drawn, active.row].sort((a, b) => a - b);
    },
    [active.row, rows],
  );
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingEnd: HEAD_HEIGHT + TOTALS_HEIGHT,
    rangeExtractor,
  });

  const first = virtualizer.range?.startIndex ?? 0;
  const visible = (virtualizer.range?.endIndex ?? 40) - first + 1;
  useEffect(() => onShow(first, visible));

  useLayoutEffect(() => {
    if (active.row >= 0 && active.row < rows) virtualizer.scrollToIndex(active.row, { align: 'auto' });
    showColumn(scroller.current, places, active.column);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a moved focus scrolls, not new rows or widths
  }, [active.row, active.column]);

  useEffect(() => {
    const element = scroller.current;
    const onScroll = () => element?.classList.toggle('is-shifted', element.scrollLeft > 0);
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, []);

  const page = Math.max(
    1,
    Math.floor(((scroller.current?.clientHeight ?? 600) - HEAD_HEIGHT - TOTALS_HEIGHT) / ROW_HEIGHT) - 1,
  );
  return { scroller, virtualizer, page };
}

function showColumn(element: HTMLDivElement | null, places: ColumnPlaces, column: number): void {
  const left = places.lefts[column];
  const width = places.widths[column];
  if (!element || left === undefined || width === undefined || left < places.frozen) return;
  if (left - element.scrollLeft < places.frozen) element.scrollLeft = left - places.frozen;
  else if (left + width > element.scrollLeft + element.clientWidth) {
    element.scrollLeft = left + width - element.clientWidth;
  }
}
