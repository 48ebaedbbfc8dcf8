import { Button } from 'antd';
import { CONTRACTS, ORIGIN_CLASSES } from '#domain/records/deal';
import { originWord } from '#domain/reporting/summary-figures';
import { NameFilter, PeriodFields, Segmented, WanField } from '../../components';
import { useFacets } from '../../store/hooks';
import {
  everySigning,
  isNarrowed,
  isReportedScope,
  REPORTED_SCOPE,
  type ReportFilters,
  type ReportView,
} from './report-view';
import type { ReportWords } from './useReportWords';

interface ReportFilterBarProps {
  view: ReportView;
  words: ReportWords;
  onView: (view: ReportView) => void;
}

/** Period and filters, all in sight; every change is answered at once. */
export function ReportFilterBar({ view, words, onView }: ReportFilterBarProps) {
  const { t } = words;
  const { filters } = view;
  const facets = useFacets();
  const set = (change: Partial<ReportFilters>) => onView({ ...view, filters: { ...filters, ...change } });
  return (
    <div className="kl-rep-filters" role="group" aria-label={t('screen.filter.label')}>
      <PeriodFields choice={view.period} onChange={(period) => onView({ ...view, period })} />
      <Segmented
        label={t('screen.filter.contract')}
        value={filters.contract}
        options={CONTRACTS.toReversed().map((value) => ({ value, label: t(`screen.contract.${value}`) }))}
        onChange={(contract) => set({ contract })}
      />
      <NameFilter
        label={t('screen.filter.origin')}
        all={t('screen.filter.all')}
        values={filters.origin}
        options={ORIGIN_CLASSES.map((code) => ({
          value: originWord(code),
          label: words.origin(originWord(code)),
        }))}
        onChange={(origin) => set({ origin })}
      />
      <WanField
        label={t('screen.filter.min')}
        prefix={t('screen.filter.minShort')}
        unit={t('screen.filter.wan')}
        step={5000}
        value={filters.minWan}
        onChange={(minWan) => set({ minWan })}
      />
      <NameFilter
        label={t('screen.filter.county')}
        all={t('screen.filter.all')}
        values={filters.county}
        options={(facets?.county ?? []).map(asOption)}
        onChange={(county) => set({ county })}
      />
      <NameFilter
        label={t('screen.filter.industry')}
        all={t('screen.filter.all')}
        values={filters.industry}
        options={(facets?.industry ?? []).map(asOption)}
        onChange={(industry) => set({ industry })}
      />
      <WanField
        label={t('screen.filter.fundsMin')}
        prefix={t('screen.filter.fundsShort')}
        unit={t('screen.filter.wan')}
        step={1000}
        value={filters.fundsMinWan}
        onChange={(fundsMinWan) => set({ fundsMinWan })}
      />
      {isReportedScope(filters) ? null : (
        <Button
          size="small"
          type="link"
          onClick={() => set({ origin: [...REPORTED_SCOPE.origin], minWan: REPORTED_SCOPE.minWan })}
        >
          {t('screen.filter.reported')}
        </Button>
      )}
      {isNarrowed(filters) ? (
        <Button
          size="small"
          type="link"
          onClick={() => set({ ...everySigning, fundsMinWan: filters.fundsMinWan })}
        >
          {t('screen.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

const asOption = (value: string) => ({ value, label: value });
