import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Pixels, as in the stylesheet. */
export const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 36;

/**
 * Which signings to draw. The list has no scroller of its own: it scrolls with the page, below everything above it.
 * The active row is always drawn, for screen readers.
 */
export function useListScroll(rows: number, active: number) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const scroller = () => list.current?.closest<HTMLElement>('.kl-body') ?? null;

  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (active < 0 || active >= rows || drawn.includes(active)) return drawn;
      return [...drawn, active].sort((a, b) => a - b);
    },
    [active, rows],
  );
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor,
  });

  // Filters and folded tables change what stands above: where the list begins is measured as the page grows.
  useLayoutEffect(() => {
    const body = scroller();
    const page = body?.firstElementChild;
    if (!body || !page) return undefined;
    const measure = () => {
      if (list.current)
        setTop(list.current.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, []);

  const page = Math.max(1, Math.floor(((scroller()?.clientHeight ?? 600) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
  const show = (row: number) => virtualizer.scrollToIndex(row, { align: 'auto' });
  return { list, virtualizer, top, page, show };
}
