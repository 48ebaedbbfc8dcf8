import { InputNumber } from 'antd';
import type { TargetBenchmark } from '#domain/timing/benchmark';
import { Segmented } from '../../components';
import { useText } from '../../i18n';
import { TARGET_STAGES } from './benchmark-form';
import { Field } from './Field';

interface TargetFieldsProps {
  draft: TargetBenchmark;
  onDraft: (draft: TargetBenchmark) => void;
}

/** T9(a): days per stage and in total; the target day itself counts. */
export function TargetFields({ draft, onDraft }: TargetFieldsProps) {
  const t = useText('benchmarks');
  const common = useText('common');
  return (
    <>
      <Field label={t('field.basis')}>
        <Segmented
          label={t('field.basis')}
          value={draft.basis}
          options={(['calendar', 'working'] as const).map((value) => ({ value, label: t(`field.${value}`) }))}
          onChange={(basis) => onDraft({ ...draft, basis })}
        />
      </Field>
      <Field label={t('field.days')} hint={t('field.daysHint')}>
        {TARGET_STAGES.map((stage) => (
          <Days
            key={stage}
            label={common(`stage.${stage}`)}
            value={draft.stages[stage]}
            onChange={(days) => onDraft({ ...draft, stages: { ...draft.stages, [stage]: days } })}
          />
        ))}
        <Days
          label={t('field.total')}
          value={draft.total}
          onChange={(total) => onDraft({ ...draft, total })}
        />
      </Field>
    </>
  );
}

interface DaysProps {
  label: string;
  value: number | null;
  onChange: (days: number | null) => void;
}

function Days({ label, value, onChange }: DaysProps) {
  return (
    <label className="kl-benchmark-days">
      <span className="t2 sm">{label}</span>
      <InputNumber
        min={1}
        max={3660}
        precision={0}
        value={value}
        placeholder="—"
        controls={false}
        onChange={onChange}
      />
    </label>
  );
}
