import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LANE_AXIS } from '#domain/drawing/lane-axis';
import { BLOCK, LANE_HEIGHT } from './LaneBlock';

export interface BlockRange {
  first: number;
  last: number;
}

/** Blocks drawn beyond either edge, so that a turn of the wheel finds them painted. */
const BEYOND = 1;

const blocksIn = ({ scrollTop, clientHeight }: HTMLElement): BlockRange => ({
  first: Math.max(0, Math.floor(scrollTop / (BLOCK * LANE_HEIGHT)) - BEYOND),
  last: Math.ceil((scrollTop + clientHeight) / (BLOCK * LANE_HEIGHT)) + BEYOND - 1,
});

/** Which blocks are in sight, and keeping a row there. The scroll position is kept for whoever comes back. */
export function useLaneScroll(rows: number, scrollTop: number, onScrolled: (scrollTop: number) => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<BlockRange>({ first: 0, last: 3 });
  const [page, setPage] = useState(20);
  const latest = useRef(range);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const update = (apply: (act: () => void) => void) => {
      const next = blocksIn(element);
      if (next.first === latest.current.first && next.last === latest.current.last) return;
      latest.current = next;
      apply(() => setRange(next));
    };
    const onScroll = () => {
      // Read before anything is drawn: asked for afterwards, it would be laid out twice.
      onScrolled(element.scrollTop);
      // In the frame of the scrolling itself: a block that comes a frame later would flash.
      update(flushSync);
    };
    const observer = new ResizeObserver(() => {
      setPage(Math.max(1, Math.floor((element.clientHeight - LANE_AXIS) / LANE_HEIGHT) - 1));
      update((act) => act());
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
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
