import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TimelineDrawing } from '#domain/drawing/draw-timeline';
import type { TimelineStop } from '#domain/drawing/timeline-stops';
import { Drawing } from './Drawing';

interface TimelineProps {
  drawing: TimelineDrawing;
  /** The sentence under it: its name for screen readers. */
  label: string;
  /** Drawn over it, in its pixels. */
  children?: ReactNode;
}

/**
 * A deal's timeline as laid out in `#domain/drawing`: nothing is decided here. Its parts are one tab stop; arrows go
 * from part to part, and the one with the focus says itself.
 */
export function Timeline({ drawing, label, children }: TimelineProps) {
  const [said, setSaid] = useState<TimelineStop | null>(null);
  return (
    <div className="kl-timeline">
      <svg
        className="tl"
        role="group"
        aria-label={label}
        width={drawing.width}
        height={drawing.height}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      >
        <Drawing primitives={drawing.primitives} />
        <Stops stops={drawing.stops} onSay={setSaid} />
        {children}
      </svg>
      {said ? <Saying stop={said} width={drawing.width} /> : null}
    </div>
  );
}

interface StopsProps {
  stops: readonly TimelineStop[];
  onSay: (stop: TimelineStop | null) => void;
}

function Stops({ stops, onSay }: StopsProps) {
  const group = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, stops.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.shiftKey) return;
    const next = {
      ArrowRight: Math.min(at + 1, stops.length - 1),
      ArrowLeft: Math.max(at - 1, 0),
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(next);
    group.current?.querySelectorAll<SVGElement>('rect')[next]?.focus();
  };
  return (
    <g ref={group} onKeyDown={onKeyDown}>
      {stops.map((stop, index) => (
        <rect
          key={stop.id}
          className="kl-timeline-stop"
          role="img"
          aria-label={stop.words}
          tabIndex={index === at ? 0 : -1}
          x={stop.x}
          y={stop.y}
          width={stop.width}
          height={stop.height}
          onFocus={() => {
            setCurrent(index);
            onSay(stop);
          }}
          onBlur={() => onSay(null)}
          onPointerEnter={() => onSay(stop)}
          onPointerLeave={() => onSay(null)}
        />
      ))}
    </g>
  );
}

/** Keeps the words inside the drawing at both ends. */
function Saying({ stop, width }: { stop: TimelineStop; width: number }) {
  const middle = stop.x + stop.width / 2;
  const side = middle < width / 3 ? 'start' : middle > (width * 2) / 3 ? 'end' : 'middle';
  const edge =
    side === 'end'
      ? { right: width - stop.x - stop.width }
      : side === 'start'
        ? { left: stop.x }
        : { left: middle };
  return (
    <div
      className={`kl-timeline-saying is-${side}`}
      style={{ top: stop.y + stop.height + 6, ...edge }}
      aria-hidden="true"
    >
      {stop.words}
    </div>
  );
}
