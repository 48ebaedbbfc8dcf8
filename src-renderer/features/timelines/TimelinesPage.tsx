import { Button } from 'antd';
import { useState } from 'react';
import { fittedView } from '#domain/drawing/lane-axis';
import { zoomedAt } from '#domain/drawing/lane-scale';
import { toEpochDay } from '#domain/timing/plain-date';
import type { CardSetting } from '#domain/workspace/card-of';
import {
  DealFilterChips,
  EmptyState,
  PageBody,
  useCommandRegistry,
  useCommands,
  useToday,
} from '../../components';
import { useText } from '../../i18n';
import { useCounts, useLanes, useTimingSetting } from '../../store/hooks';
import { useLaneWords } from './lane-words';
import { LaneBoard } from './LaneBoard';
import { PrintDialog } from './PrintDialog';
import './timelines.css';
import { TimelinesHead } from './TimelinesHead';
import { useTimelinesView } from './timelines-place';
import { TimelinesStatus } from './TimelinesStatus';
import { isNarrowed, queryOf, reachOf, SCALES, unnarrowed, type Scale } from './timelines-view';

interface TimelinesPageProps {
  openDeal: string | null;
  onOpen: (deal: string, how: 'sheet' | 'page') => void;
}

/** 時間線: every deal as a swimlane, its time beside the benchmark. */
export function TimelinesPage(props: TimelinesPageProps) {
  const setting = useTimingSetting();
  const place = useTimelinesView();
  // Asked at once: benchmarks and calendar are read meanwhile.
  const found = useLanes(queryOf(place.view), place.view.place.deal);
  return setting ? <Timelines {...props} {...place} {...found} setting={setting} /> : null;
}

type TimelinesProps = TimelinesPageProps &
  ReturnType<typeof useTimelinesView> &
  ReturnType<typeof useLanes> & { setting: CardSetting };

function Timelines({ openDeal, onOpen, setting, view, onView, onScrolled, lanes, show }: TimelinesProps) {
  const [filterOpen, setFilterOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [width, setWidth] = useState(0);
  const today = useToday();
  const words = useLaneWords(setting);
  const reach = reachOf(view, today, lanes?.head.lastOn ?? null, width);
  const openPrint = () => setPrinting(true);
  const hasLanes = lanes !== undefined && lanes.head.totals.total > 0 && width > 0;
  useCommands({
    'edit.filter': () => setFilterOpen(true),
    ...(hasLanes ? { 'print.open': openPrint } : {}),
  });

  const setScale = (scale: Scale | 'all') => {
    const next =
      scale === 'all'
        ? allOf(lanes?.head.span ?? null, view.align, width)
        : zoomedAt({ ...reach, width }, anchorOf(reach, width, toEpochDay(today)), SCALES[scale]);
    if (next)
      onView({ reach: { ...view.reach, [view.align]: { from: next.from, dayWidth: next.dayWidth } } });
  };
  return (
    <>
      <TimelinesHead
        view={view}
        onView={onView}
        dayWidth={reach.dayWidth}
        filterOpen={filterOpen}
        onFilterOpen={setFilterOpen}
        onScale={setScale}
        onPrint={openPrint}
      />
      <DealFilterChips filter={view.filter} onFilter={(filter) => onView({ filter })} />
      <PageBody>
        {!lanes ? null : lanes.head.totals.total === 0 ? (
          <NothingHere narrowed={isNarrowed(view)} onClear={() => onView(unnarrowed)} />
        ) : (
          <LaneBoard
            lanes={lanes}
            show={show}
            view={view}
            onView={onView}
            onScrolled={onScrolled}
            words={words}
            openDeal={openDeal}
            onOpen={onOpen}
            onWidth={setWidth}
          />
        )}
      </PageBody>
      <TimelinesStatus lanes={lanes} />
      {printing && hasLanes ? (
        <PrintDialog
          view={view}
          days={{ ...reach, width }}
          words={words}
          total={lanes.head.totals.total}
          rows={lanes.head.count}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </>
  );
}

/** Today stays where it is while it is in sight, else the middle does. */
function anchorOf(
  { from, dayWidth }: { from: number; dayWidth: number },
  width: number,
  today: number,
): number {
  const x = (today - from) * dayWidth;
  return x > 0 && x < width ? x : width / 2;
}

function allOf(
  span: { from: Parameters<typeof fittedView>[0]; to: Parameters<typeof fittedView>[1] } | null,
  align: 'calendar' | 'dayOne',
  width: number,
) {
  if (!span || width === 0) return null;
  const fitted = fittedView(span.from, span.to, width);
  if (align === 'calendar') return fitted;
  return { from: -8 / fitted.dayWidth, dayWidth: fitted.dayWidth };
}

function NothingHere({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useText('timelines');
  const registry = useCommandRegistry();
  const inHand = useCounts()?.inHand ?? 0;
  if (narrowed)
    return (
      <EmptyState
        icon="filter"
        title={t('noMatch.title')}
        hint={t('noMatch.hint', { count: inHand })}
        actions={<Button onClick={onClear}>{t('noMatch.clear')}</Button>}
      />
    );
  return (
    <EmptyState
      icon="timelines"
      title={t('empty.title')}
      hint={t('empty.hint')}
      actions={
        <>
          <Button type="primary" onClick={() => registry.run('deal.new')}>
            {t('empty.new')}
          </Button>
          <Button onClick={() => registry.run('import.open')}>{t('empty.import')}</Button>
        </>
      }
    />
  );
}
