import { memo, type ReactNode } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import type { CellWords } from './cell-text';
import { FROZEN_COLUMNS, type LedgerColumn } from './ledger-columns';
import { faceOf } from './cell-face';

interface LedgerRowProps {
  id: string;
  row: number;
  /** undefined while the row is on its way. */
  card: DealCard | undefined;
  top: number;
  columns: readonly LedgerColumn[];
  words: CellWords;
  selected: boolean;
  /** Its deal is open in the side sheet. */
  open: boolean;
  activeColumn: number | null;
  editor: ReactNode;
}

/** Class of a cell: alignment and whether it stays in view. */
export const cellClass = (column: LedgerColumn, at: number, more = ''): string =>
  [
    column.align === 'end' ? 'is-end' : '',
    at < FROZEN_COLUMNS.length ? `is-frozen-${at}` : '',
    column.id === 'index' ? 'is-index' : '',
    more,
  ]
    .filter(Boolean)
    .join(' ');

export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { id, row, card, columns, words, activeColumn, editor } = props;
  const state = `${props.selected ? ' is-selected' : ''}${props.open ? ' is-open' : ''}`;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={props.selected}
      data-row={row}
      className={`kl-ledger-row${state}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, at) => {
        const active = at === activeColumn;
        const face = faceOf(card, column.id, row, words);
        return (
          <div
            key={column.id}
            id={`${id}-${row}-${at}`}
            role="gridcell"
            aria-colindex={at + 1}
            data-column={at}
            title={face.title}
            className={cellClass(column, at, active ? `${face.more} is-active` : face.more)}
          >
            {active && editor ? editor : face.content}
          </div>
        );
      })}
    </div>
  );
});
