import { useMemo, useState } from 'react';
import { everyDeal, noFilter, type DealFilter } from '#domain/workspace/deal-query';
import type { DealQuery } from '../../store/hooks';

export const BOARD_TABS = ['inHand', 'mine', 'missingSlot', 'over'] as const;
export type BoardTab = (typeof BOARD_TABS)[number];

export const BOARD_SORTS = [
  'urgency',
  'touchedAt',
  'amount',
  'stageDays',
  'totalDays',
  'nextStep',
  'title',
] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** Longest, largest and latest first; names and due dates first to last; urgency as it is. */
const DESCENDING: ReadonlySet<BoardSort> = new Set(['touchedAt', 'amount', 'stageDays', 'totalDays']);

/** What one tab of the board asks for; `actor` is the person at this device. */
export function queryOf(tab: BoardTab, filter: DealFilter, sort: BoardSort, actor: string): DealQuery {
  const query = { ...everyDeal, ...filter, sort: { column: sort, descending: DESCENDING.has(sort) } };
  switch (tab) {
    case 'inHand':
      return query;
    case 'mine':
      return { ...query, leader: [actor] };
    case 'missingSlot':
      return { ...query, missingSlot: true };
    case 'over':
      return { ...query, verdict: 'over' };
  }
}

/** Tab, filter and order of the board, and the question they make. */
export function useBoardView(actor: string) {
  const [tab, setTab] = useState<BoardTab>('inHand');
  const [filter, setFilter] = useState<DealFilter>(noFilter);
  const [sort, setSort] = useState<BoardSort>('urgency');
  const query = useMemo(() => queryOf(tab, filter, sort, actor), [tab, filter, sort, actor]);
  const clear = (): void => {
    setTab('inHand');
    setFilter(noFilter);
  };
  return { tab, setTab, filter, setFilter, sort, setSort, query, clear };
}

export type BoardViewState = ReturnType<typeof useBoardView>;
