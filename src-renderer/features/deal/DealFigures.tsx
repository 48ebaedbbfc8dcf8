import type { ReactNode } from 'react';
import { Amount, Blank } from '../../components';
import { useText } from '../../i18n';
import type { DealView } from './deal-view';

/** Amount, total days, working days and days in the stage: gross large, net beside it (T5). */
export function DealFigures({ view }: { view: DealView }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const { fields, history, current } = view;
  const total = countable(view);
  const startsLate = total !== null && view.stages[0]?.dwell === null;
  const since = startsLate
    ? t('figure.from', {
        stage: workspace(`stages.${history.transitions[0]?.fields.stage ?? 'visit'}`),
        on: ` ${total.from} `,
      })
    : undefined;
  const span = total ? t('figure.fromVisit', { from: total.from, to: total.to }) : undefined;
  const absent = <Blank reason={t(history.total ? 'figure.noStart' : 'figure.noTotal')} />;
  return (
    <dl className="kl-deal-figures">
      <Figure name={t('figure.amount')}>
        <Amount money={fields.amount} unit="yi" kind={fields.kind} />
      </Figure>
      <Figure name={t('figure.total')} note={since} title={span}>
        {total ? <Days value={total.calendar} note={t('figure.net', { days: total.netCalendar })} /> : absent}
      </Figure>
      <Figure name={t('figure.working')} title={span}>
        {total ? <Days value={total.working} note={t('figure.net', { days: total.netWorking })} /> : absent}
      </Figure>
      <Figure name={t('figure.stage')}>
        <StageDays view={view} reason={reasonOf()} />
      </Figure>
    </dl>
  );

  function reasonOf(): string {
    if (current.stage === null) return t('figure.noTotal');
    if (current.stage === 'withdrawn') return t('figure.out');
    return t('figure.noStage', { stage: workspace(`stages.${current.stage}`) });
  }
}

/** Total days count from the first visit, else from the talks; from a signing on there is nothing to count. */
const countable = ({ history, stages }: DealView) =>
  stages.some(({ stage, dwell }) => dwell !== null && (stage === 'visit' || stage === 'negotiation'))
    ? history.total
    : null;

function StageDays({ view, reason }: { view: DealView; reason: string }) {
  const t = useText('deal');
  const now = view.stages.find(({ state }) => state === 'now');
  if (!now?.latest || !now.dwell || !view.current.recorded) return <Blank reason={reason} />;
  return <Days value={now.latest.calendar} note={t('figure.sum', { days: now.dwell.calendar })} />;
}

function Days({ value, note }: { value: number; note: string }) {
  const t = useText('deal');
  return (
    <>
      <b>{value}</b> {t('figure.days')}
      <span className="t3"> · {note}</span>
    </>
  );
}

function Figure(props: {
  name: string;
  note?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div title={props.title}>
      <dt>
        {props.name}
        {props.note ? <span> {props.note}</span> : null}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
