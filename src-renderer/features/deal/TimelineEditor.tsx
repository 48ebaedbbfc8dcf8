import { useMemo, useState } from 'react';
import { placeGrips } from '#domain/drawing/place-grips';
import { FULL_TIMELINE } from '#domain/drawing/timeline-metrics';
import type { Fault } from '#domain/result';
import { edgesOf } from '#domain/timing/dated-edge';
import type { DayCounts } from '#domain/timing/dwell';
import { addDays, elapsedDays, type PlainDate } from '#domain/timing/plain-date';
import type { CardSetting } from '#domain/workspace/card-of';
import { foresee } from '#domain/workspace/foresee';
import { Icon, Kbd, useLayer, useToday } from '../../components';
import { useFaultText, useFormats, useText } from '../../i18n';
import { commandWithoutReason, firstForm, type DealAct } from './act-command';
import { dealView, type DealView } from './deal-view';
import { EdgeGrips, type HeldEdge } from './EdgeGrips';
import { TimelineFigure } from './TimelineFigure';
import { useEdgeName } from './use-edge-name';

interface TimelineEditorProps {
  view: DealView;
  setting: CardSetting;
  count: keyof DayCounts;
  onAct: (act: DealAct) => void;
  onClose: () => void;
}

/**
 * The timeline with every recorded day to take hold of: dragged, or moved with the arrows. The bars, the days and the
 * verdict follow the hand; letting go asks for the reason, without which nothing is corrected (T6).
 */
export function TimelineEditor({ view, setting, count, onAct, onClose }: TimelineEditorProps) {
  const today = useToday();
  const [held, setHeld] = useState<HeldEdge | null>(null);
  useLayer(true, onClose);
  const edges = useMemo(() => edgesOf(view.row, today), [view, today]);
  const fitted = useMemo(() => ({ view, days: [roomBefore(view, today)] }), [view, today]);
  const tried = useMemo(() => tryHeld(view, held, setting, today), [view, held, setting, today]);
  const settle = (edge: HeldEdge) => {
    setHeld(null);
    const act = correctionOf(view, edge);
    if (act && tried.fault === null) onAct(act);
  };
  return (
    <>
      <TimelineFigure
        view={tried.view}
        calendar={setting.calendar}
        count={count}
        metrics={FULL_TIMELINE}
        fitted={fitted}
      >
        {(scale) => (
          <EdgeGrips
            grips={placeGrips(
              edges.map((edge) =>
                held?.edge.record === edge.record && held.edge.end === edge.end
                  ? { ...edge, on: held.on }
                  : edge,
              ),
              scale,
              FULL_TIMELINE,
            )}
            scale={scale}
            held={held}
            refused={tried.fault !== null}
            onHold={setHeld}
            onSettle={settle}
          />
        )}
      </TimelineFigure>
      <EditLine held={held} fault={tried.fault} />
    </>
  );
}

/** The deal as it would be; the one on record, and why, where it may not be. */
function tryHeld(
  view: DealView,
  held: HeldEdge | null,
  setting: CardSetting,
  today: PlainDate,
): { view: DealView; fault: Fault | null } {
  const act = held && held.on !== held.edge.on ? correctionOf(view, held) : null;
  const command = act && commandWithoutReason(view.row.id, act, firstForm(act, today));
  if (!command) return { view, fault: null };
  const foreseen = foresee(view.row, command, today);
  if (!foreseen.ok) return { view, fault: foreseen.error };
  return { view: dealView(foreseen.value, setting, today) ?? view, fault: null };
}

/** Some days before the first on record, for what began earlier than was thought. */
function roomBefore({ history }: DealView, today: PlainDate): PlainDate {
  const first = history.transitions[0]?.fields.effectiveOn ?? today;
  return addDays(first, -Math.max(14, Math.round(elapsedDays(first, today) * 0.12)));
}

/** The dialog that asks for the reason, with the new day in it. */
function correctionOf({ row }: DealView, { edge, on }: HeldEdge): DealAct | null {
  const transition = row.transitions.find(({ id }) => id === edge.record);
  if (transition) return { kind: 'correct', transition, on };
  const pause = row.pauses.find(({ id }) => id === edge.record);
  if (!pause) return null;
  const { from, to } = pause.fields;
  return {
    kind: 'correctPause',
    pause,
    ...(edge.end === 'pausedFrom' ? { from: on, to } : { from, to: on }),
  };
}

/** What the hand is doing, why it may not, or how to begin. */
function EditLine({ held, fault }: { held: HeldEdge | null; fault: Fault | null }) {
  const t = useText('deal');
  const formats = useFormats();
  const faultText = useFaultText();
  const edgeName = useEdgeName();
  return (
    <p className={`kl-edit-line${fault ? ' is-refused' : ''}`} role="status">
      {held === null ? (
        <>
          <Icon name="move" />
          {t('edit.hint')} <Kbd keys="←" /> <Kbd keys="→" /> {t('edit.keys')} <Kbd keys="Enter" />{' '}
          {t('edit.confirm')} <Kbd keys="Esc" /> {t('edit.leave')}
        </>
      ) : (
        <>
          <Icon name={fault ? 'warning' : 'move'} />
          <b>{edgeName(held.edge)}</b> {held.edge.on} → {formats.withWeekday(held.on)}
          {fault ? <span>{faultText(fault)}</span> : null}
        </>
      )}
    </p>
  );
}
