import { memo, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { drawStrip, type StripDot, type StripMetrics } from '#domain/drawing/draw-strip';
import type { StripScale } from '#domain/drawing/strip-scale';
import type { Count, Dwell } from '#domain/spread/span';
import { Drawing } from '../../components';
import type { DotWords } from './review-words';
import { nearestDot, type StripRowView } from './strip-view';

interface StripRowProps {
  view: StripRowView;
  scale: StripScale;
  metrics: StripMetrics;
  count: Count;
  /** The dot that holds the plot's tab stop, if it is in this row. */
  cursor: number | null;
  /** Whether the arrows have just moved here: asked once, by the dot that takes the focus. */
  takeFocus: () => boolean;
  words: (dwell: Dwell) => DotWords;
  onCursor: (at: number) => void;
  onOpen: (deal: string) => void;
}

/** One strip: all dots are one shape; the one under the pointer or with the focus explains itself and opens its deal. */
export function StripRow(props: StripRowProps) {
  const { view, scale, metrics, count, cursor, words, onOpen } = props;
  const [hovered, setHovered] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const drawing = useMemo(() => {
    const days = view.dwells.map((dwell) => dwell[count]);
    const { p25, p50, p70, p75, p85 } = view.row.figures;
    const box =
      p25 === null || p50 === null || p70 === null || p75 === null || p85 === null
        ? null
        : { p25, p50, p70, p75, p85 };
    const [finished, open] = [days.slice(0, view.finished), days.slice(view.finished)];
    return drawStrip({ finished, open, box, marks: view.marks }, scale, metrics);
  }, [view, scale, metrics, count]);
  const dotAt = (event: MouseEvent<SVGSVGElement>): number | null => {
    const place = event.currentTarget.getBoundingClientRect();
    return nearestDot(drawing.dots, event.clientX - place.left, event.clientY - place.top);
  };
  const open = (at: number | null) => {
    const dwell = at === null ? undefined : view.dwells[at];
    if (dwell) onOpen(dwell.deal);
  };
  const said = hovered ?? (focused ? cursor : null);
  const saidDot = said === null ? undefined : drawing.dots[said];
  return (
    <div className="kl-strip">
      <svg className="tl is-still" width={scale.width} height={metrics.height} aria-hidden="true">
        <StripShapes primitives={drawing.primitives} />
      </svg>
      <svg
        className={`tl${hovered === null ? '' : ' is-pointing'}`}
        width={scale.width}
        height={metrics.height}
        role="group"
        aria-label={view.name}
        onPointerMove={(event) => setHovered(dotAt(event))}
        onPointerLeave={() => setHovered(null)}
        onClick={(event) => open(dotAt(event))}
      >
        {cursor !== null && drawing.dots[cursor] ? (
          <CursorDot
            key={`${view.key}/${cursor}`}
            dot={drawing.dots[cursor]}
            words={words(view.dwells[cursor]!)}
            takeFocus={props.takeFocus}
            onFocus={setFocused}
            onTake={() => props.onCursor(cursor)}
            onOpen={() => open(cursor)}
          />
        ) : null}
        {saidDot ? <circle className="sp-said" cx={saidDot.x} cy={saidDot.y} r={4.5} /> : null}
      </svg>
      {saidDot ? <Saying dot={saidDot} width={scale.width} words={words(view.dwells[said!]!)} /> : null}
    </div>
  );
}

/** Drawn again only when the picture changes: what follows the pointer is a layer of its own. */
const StripShapes = memo(Drawing);

interface CursorDotProps {
  dot: StripDot;
  words: DotWords;
  takeFocus: () => boolean;
  onFocus: (focused: boolean) => void;
  onTake: () => void;
  onOpen: () => void;
}

/** The dot with the tab stop. Each is an element of its own, so that moving to it is told. */
function CursorDot({ dot, words, takeFocus, onFocus, onTake, onOpen }: CursorDotProps) {
  const circle = useRef<SVGCircleElement>(null);
  useEffect(() => {
    if (takeFocus()) circle.current?.focus();
  }, [takeFocus]);
  return (
    <circle
      ref={circle}
      className="sp-cursor"
      role="button"
      tabIndex={0}
      aria-label={`${words.deal} · ${words.days}`}
      cx={dot.x}
      cy={dot.y}
      r={5}
      onFocus={() => {
        onTake();
        onFocus(true);
      }}
      onBlur={() => onFocus(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onOpen();
      }}
    />
  );
}

/** Keeps the words inside the strip at both ends. */
function Saying({ dot, width, words }: { dot: StripDot; width: number; words: DotWords }) {
  const side = dot.x < width / 3 ? 'start' : dot.x > (width * 2) / 3 ? 'end' : 'middle';
  const edge = side === 'end' ? { right: width - dot.x - 4 } : { left: side === 'start' ? dot.x - 4 : dot.x };
  return (
    <div className={`kl-strip-saying is-${side}`} style={{ top: dot.y + 9, ...edge }} aria-hidden="true">
      <b>{words.deal}</b>
      <span>{words.days}</span>
    </div>
  );
}
