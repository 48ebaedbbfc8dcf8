import { useLanguage, useText } from '../../i18n';
import { useBenchmarks } from '../../store/hooks';
import { initialView, type TimelinesView } from './timelines-view';

/** What was chosen of grouping, order, benchmark and filters, in words: a printed page says what it shows. */
export function useChosenWords({
  group,
  order,
  benchmark,
  filter,
  scope,
  verdict,
}: TimelinesView): readonly string[] {
  const t = useText('timelines');
  const workspace = useText('workspace');
  const common = useText('common');
  const language = useLanguage();
  const benchmarks = useBenchmarks();
  const chosen =
    benchmark === null
      ? t('benchmark.own')
      : (benchmarks?.find(({ id }) => id === benchmark)?.name[language] ?? benchmark);
  const { text, county, industry, originClass, leader, tags } = filter;
  const filters = [
    ...(scope === initialView.scope || scope === 'funded' ? [] : [t(`filter.scopes.${scope}`)]),
    ...(verdict === null ? [] : [common(`verdict.${verdict}`)]),
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...county,
    ...industry,
    ...originClass.map((one) =>
      workspace(`originClasses.${one as 'city' | 'province' | 'domestic' | 'overseas'}`),
    ),
    ...leader,
    ...tags,
  ];
  const separator = language === 'en' ? ', ' : '、';
  return [
    t('document.group', { name: t(`group.${group}`) }),
    t('document.order', { name: t(`order.${order.by}`) }),
    t('document.benchmark', { name: chosen }),
    filters.length === 0 ? t('document.noFilter') : t('document.filter', { name: filters.join(separator) }),
  ];
}
