import { Select } from 'antd';
import { useLanguage, useText } from '../../i18n';
import { useBenchmarks } from '../../store/hooks';
import { useReview } from './review-context';

/** Which benchmark is marked; the workspace's default unless another is chosen. */
export function BenchmarkField() {
  const t = useText('review');
  const language = useLanguage();
  const { view, setView } = useReview();
  const benchmarks = useBenchmarks();
  return (
    <Select<string>
      size="small"
      aria-label={t('filter.benchmark')}
      prefix={<span className="t2">{t('filter.benchmark')}</span>}
      popupMatchSelectWidth={false}
      value={view.benchmark ?? ''}
      options={[
        { value: '', label: t('filter.benchmarkDefault') },
        ...(benchmarks ?? []).map(({ id, name }) => ({ value: id, label: name[language] })),
      ]}
      onChange={(id) => setView({ benchmark: id === '' ? null : id })}
    />
  );
}
