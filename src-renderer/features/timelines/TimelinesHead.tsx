import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import { LANE_GROUPINGS, LANE_ORDERS } from '#domain/workspace/lane-query';
import { DealFilterButton, Icon, PageHead, Segmented, ViewTabs } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useBenchmarks, useFacets } from '../../store/hooks';
import { LegendItems } from './Legend';
import { isNarrowed, scaleOf, unnarrowed, type Scale, type TimelinesView } from './timelines-view';
import type { SetView } from './timelines-place';

interface TimelinesHeadProps {
  view: TimelinesView;
  onView: SetView;
  dayWidth: number;
  filterOpen: boolean;
  onFilterOpen: (open: boolean) => void;
  onPrint: () => void;
  /** `all`: every day of the deals shown. */
  onScale: (scale: Scale | 'all') => void;
}

const SCALE_CHOICES = ['day', 'week', 'month', 'quarter', 'year', 'years', 'all'] as const;
/** No benchmark's id: each deal's own. */
const EACH = '';

/** Grouping, order, benchmark, scale, alignment, filters. */
export function TimelinesHead(props: TimelinesHeadProps) {
  const { view, onView, dayWidth, onScale } = props;
  const t = useText('timelines');
  return (
    <PageHead
      title={t('title')}
      actions={
        <>
          <BenchmarkChoice view={view} onView={onView} />
          <Select
            className="kl-timelines-choice"
            aria-label={t('order.label')}
            prefix={<span className="t3">{t('order.label')}</span>}
            popupMatchSelectWidth={false}
            value={view.order.by}
            options={LANE_ORDERS.map((by) => ({ value: by, label: t(`order.${by}`) }))}
            onChange={(by) => onView({ order: { by, descending: by === 'days' } })}
          />
          <Select<Scale | 'all'>
            className="kl-timelines-choice"
            aria-label={t('scale.label')}
            prefix={<span className="t3">{t('scale.label')}</span>}
            popupMatchSelectWidth={false}
            value={scaleOf(dayWidth)}
            options={SCALE_CHOICES.map((scale) => ({ value: scale, label: t(`scale.${scale}`) }))}
            onChange={onScale}
          />
          <Segmented
            label={t('align.label')}
            value={view.align}
            options={[
              { value: 'calendar', label: t('align.calendar') },
              { value: 'dayOne', label: t('align.dayOne') },
            ]}
            onChange={(align) => onView({ align })}
          />
          <Filters {...props} />
          <LegendButton />
          <Button
            icon={<Icon name="download" />}
            aria-label={t('acts.print')}
            title={t('acts.print')}
            aria-keyshortcuts="Control+P"
            onClick={props.onPrint}
          />
        </>
      }
    >
      <ViewTabs
        label={t('group.label')}
        value={view.group}
        tabs={LANE_GROUPINGS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        onChange={(group) => onView({ group, folded: [] })}
      />
    </PageHead>
  );
}

function BenchmarkChoice({ view, onView }: Pick<TimelinesHeadProps, 'view' | 'onView'>) {
  const t = useText('timelines');
  const language = useLanguage();
  const benchmarks = useBenchmarks();
  return (
    <Select
      className="kl-timelines-choice kl-timelines-benchmark"
      aria-label={t('benchmark.label')}
      prefix={<span className="t3">{t('benchmark.label')}</span>}
      popupMatchSelectWidth={false}
      value={view.benchmark ?? EACH}
      options={[
        { value: EACH, label: t('benchmark.own') },
        ...(benchmarks ?? []).map((one) => ({ value: one.id, label: one.name[language] })),
      ]}
      onChange={(id: string) => onView({ benchmark: id === EACH ? null : id })}
    />
  );
}

const SCOPES = ['inHand', 'signed', 'withdrawn', 'all'] as const;
const VERDICTS = ['over', 'watch', 'inside', 'unknown'] as const;

function Filters({ view, onView, filterOpen, onFilterOpen }: TimelinesHeadProps) {
  const t = useText('timelines');
  const common = useText('common');
  const facets = useFacets();
  return (
    <DealFilterButton
      filter={view.filter}
      facets={facets}
      open={filterOpen}
      onOpen={onFilterOpen}
      onFilter={(filter) => onView({ filter })}
      onClear={() => onView(unnarrowed)}
      narrowed={isNarrowed(view)}
    >
      <Select
        aria-label={t('filter.scope')}
        prefix={<span className="t3">{t('filter.scope')}</span>}
        value={SCOPES.find((scope) => scope === view.scope) ?? 'inHand'}
        options={SCOPES.map((scope) => ({ value: scope, label: t(`filter.scopes.${scope}`) }))}
        onChange={(scope) => onView({ scope })}
      />
      <Select
        aria-label={t('filter.verdict')}
        prefix={<span className="t3">{t('filter.verdict')}</span>}
        value={view.verdict ?? EACH}
        options={[
          { value: EACH, label: t('filter.anyVerdict') },
          ...VERDICTS.map((state) => ({ value: state, label: common(`verdict.${state}`) })),
        ]}
        onChange={(chosen: string) => onView({ verdict: VERDICTS.find((state) => state === chosen) ?? null })}
      />
    </DealFilterButton>
  );
}

function LegendButton() {
  const t = useText('timelines');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      onOpenChange={setOpen}
      title={t('legend.title')}
      content={<LegendItems />}
    >
      <Button
        icon={<Icon name="eye" />}
        aria-label={t('acts.legend')}
        title={t('acts.legend')}
        aria-expanded={open}
      />
    </Popover>
  );
}
