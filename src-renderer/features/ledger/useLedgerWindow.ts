import { useState } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { useDealWindow, type DealQuery, type DealWindow } from '../../store/hooks';
import { windowFor } from './grid-navigation';

export interface LedgerWindow {
  /** undefined until the first answer. */
  totals: DealWindow | undefined;
  /** The card in a row, if it is at hand. */
  cardAt: (row: number) => DealCard | undefined;
  /** Says which rows are in view; the store is asked only when they leave what is at hand. */
  show: (firstVisible: number, visible: number) => void;
}

/** The rows around the visible ones, live. */
export function useLedgerWindow(query: DealQuery): LedgerWindow {
  const [range, setRange] = useState({ offset: 0, limit: 200 });
  const totals = useDealWindow(query, range.offset, range.limit);
  return {
    totals,
    cardAt: (row) => totals?.cards[row - totals.offset],
    show: (firstVisible, visible) => {
      const next = windowFor(firstVisible, visible);
      if (next.offset !== range.offset || next.limit !== range.limit) setRange(next);
    },
  };
}
