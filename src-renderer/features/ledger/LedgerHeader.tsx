import { Icon } from '../../components';
import type { DealQuery } from '../../store/hooks';
import type { CellWords } from './cell-text';
import type { LedgerColumn } from './ledger-columns';
import type { LedgerTable } from './ledger-table';
import { cellClass } from './LedgerRow';

interface LedgerHeaderProps {
  id: string;
  table: LedgerTable;
  columns: readonly LedgerColumn[];
  words: CellWords;
  sort: DealQuery['sort'];
  activeColumn: number | null;
  onSort: (column: LedgerColumn) => void;
}

/** Names, units, the sorted column's arrow, and a handle at each right edge. Enter on a name sorts. */
export function LedgerHeader(props: LedgerHeaderProps) {
  const { id, table, columns, words, sort, activeColumn, onSort } = props;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="row" aria-rowindex={1} className="kl-ledger-row kl-ledger-head">
      {columns.map((column, at) => {
        const sorted = column.sort !== null && sort.column === column.sort;
        const header = headers[at];
        return (
          <div
            key={column.id}
            id={`${id}-h-${at}`}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            className={cellClass(
              column,
              at,
              `${column.sort ? 'is-sortable' : ''}${at === activeColumn ? ' is-active' : ''}`,
            )}
            onClick={() => onSort(column)}
          >
            <span className="kl-ledger-name">
              <span className="ell">{words.t(column.label)}</span>
              {sorted ? <Icon name={sort.descending ? 'down' : 'up'} size={12} /> : null}
            </span>
            {column.unit ? <small>{words.t(`unit.${column.unit}`)}</small> : null}
            {header?.column.getCanResize() ? (
              <span
                className="kl-ledger-edge"
                aria-hidden="true"
                onMouseDown={header.getResizeHandler()}
                onClick={(event) => event.stopPropagation()}
                onDoubleClick={() => header.column.resetSize()}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
