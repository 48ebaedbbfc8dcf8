import { STAGES, type Stage } from '#domain/records/deal';
import { correctRow, type Correction } from '#domain/timing/dated-edge';
import { verdictReason } from '#domain/timing/verdict-words';
import type { CardSetting } from '#domain/workspace/card-of';
import { Icon, useToday, Verdict } from '../../components';
import { useFaultText, useText } from '../../i18n';
import type { ActForm, DealAct } from './act-command';
import { dealView, type DealView } from './deal-view';
import { useTimingText } from './TimelineFigure';

interface CorrectionEffectProps {
  view: DealView;
  setting: CardSetting;
  asked: DealAct;
  form: ActForm;
}

/** What a correction does to the deal's time, before it is made; or the rule it would break (T6). */
export function CorrectionEffect({ view, setting, asked, form }: CorrectionEffectProps) {
  const t = useText('deal');
  const faultText = useFaultText();
  const today = useToday();
  const correction = correctionOf(asked, form);
  if (correction === null) return null;
  const tried = correctRow(view.row, correction, today);
  if (!tried.ok)
    return (
      <p className="kl-problem row" role="status">
        <Icon name="warning" />
        {faultText(tried.error)}
      </p>
    );
  const after = dealView(tried.value, setting, today);
  if (after === null) return null;
  return (
    <div className="kl-effect" role="group" aria-label={t('effect.label')}>
      <dl>
        <EffectRow name={t('effect.before')} view={view} />
        <EffectRow name={t('effect.after')} view={after} />
      </dl>
      <StageChanges before={view} after={after} />
    </div>
  );
}

/** 考察 21 → 20 天，洽談 6 → 7 天: the stages whose days change, all visits together. */
function StageChanges({ before, after }: { before: DealView; after: DealView }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const daysIn = (view: DealView, stage: Stage) =>
    view.history.stages.find((one) => one.stage === stage)?.netCalendar ?? 0;
  const changes = STAGES.map((stage) => ({ stage, old: daysIn(before, stage), now: daysIn(after, stage) }))
    .filter(({ old, now }) => old !== now)
    .map(({ stage, old, now }) => t('effect.stage', { stage: workspace(`stages.${stage}`), old, now }));
  return changes.length === 0 ? null : <p>{changes.join(' · ')}</p>;
}

function EffectRow({ name, view }: { name: string; view: DealView }) {
  const t = useText('deal');
  const timing = useTimingText();
  const { total } = view.history;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {total
          ? t('effect.days', { days: total.calendar, net: total.netCalendar, working: total.working })
          : '—'}
      </dd>
      <dd>
        <Verdict state={view.verdict.state}>{verdictReason(view.verdict, timing)}</Verdict>
      </dd>
    </div>
  );
}

/** null = nothing on record is given another day. */
function correctionOf(asked: DealAct, { on, second }: ActForm): Correction | null {
  if (on === null) return null;
  if (asked.kind === 'correct') {
    const { id, fields } = asked.transition;
    return fields.effectiveOn === on ? null : { record: id, kind: 'transition', on };
  }
  if (asked.kind !== 'correctPause') return null;
  const { id, fields } = asked.pause;
  const same = fields.from === on && fields.to === second;
  return same ? null : { record: id, kind: 'pause', from: on, to: second };
}
