import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import type { Contract } from '#domain/records/deal';
import { CONTRACTS } from '#domain/records/deal';
import type { TargetBenchmark } from '#domain/timing/benchmark';
import { useRun } from '../../acts';
import { Dialog, Segmented } from '../../components';
import { useText } from '../../i18n';
import { Setting } from './Setting';
import { problemOf, TARGET_STAGES, withName } from './target-form';

/** Target days per stage and in total (T9 a); the target day itself counts. */
export function TargetDialog({ target, onClose }: { target: TargetBenchmark; onClose: () => void }) {
  const t = useText('settings');
  const common = useText('common');
  const run = useRun();
  const id = useId();
  const [draft, setDraft] = useState(target);
  const [asked, setAsked] = useState(false);
  const problem = problemOf(draft);
  const save = async () => {
    setAsked(true);
    if (problem) return;
    const benchmark = { ...draft, id: draft.id === '' ? `own-${crypto.randomUUID()}` : draft.id };
    if (await run({ do: 'benchmark.save', benchmark })) onClose();
  };
  return (
    <Dialog
      onSave={() => void save()}
      width={480}
      title={target.id === '' ? t('benchmark.addTitle') : t('benchmark.editTitle')}
      okText={common('save')}
      cancelText={common('cancel')}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="kl-settings-body is-dialog">
        <Setting label={t('benchmark.name')} htmlFor={id}>
          <Input
            id={id}
            autoFocus
            maxLength={40}
            value={draft.name.en}
            status={asked && problem === 'name' ? 'error' : ''}
            onChange={(event) => setDraft(withName(draft, event.target.value))}
          />
        </Setting>
        <Setting label={t('benchmark.unit')}>
          <Segmented
            label={t('benchmark.unit')}
            value={draft.basis}
            options={(['calendar', 'working'] as const).map((value) => ({
              value,
              label: t(`benchmark.${value}`),
            }))}
            onChange={(basis) => setDraft({ ...draft, basis })}
          />
        </Setting>
        <Setting label={t('benchmark.endsOn')}>
          <Segmented<Contract>
            label={t('benchmark.endsOn')}
            value={draft.endsOn}
            options={CONTRACTS.map((value) => ({ value, label: common(`contract.${value}`) }))}
            onChange={(endsOn) => setDraft({ ...draft, endsOn })}
          />
        </Setting>
        {TARGET_STAGES.map((stage) => (
          <Days
            key={stage}
            label={common(`stage.${stage}`)}
            value={draft.stages[stage]}
            onChange={(days) => setDraft({ ...draft, stages: { ...draft.stages, [stage]: days } })}
          />
        ))}
        <Days
          label={t('benchmark.total')}
          value={draft.total}
          onChange={(total) => setDraft({ ...draft, total })}
        />
        {asked && problem ? (
          <p className="kl-problem" role="alert">
            {t(`benchmark.problem.${problem}`)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

interface DaysProps {
  label: string;
  value: number | null;
  onChange: (days: number | null) => void;
}

function Days({ label, value, onChange }: DaysProps) {
  const t = useText('settings');
  const id = useId();
  return (
    <Setting label={label} htmlFor={id}>
      <InputNumber
        id={id}
        min={1}
        max={3660}
        precision={0}
        value={value}
        placeholder="—"
        onChange={(days) => onChange(days)}
        suffix={<span className="t3">{t('benchmark.days')}</span>}
      />
    </Setting>
  );
}
