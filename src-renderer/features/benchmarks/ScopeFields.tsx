import { Checkbox, InputNumber } from 'antd';
import { DEAL_KINDS, ORIGIN_CLASSES } from '#domain/records/deal';
import type { BenchmarkScope } from '#domain/timing/benchmark';
import { MultiSelect } from '../../components';
import { useText } from '../../i18n';
import { useFacets } from '../../store/hooks';
import { emptyScope } from './benchmark-form';
import { Field } from './Field';

const YI = 100_000_000;

interface ScopeFieldsProps {
  scope: BenchmarkScope | null;
  onScope: (scope: BenchmarkScope | null) => void;
}

/** Which deals the benchmark is for unless they choose one themselves. */
export function ScopeFields({ scope, onScope }: ScopeFieldsProps) {
  const t = useText('benchmarks');
  const common = useText('common');
  const facets = useFacets();
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <>
      <Field label={t('field.appliesTo')} hint={t('field.appliesToHint')}>
        <Checkbox checked={scope !== null} onChange={() => onScope(scope === null ? emptyScope : null)}>
          {t('field.byItself')}
        </Checkbox>
      </Field>
      {scope === null ? null : (
        <>
          <Choice
            label={t('scope.county')}
            options={named(facets?.county ?? [])}
            value={scope.county}
            onChange={(county) => onScope({ ...scope, county })}
          />
          <Choice
            label={t('scope.industry')}
            options={named(facets?.industry ?? [])}
            value={scope.industry}
            onChange={(industry) => onScope({ ...scope, industry })}
          />
          <Choice
            label={t('scope.kind')}
            options={DEAL_KINDS.map((value) => ({ value, label: common(`kind.${value}`) }))}
            value={scope.kind}
            onChange={(kind) => onScope({ ...scope, kind })}
          />
          <Choice
            label={t('scope.originClass')}
            options={ORIGIN_CLASSES.map((value) => ({ value, label: common(`originClass.${value}`) }))}
            value={scope.originClass}
            onChange={(originClass) => onScope({ ...scope, originClass })}
          />
          <Field label={t('scope.amount')}>
            <InputNumber
              aria-label={t('scope.amount')}
              min={0.01}
              value={scope.fromYuan === null ? null : scope.fromYuan / YI}
              placeholder={t('scope.any')}
              suffix={<span className="t3">{common('amount.yi')}</span>}
              onChange={(yi) => onScope({ ...scope, fromYuan: yi === null ? null : Math.round(yi * YI) })}
            />
          </Field>
        </>
      )}
    </>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  options: { value: V; label: string }[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}

function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  const t = useText('benchmarks');
  return (
    <Field label={label}>
      <MultiSelect<V>
        aria-label={label}
        placeholder={t('scope.any')}
        value={value}
        options={options}
        onChange={onChange}
      />
    </Field>
  );
}
