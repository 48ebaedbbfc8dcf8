import type { DayCounts } from '#domain/timing/dwell';
import { monthDayOf } from './deal-words';
import { CONTRACTS } from '#domain/records/deal';
import { Icon } from '../../components';
import { useText } from '../../i18n';
import type { DealView, StageView } from './deal-view';
import type { Counting } from './TimelinePanel';

interface StageStepsProps {
  view: DealView;
  basis: Counting['basis'];
}

/** The four stages with their days: this visit, all visits, net of pauses. */
export function StageSteps({ view, basis }: StageStepsProps) {
  const t = useText('deal');
  return (
    <ol className="kl-steps" aria-label={t('steps.label')}>
      {view.stages.map((stage) => (
        <Step key={stage.stage} stage={stage} view={view} basis={basis} />
      ))}
    </ol>
  );
}

function Step({ stage, view, basis }: { stage: StageView; view: DealView; basis: Counting['basis'] }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const signed = useSignings(view);
  const signings = stage.stage === 'signing' ? signed : null;
  return (
    <li className={`kl-step is-${stage.state}`} aria-current={stage.state === 'now' ? 'step' : undefined}>
      <span className="node">{stage.state === 'done' ? <Icon name="check" size={12} /> : null}</span>
      <div>
        <div className="ell">
          <b>{workspace(`stages.${stage.stage}`)}</b>
          <span className="sr">{t(`steps.state.${stage.state}`)}</span>{' '}
          <span className="t2">{signings ?? <Since stage={stage} />}</span>
        </div>
        <div className="sm t3 ell">
          <StepDays stage={stage} basis={basis} />
        </div>
      </div>
    </li>
  );
}

/** 意向 07-05 · 正式 07-21; null = none of a known kind. */
function useSignings({ contracts }: DealView): string | null {
  const t = useText('deal');
  const common = useText('common');
  const signed = CONTRACTS.flatMap((kind) => {
    const on = contracts[kind];
    return on === null ? [] : [t('steps.contract', { kind: common(`contract.${kind}`), on: monthDayOf(on) })];
  });
  return signed.length === 0 ? null : signed.join(' · ');
}

function Since({ stage: { dwell, latest, state } }: { stage: StageView }) {
  const t = useText('deal');
  if (!dwell || !latest) return state === 'now' ? t('steps.unrecorded') : null;
  const count = dwell.visits.length;
  const on = monthDayOf(latest.entered);
  return count === 1
    ? t('steps.since', { on })
    : `${t('steps.again', { on })} · ${t('steps.visits', { count })}`;
}

function StepDays({
  stage: { dwell, latest, state },
  basis,
}: {
  stage: StageView;
  basis: Counting['basis'];
}) {
  const t = useText('deal');
  if (!dwell || !latest) return state === 'now' ? '—' : t(`steps.${state === 'done' ? 'ahead' : state}`);
  const days = (counts: DayCounts) => t(`steps.${basis}`, { days: counts[basis] });
  const net = dwell[basis === 'calendar' ? 'netCalendar' : 'netWorking'];
  const sum =
    days(dwell) + (net === dwell[basis] ? '' : t('steps.net', { days: t(`steps.${basis}`, { days: net }) }));
  const once = dwell.visits.length === 1;
  if (latest.left === null)
    return once ? t('steps.once', { sum }) : t('steps.now', { latest: days(latest), sum });
  const span = { from: monthDayOf(latest.entered), to: monthDayOf(latest.left) };
  return once
    ? t('steps.doneOnce', { sum, ...span })
    : t('steps.done', { latest: days(latest), sum, ...span });
}
