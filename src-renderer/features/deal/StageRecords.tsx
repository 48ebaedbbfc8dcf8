import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PauseFields, TransitionFields } from '#domain/records/deal';
import { isLive } from '#domain/sync/merge';
import { elapsedDays } from '#domain/timing/plain-date';
import type { Merged, Stamp } from '#domain/workspace/rows';
import { Chip, EmptyState, Icon, useToday } from '../../components';
import { useFormats, useText } from '../../i18n';
import type { DealAct } from './act-command';
import type { DealView } from './deal-view';

interface StageRecordsProps {
  view: DealView;
  onAct: (act: DealAct) => void;
}

type StageRecord =
  | { kind: 'transition'; on: string; record: Merged<TransitionFields> }
  | { kind: 'pause'; on: string; record: Merged<PauseFields> };

/** Every transition and pause on record, latest first; voided ones stay, struck out, with the reason (T1, T6). */
export function StageRecords({ view, onAct }: StageRecordsProps) {
  const t = useText('deal');
  const records = recordsOf(view);
  if (records.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t('stages.empty')}
        hint={t('stages.hint')}
        actions={
          <Button onClick={() => onAct({ kind: 'enter', stage: 'visit' })}>{t('stages.addVisit')}</Button>
        }
      />
    );
  return (
    <ol className="kl-acts">
      {records.map((one) =>
        one.kind === 'transition' ? (
          <TransitionLine key={one.record.id} transition={one.record} onAct={onAct} />
        ) : (
          <PauseLine key={one.record.id} pause={one.record} onAct={onAct} />
        ),
      )}
    </ol>
  );
}

function recordsOf({ row }: DealView): readonly StageRecord[] {
  const records: StageRecord[] = [
    ...row.transitions.map(
      (record) => ({ kind: 'transition', on: record.fields.effectiveOn, record }) as const,
    ),
    ...row.pauses.map((record) => ({ kind: 'pause', on: record.fields.from, record }) as const),
  ];
  return records.sort((a, b) => later(a.on, b.on) || later(a.record.born.key, b.record.born.key));
}

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

function TransitionLine(props: { transition: Merged<TransitionFields>; onAct: StageRecordsProps['onAct'] }) {
  const { transition, onAct } = props;
  const t = useText('deal');
  const workspace = useText('workspace');
  const today = useToday();
  const { stage, effectiveOn, contract, reason, evidence } = transition.fields;
  return (
    <RecordLine
      record={transition}
      icon={stage === 'withdrawn' ? 'close' : 'move'}
      on={effectiveOn}
      name={
        <>
          <b>{workspace(`stages.${stage}`)}</b>
          {contract ? <Chip>{workspace(`contracts.${contract}`)}</Chip> : null}
          {effectiveOn > today ? <Chip tone="accent">{t('stages.planned')}</Chip> : null}
        </>
      }
      remarks={[reason && t('stages.reason', { reason }), evidence && t('stages.evidence', { evidence })]}
      actions={
        <>
          <Button size="small" type="text" onClick={() => onAct({ kind: 'correct', transition })}>
            {t('stages.correct')}
          </Button>
          <Button size="small" type="text" onClick={() => onAct({ kind: 'voidStage', transition })}>
            {t('stages.void')}
          </Button>
        </>
      }
    />
  );
}

function PauseLine({ pause, onAct }: { pause: Merged<PauseFields>; onAct: StageRecordsProps['onAct'] }) {
  const t = useText('deal');
  const today = useToday();
  const { from, to, reason } = pause.fields;
  const span =
    to === null
      ? t('stages.pauseOpen', { days: elapsedDays(from, today) })
      : t('stages.pauseSpan', { to, days: elapsedDays(from, to) });
  return (
    <RecordLine
      record={pause}
      icon="pause"
      on={from}
      name={
        <>
          <b>{t('stages.pause')}</b> {span}
        </>
      }
      remarks={[t('stages.reason', { reason })]}
      actions={
        <>
          {to === null ? (
            <Button size="small" type="text" onClick={() => onAct({ kind: 'resume' })}>
              {t('stages.end')}
            </Button>
          ) : null}
          <Button size="small" type="text" onClick={() => onAct({ kind: 'correctPause', pause })}>
            {t('stages.correct')}
          </Button>
          <Button size="small" type="text" onClick={() => onAct({ kind: 'splitPause', pause })}>
            {t('stages.split')}
          </Button>
          <Button size="small" type="text" onClick={() => onAct({ kind: 'voidPause', pause })}>
            {t('stages.void')}
          </Button>
        </>
      }
    />
  );
}

interface RecordLineProps {
  record: { born: Stamp; void: Merged<unknown>['void'] };
  icon: 'move' | 'close' | 'pause';
  on: string;
  name: ReactNode;
  remarks: readonly (string | null)[];
  actions: ReactNode;
}

function RecordLine({ record, icon, on, name, remarks, actions }: RecordLineProps) {
  const t = useText('deal');
  const formats = useFormats();
  const voided = !isLive(record as Merged<unknown>);
  const why = record.void?.reason;
  const by = t('stages.by', { actor: record.born.actor, when: formats.dateTime(record.born.wall) });
  return (
    <li className={voided ? 'is-void' : ''}>
      <Icon name={icon} />
      <span className="nw t2">{on}</span>
      <div className="grow">
        <p className="kl-act-name">{name}</p>
        <p className="sm t3">
          {[...remarks, by].filter(Boolean).join(' · ')}
          {voided ? <em> {why ? t('stages.voidedWhy', { reason: why }) : t('stages.voided')}</em> : null}
        </p>
      </div>
      {voided ? null : <span className="kl-act-acts">{actions}</span>}
    </li>
  );
}
