import { Button } from 'antd';
import { CONTRACTS, ORIGIN_CLASSES, type OriginClass } from '#domain/records/deal';
import { everyDwell, type SpreadFilter } from '#domain/spread/spread';
import { NameFilter, PeriodFields, Segmented, WanField } from '../../components';
import { useText } from '../../i18n';
import { useFacets } from '../../store/hooks';
import { useReview } from './review-context';
import { isNarrowed } from './review-view';

const NAMES = ['county', 'industry', 'leader', 'source'] as const;

/** Period, count and filters of the review, all in sight. */
export function ReviewFilterBar() {
  const t = useText('review');
  const workspace = useText('workspace');
  const { view, setView } = useReview();
  const facets = useFacets();
  const { filter } = view;
  const set = (change: Partial<SpreadFilter>) => setView({ filter: { ...filter, ...change } });
  // A list nobody fills in is no choice; one that filters stays in sight.
  const offered = NAMES.filter((name) => (facets?.[name] ?? []).length > 0 || filter[name].length > 0);
  return (
    <div className="kl-rev-filters" role="group" aria-label={t('filter.label')}>
      <PeriodFields choice={view.period} onChange={(period) => setView({ period })} />
      <CountFields />
      <NameFilter
        label={t('filter.origin')}
        all=""
        values={filter.originClass}
        options={ORIGIN_CLASSES.map((value) => ({ value, label: workspace(`originClasses.${value}`) }))}
        onChange={(originClass) => set({ originClass: originClass as OriginClass[] })}
      />
      {offered.map((name) => (
        <NameFilter
          key={name}
          label={t(`filter.${name}`)}
          all=""
          values={filter[name]}
          options={(facets?.[name] ?? []).map((value) => ({ value, label: value }))}
          onChange={(values) => set({ [name]: values })}
        />
      ))}
      <WanField
        label={t('filter.min')}
        prefix={t('filter.minShort')}
        unit={t('filter.wan')}
        step={5000}
        value={filter.minWan}
        onChange={(minWan) => set({ minWan })}
      />
      {isNarrowed(view) ? (
        <Button size="small" type="link" onClick={() => setView({ filter: everyDwell })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

function CountFields() {
  const t = useText('review');
  const { view, setView } = useReview();
  return (
    <>
      <span title={t('filter.pausesHint')}>
        <Segmented
          label={t('filter.pauses')}
          value={view.gross ? 'gross' : 'net'}
          options={(['net', 'gross'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(value) => setView({ gross: value === 'gross' })}
        />
      </span>
      <Segmented
        label={t('filter.days')}
        value={view.days}
        options={(['calendar', 'working'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(days) => setView({ days })}
      />
      <Segmented
        label={t('filter.contract')}
        value={view.contract}
        options={CONTRACTS.toReversed().map((value) => ({
          value,
          label: t(`filter.contractShort.${value}`),
        }))}
        onChange={(contract) => setView({ contract })}
      />
    </>
  );
}
