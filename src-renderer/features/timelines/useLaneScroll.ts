import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LANE_AXIS } from '#domain/drawing/lane-axis';
import { BLOCK, LANE_HEIGHT } from './LaneBlock';

export interface BlockRange {
  first: number;
  last: number;
}

const BLOCK_HEIGHT = BLOCK * LANE_HEIGHT;
/**
 * Blocks drawn beyond either edge, so that a turn of the wheel finds them painted. Whoever flies past does not: what is
 * drawn ahead would be gone before it is seen.
 */
const BEYOND = 2;
/** Milliseconds after which scrolling has come to rest. */
const REST_MS = 120;

const blocksIn = (scrollTop: number, height: number, beyond: number): BlockRange => ({
  first: Math.max(0, Math.floor(scrollTop / BLOCK_HEIGHT) - beyond),
  last: Math.ceil((scrollTop + height) / BLOCK_HEIGHT) + beyond - 1,
});

/** Which blocks are in sight, and keeping a row there. The scroll position is kept for whoever comes back. */
export function useLaneScroll(rows: number, scrollTop: number, onScrolled: (scrollTop: number) => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<BlockRange>({ first: 0, last: 5 });
  const [page, setPage] = useState(20);
  const latest = useRef(range);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let [height, before] = [element.clientHeight, element.scrollTop];
    let resting: ReturnType<typeof setTimeout> | undefined;
    const update = (top: number, beyond: number, apply: (act: () => void) => void) => {
      const next = blocksIn(top, height, beyond);
      if (next.first === latest.current.first && next.last === latest.current.last) return;
      latest.current = next;
      apply(() => setRange(next));
    };
    const atOnce = (act: () => void) => act();
    const onScroll = () => {
      // Read once and before anything is drawn: asked for afterwards, it would be laid out twice.
      const top = element.scrollTop;
      const flying = Math.abs(top - before) > BLOCK_HEIGHT;
      before = top;
      onScrolled(top);
      // In the frame of the scrolling itself: a block that comes a frame later would flash.
      update(top, flying ? 0 : BEYOND, flushSync);
      clearTimeout(resting);
      resting = setTimeout(() => update(top, BEYOND, atOnce), REST_MS);
    };
    const observer = new ResizeObserver(() => {
      height = element.clientHeight;
      setPage(Math.max(1, Math.floor((height - LANE_AXIS) / LANE_HEIGHT) - 1));
      update(element.scrollTop, BEYOND, atOnce);
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      clearTimeout(resting);
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [onScrolled]);

  const restored = useRef(false);
  useLayoutEffect(() => {
    // Once there are rows to scroll over.
    if (restored.current || rows === 0) return;
    restored.current = true;
    scroller.current?.scrollTo({ top: scrollTop });
  }, [rows, scrollTop]);

  const reveal = useCallback((row: number) => {
    const element = scroller.current;
    if (!element) return;
    const [top, bottom] = [row * LANE_HEIGHT, (row + 1) * LANE_HEIGHT];
    const room = element.clientHeight - LANE_AXIS;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom > element.scrollTop + room) element.scrollTo({ top: bottom - room });
  }, []);
  return { scroller, range, page, reveal };
}
