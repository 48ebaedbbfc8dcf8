import {
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
  type ReactTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { FROZEN_COLUMNS, type LedgerColumn } from './ledger-columns';

/** Sorting and filtering are the store's; the table keeps columns, their widths, and the rows at hand. */
const features = tableFeatures({ columnSizingFeature, columnResizingFeature });

export type LedgerTable = ReactTable<typeof features, DealCard>;

const noCards: DealCard[] = [];

export function useLedgerTable(
  columns: readonly LedgerColumn[],
  cards: readonly DealCard[] | undefined,
): LedgerTable {
  const columnDefs = useMemo(
    () =>
      columns.map(({ id, width }) => ({
        id,
        accessorFn: (card: DealCard) => card.id,
        size: width,
        minSize: 40,
        maxSize: 640,
        enableResizing: id !== 'index',
      })),
    [columns],
  );
  const data = useMemo(() => (cards ? [...cards] : noCards), [cards]);
  return useTable({ features, columns: columnDefs, data, columnResizeMode: 'onChange' });
}

export interface ColumnPlaces {
  /** Pixels from the left edge of the table, by column. */
  lefts: readonly number[];
  widths: readonly number[];
  total: number;
  frozen: number;
}

/** Where each column stands at its present width. */
export function placesOf(table: LedgerTable): ColumnPlaces {
  const widths = table.getAllLeafColumns().map((column) => column.getSize());
  const lefts: number[] = [];
  let total = 0;
  for (const width of widths) {
    lefts.push(total);
    total += width;
  }
  return { lefts, widths, total, frozen: lefts[FROZEN_COLUMNS.length] ?? total };
}
