import { STAGES, type Stage } from '#domain/records/deal';
import { verdictReason } from '#domain/timing/verdict-words';
import type { CardSetting } from '#domain/workspace/card-of';
import type { Command } from '#domain/workspace/command';
import { foresee } from '#domain/workspace/foresee';
import { Icon, useToday, Verdict } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { dealView, type DealView } from './deal-view';
import { useTimingText } from './TimelineFigure';

interface ActEffectProps {
  view: DealView;
  setting: CardSetting;
  /** What would be done; null = something it needs is still missing. */
  command: Command | null;
}

/** What an act does to the deal's time, before it is done; or the rule it would break (T5, T6). */
export function ActEffect({ view, setting, command }: ActEffectProps) {
  const t = useText('deal');
  const faultText = useFaultText();
  const today = useToday();
  if (command === null) return null;
  const foreseen = foresee(view.row, command, today);
  if (!foreseen.ok)
    return (
      <p className="kl-problem row" role="status">
        <Icon name="warning" />
        {faultText(foreseen.error)}
      </p>
    );
  if (foreseen.value === view.row) return null;
  const after = dealView(foreseen.value, setting, today);
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
