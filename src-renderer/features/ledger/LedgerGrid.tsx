import { useCallback, useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Fault } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import type { DealCard } from '#domain/workspace/deal-card';
import { useCommands, useToast } from '../../components';
import type { DealQuery, DealWindow } from '../../store/hooks';
import { CellEditor } from './CellEditor';
import type { CellWords } from './cell-text';
import { editCommand, editText } from './edit-command';
import { movedBy, selectedRows, type GridPlace, type GridSelection } from './grid-navigation';
import type { LedgerColumn } from './ledger-columns';
import { placesOf, useLedgerTable } from './ledger-table';
import { LedgerHeader } from './LedgerHeader';
import { LedgerRow } from './LedgerRow';
import { LedgerTotals } from './LedgerTotals';
import { ROW_HEIGHT, useGridScroll } from './useGridScroll';
import { useLedgerCopy } from './useLedgerCopy';
import type { LedgerWindow } from './useLedgerWindow';

interface LedgerGridProps {
  query: DealQuery;
  columns: readonly LedgerColumn[];
  words: CellWords;
  window: LedgerWindow & { totals: DealWindow };
  selection: GridSelection;
  /** Values in use, by column, offered while editing. */
  known: Readonly<Record<string, readonly string[]>>;
  /** The deal in the side sheet. */
  openDeal: string | null;
  onSelect: (selection: GridSelection) => void;
  onSort: (column: LedgerColumn) => void;
  onOpen: (card: DealCard, how: 'sheet' | 'page') => void;
  onEdit: (command: Command) => void;
}

/** The ledger as a grid: one focus, moved by the keyboard as in a spreadsheet; rows drawn as they come into view. */
export function LedgerGrid(props: LedgerGridProps) {
  const { query, columns, words, window, selection, onSelect, openDeal } = props;
  const { totals, cardAt, show } = window;
  const { active } = selection;
  const id = useId();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const table = useLedgerTable(columns, totals.cards);
  const places = placesOf(table);
  const { scroller, virtualizer, page } = useGridScroll({ rows: totals.total, active, places, onShow: show });
  const rows = selectedRows(selection);
  const onCopy = useLedgerCopy({ query, columns, words, cardAt, rows });
  const column = columns[active.column];
  const card = active.row >= 0 ? cardAt(active.row) : undefined;

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  const size = { rows: totals.total, columns: columns.length, page };

  const select = (next: GridSelection) => {
    onSelect(next);
    const nextCard = next.active.row === active.row ? undefined : cardAt(next.active.row);
    if (openDeal !== null && nextCard) props.onOpen(nextCard, 'sheet');
  };
  const moveTo = (place: GridPlace) => select({ active: place, anchor: place.row });

  const startEdit = () => {
    if (!card || !column) return;
    if (column.edit) setEditing(true);
    else toast({ text: words.t('edit.notEditable') });
  };
  const enter = (page: boolean) => {
    if (active.row < 0 && column) props.onSort(column);
    else if (card) props.onOpen(card, page || openDeal === card.id ? 'page' : 'sheet');
  };

  useCommands({ 'deal.open': () => enter(false), 'deal.edit': startEdit });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = movedBy(selection, { key: event.key, ctrl, shift: event.shiftKey }, size);
    if (next) select(next);
    else if (event.key === 'F2') startEdit();
    else if (event.key === 'Enter') enter(ctrl);
    else return;
    event.preventDefault();
  };

  const placeOf = (event: MouseEvent): GridPlace | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event);
    if (!place || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    setEditing(false);
    select({ active: place, anchor: event.shiftKey ? Math.max(0, selection.anchor) : place.row });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event);
    const clicked = place ? cardAt(place.row) : undefined;
    if (clicked && !(event.target instanceof HTMLInputElement)) props.onOpen(clicked, 'sheet');
  };

  const commit = (text: string, then: 'down' | 'right' | 'stay'): Fault | null => {
    if (!card || !column) return null;
    const command = editCommand(card, column, text);
    if (!command.ok) return command.error;
    if (command.value) props.onEdit(command.value);
    setEditing(false);
    if (then !== 'stay') focusGrid();
    if (then === 'down') moveTo({ row: Math.min(active.row + 1, totals.total - 1), column: active.column });
    if (then === 'right')
      moveTo({ row: active.row, column: Math.min(active.column + 1, columns.length - 1) });
    return null;
  };
  const editor =
    editing && card && column ? (
      <CellEditor
        key={`${card.id}-${column.id}`}
        column={column}
        initial={editText(card, column)}
        words={words}
        known={props.known[column.id] ?? []}
        onCommit={commit}
        onCancel={() => {
          setEditing(false);
          focusGrid();
        }}
      />
    ) : null;

  const activeId = active.row < 0 ? `${id}-h-${active.column}` : `${id}-${active.row}-${active.column}`;
  return (
    <div
      ref={scroller}
      className="kl-ledger-grid"
      role="grid"
      tabIndex={0}
      aria-label={words.t('grid.label', { count: totals.total })}
      aria-rowcount={totals.total + 2}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={activeId}
      style={
        {
          '--kl-ledger-columns': places.widths.map((width) => `${width}px`).join(' '),
          '--kl-ledger-width': `${places.total}px`,
          '--kl-ledger-frozen': `${places.widths[0] ?? 0}px`,
        } as React.CSSProperties
      }
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={onDoubleClick}
      onCopy={(event) => (event.target instanceof HTMLInputElement ? undefined : onCopy(event))}
    >
      <LedgerHeader
        id={id}
        table={table}
        columns={columns}
        words={words}
        sort={query.sort}
        activeColumn={active.row < 0 ? active.column : null}
        onSort={props.onSort}
      />
      <div role="rowgroup" className="kl-ledger-rows" style={{ height: totals.total * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map((item) => (
          <LedgerRow
            key={item.key}
            id={id}
            row={item.index}
            card={cardAt(item.index)}
            top={item.start}
            columns={columns}
            words={words}
            selected={item.index >= rows.from && item.index <= rows.to && active.row >= 0}
            open={openDeal !== null && cardAt(item.index)?.id === openDeal}
            activeColumn={item.index === active.row ? active.column : null}
            editor={item.index === active.row ? editor : null}
          />
        ))}
      </div>
      <LedgerTotals totals={totals} columns={columns} words={words} />
    </div>
  );
}
