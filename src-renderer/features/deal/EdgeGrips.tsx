import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { KNOB, type EdgeGrip } from '#domain/drawing/place-grips';
import type { TimeScale } from '#domain/drawing/time-scale';
import type { DatedEdge } from '#domain/timing/dated-edge';
import { addDays, elapsedDays, type PlainDate } from '#domain/timing/plain-date';
import { useToday } from '../../components';
import { useFormats } from '../../i18n';
import { useEdgeName } from './use-edge-name';

/** An edge on its way to another day. */
export interface HeldEdge {
  edge: DatedEdge;
  on: PlainDate;
}

interface EdgeGripsProps {
  /** Where they stand now; the held one under the hand. */
  grips: readonly EdgeGrip[];
  scale: TimeScale;
  held: HeldEdge | null;
  /** The held one may not stand where it is. */
  refused: boolean;
  onHold: (held: HeldEdge | null) => void;
  onSettle: (held: HeldEdge) => void;
}

/** Days per press; with Shift, weeks. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const WEEK = 7;
const MONTH = 30;

/** One knob for every recorded day, each a slider of its own. */
export function EdgeGrips({ grips, ...rest }: EdgeGripsProps) {
  return (
    <g>
      {grips.map((grip) => (
        <Grip key={`${grip.edge.record}${grip.edge.end}`} grip={grip} {...rest} />
      ))}
    </g>
  );
}

function Grip({
  grip,
  scale,
  held,
  refused,
  onHold,
  onSettle,
}: Omit<EdgeGripsProps, 'grips'> & { grip: EdgeGrip }) {
  const formats = useFormats();
  const today = useToday();
  const edgeName = useEdgeName();
  const box = useRef<SVGGElement>(null);
  const { record, end, on } = grip.edge;
  const mine = held?.edge.record === record && held.edge.end === end ? held : null;
  /** As it stands on record; `grip.edge` is under the hand while held. */
  const edge = mine?.edge ?? grip.edge;
  const within = (day: PlainDate): PlainDate => (day > today ? today : day < scale.from ? scale.from : day);

  const dayUnder = (event: PointerEvent): PlainDate => {
    const left = box.current?.ownerSVGElement?.getBoundingClientRect().left ?? 0;
    return within(scale.dayAt(event.clientX - left));
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    onHold({ edge, on: edge.on });
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (mine && event.currentTarget.hasPointerCapture(event.pointerId)) onHold({ edge, on: dayUnder(event) });
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    if (!mine) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (mine.on === edge.on) onHold(null);
    else onSettle(mine);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const days = stepOf(event);
    if (days !== null) onHold({ edge, on: within(addDays(on, days)) });
    else if (event.key === 'Enter') onSettle(mine ?? { edge, on });
    else if (event.key === 'Escape' && mine) onHold(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      ref={box}
      className={`kl-grip${mine ? ' is-held' : ''}${mine && refused ? ' is-refused' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={edgeName(edge)}
      aria-valuemin={elapsedDays(today, scale.from)}
      aria-valuemax={0}
      aria-valuenow={elapsedDays(today, on)}
      aria-valuetext={formats.withWeekday(on)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => onHold(null)}
      onKeyDown={onKeyDown}
      onBlur={() => mine && onHold(null)}
    >
      <line x1={grip.x} x2={grip.x} y1={grip.top} y2={grip.bottom} />
      <line className="kl-grip-arm" x1={grip.x} x2={grip.knob.x} y1={grip.knob.y} y2={grip.knob.y} />
      <circle className="kl-grip-reach" cx={grip.knob.x} cy={grip.knob.y} r={KNOB * 2} />
      <circle className="kl-grip-knob" cx={grip.knob.x} cy={grip.knob.y} r={KNOB} />
    </g>
  );
}

function stepOf({ key, shiftKey }: KeyboardEvent): number | null {
  if (key === 'PageUp') return MONTH;
  if (key === 'PageDown') return -MONTH;
  const step = STEPS[key];
  return step === undefined ? null : step * (shiftKey ? WEEK : 1);
}
