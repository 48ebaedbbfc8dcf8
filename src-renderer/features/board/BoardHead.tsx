import { Button, Select } from 'antd';
import type { LedgerCounts } from '#domain/workspace/deal-query';
import { Icon, Kbd, PageHead, ViewTabs } from '../../components';
import { useText } from '../../i18n';
import { BenchmarkSelect } from './BenchmarkSelect';
import { BoardFilterButton } from './BoardFilter';
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
          <BoardFilterButton view={view} open={filterOpen} onOpen={onFilterOpen} />
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
