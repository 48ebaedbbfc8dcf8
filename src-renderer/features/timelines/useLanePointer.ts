import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { zoomedAt, type LaneView } from '#domain/drawing/lane-scale';
import { clampWidth, ZOOM_STEP, type Reach } from './timelines-view';

/** A pointer that moved further than this is dragging. */
const DRAG_FROM = 4;

interface PointerSource {
  scroller: RefObject<HTMLDivElement | null>;
  /** Left edge of the days inside the scroller, in pixels. */
  left: number;
  view: LaneView;
  onReach: (reach: Reach) => void;
  /** Not a drag: pressed and let go on a row. */
  onClick: (event: PointerEvent) => void;
}

/** Dragging moves the days, Ctrl with the wheel zooms where the pointer is, Shift with the wheel moves them too. */
export function useLanePointer({ scroller, left, view, onReach, onClick }: PointerSource) {
  const latest = useRef({ view, left, onReach });
  useEffect(() => {
    latest.current = { view, left, onReach };
  });
  const drag = useRef<{ x: number; from: number; moved: boolean } | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const now = latest.current;
      const pan = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (!event.ctrlKey && (pan === 0 || Math.abs(pan) < Math.abs(event.deltaY) * (event.shiftKey ? 0 : 1)))
        return;
      event.preventDefault();
      if (event.ctrlKey) {
        const x = event.clientX - element.getBoundingClientRect().left - now.left;
        const by = ZOOM_STEP ** (-event.deltaY / 100);
        now.onReach(zoomedAt(now.view, Math.max(0, x), clampWidth(now.view.dayWidth * by)));
      } else now.onReach({ ...now.view, from: now.view.from + pan / now.view.dayWidth });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('[role=columnheader]')) return;
      drag.current = { x: event.clientX, from: view.from, moved: false };
    },
    onPointerMove: (event: PointerEvent): boolean => {
      // Let go outside the window: nobody told.
      if (event.buttons === 0) drag.current = null;
      const held = drag.current;
      if (!held) return false;
      const by = event.clientX - held.x;
      if (!held.moved && Math.abs(by) < DRAG_FROM) return false;
      if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId);
      held.moved = true;
      onReach({ ...view, from: held.from - by / view.dayWidth });
      return true;
    },
    onPointerUp: (event: PointerEvent) => {
      const held = drag.current;
      drag.current = null;
      if (held && !held.moved) onClick(event);
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}
