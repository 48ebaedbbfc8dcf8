import { Button, Select } from 'antd';
import type { LedgerCounts } from '#domain/workspace/deal-query';
import { DealFilterButton, Icon, Kbd, PageHead, ViewTabs } from '../../components';
import { useText } from '../../i18n';
import { useFacets } from '../../store/hooks';
import { BenchmarkSelect } from './BenchmarkSelect';
import { BOARD_SORTS, BOARD_TABS, type BoardTab, type BoardViewState } from './board-view';

interface BoardHeadProps {
  view: BoardViewState;
  counts: LedgerCounts | undefined;
  /** Deals the person at this device leads. */
  mine: number | undefined;
  filterOpen: boolean;
  onFilterOpen: (open: boolean) => void;
  onNew: () => void;
}

export function BoardHead({ view, counts, mine, filterOpen, onFilterOpen, onNew }: BoardHeadProps) {
  const t = useText('board');
  const facets = useFacets();
  const countOf: Record<BoardTab, number | undefined> = {
    inHand: counts?.inHand,
    mine,
    missingSlot: counts?.missingSlot,
    over: counts?.verdicts.over,
  };
  return (
    <PageHead
      title={t('title')}
      actions={
        <>
          <BenchmarkSelect />
          <Select
            aria-label={t('sort.label')}
            prefix={<span className="t3">{t('sort.label')}</span>}
            popupMatchSelectWidth={false}
            value={view.sort}
            options={BOARD_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            onChange={view.setSort}
          />
          <DealFilterButton
            filter={view.filter}
            facets={facets}
            open={filterOpen}
            onOpen={onFilterOpen}
            onFilter={view.setFilter}
            onClear={view.clear}
          />
          <Button type="primary" icon={<Icon name="plus" />} aria-keyshortcuts="Control+N" onClick={onNew}>
            {t('new')}
            <Kbd keys="Ctrl+N" />
          </Button>
        </>
      }
    >
      <ViewTabs
        label={t('tabs.label')}
        value={view.tab}
        tabs={BOARD_TABS.map((tab) => ({ value: tab, label: t(`tabs.${tab}`), count: countOf[tab] }))}
        onChange={view.setTab}
      />
    </PageHead>
  );
}
