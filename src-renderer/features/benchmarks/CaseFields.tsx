import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import type { CaseBenchmark } from '#domain/timing/benchmark';
import { DateField } from '../../components';
import { useText } from '../../i18n';
import { Field } from './Field';

interface CaseFieldsProps {
  draft: CaseBenchmark;
  onDraft: (draft: CaseBenchmark) => void;
}

const BOUNDS = ['below', 'within'] as const;
const UNITS = ['month', 'day'] as const;

/** T9(c), S28: a case as it is known, as a bound; no stage dates are asked for that nobody knows. */
export function CaseFields({ draft, onDraft }: CaseFieldsProps) {
  const t = useText('benchmarks');
  const [signed, amount, source, on] = [useId(), useId(), useId(), useId()];
  const { allowance } = draft;
  return (
    <>
      <Field label={t('field.bound')} hint={t(`field.boundHint.${draft.bound}`)}>
        <Select
          aria-label={t('field.bound')}
          value={draft.bound}
          options={BOUNDS.map((value) => ({ value, label: t(`field.${value}`) }))}
          onChange={(bound) => onDraft({ ...draft, bound })}
        />
        <InputNumber
          aria-label={t('field.count')}
          min={1}
          max={3660}
          precision={0}
          value={allowance.count}
          onChange={(count) => onDraft({ ...draft, allowance: { ...allowance, count: count ?? 1 } })}
        />
        <Select
          aria-label={t('field.unit')}
          value={allowance.unit}
          options={UNITS.map((value) => ({ value, label: t(`field.${value}`) }))}
          onChange={(unit) => onDraft({ ...draft, allowance: { ...allowance, unit } })}
        />
      </Field>
      <Field label={t('field.signedOn')} htmlFor={signed}>
        <DateField
          id={signed}
          value={draft.signedOn}
          onChange={(signedOn) => onDraft({ ...draft, signedOn })}
        />
      </Field>
      <Field label={t('field.amount')} htmlFor={amount}>
        <Input
          id={amount}
          value={draft.amountText ?? ''}
          placeholder={t('field.amountHint')}
          autoComplete="off"
          onChange={({ target }) =>
            onDraft({ ...draft, amountText: target.value.trim() === '' ? null : target.value })
          }
        />
      </Field>
      <Field label={t('field.source')} htmlFor={source}>
        <Input
          id={source}
          value={draft.source.text}
          placeholder={t('field.sourceHint')}
          autoComplete="off"
          onChange={({ target }) => onDraft({ ...draft, source: { ...draft.source, text: target.value } })}
        />
      </Field>
      <Field label={t('field.sourceOn')} htmlFor={on}>
        <DateField
          id={on}
          value={draft.source.on}
          onChange={(day) => onDraft({ ...draft, source: { ...draft.source, on: day } })}
        />
      </Field>
    </>
  );
}
