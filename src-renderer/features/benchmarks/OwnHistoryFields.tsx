import { Checkbox } from 'antd';
import { SCOPE_FIELDS, type OwnHistoryBenchmark, type ScopeField } from '#domain/timing/benchmark';
import { OWN_HISTORY_MINIMUM } from '#domain/timing/own-history';
import { useText } from '../../i18n';
import { Field } from './Field';
import { OwnHistoryTable } from './OwnHistoryTable';

interface OwnHistoryFieldsProps {
  draft: OwnHistoryBenchmark;
  onDraft: (draft: OwnHistoryBenchmark) => void;
}

/** T9(b): with which finished deals a deal is compared. */
export function OwnHistoryFields({ draft, onDraft }: OwnHistoryFieldsProps) {
  const t = useText('benchmarks');
  return (
    <>
      <Field label={t('field.compare')} hint={t('field.compareHint', { least: OWN_HISTORY_MINIMUM })}>
        <Checkbox.Group<ScopeField>
          value={[...draft.scope]}
          options={SCOPE_FIELDS.map((value) => ({ value, label: t(`scope.${value}`) }))}
          onChange={(chosen) =>
            onDraft({ ...draft, scope: SCOPE_FIELDS.filter((field) => chosen.includes(field)) })
          }
        />
      </Field>
      <OwnHistoryTable scope={draft.scope} />
    </>
  );
}
