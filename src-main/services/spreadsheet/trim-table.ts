import type { SheetCell, SheetTable } from '#domain/importing/sheet-table';
import { READ_LIMITS } from './read-limits';

const isBlank = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function trimRow(row: readonly SheetCell[]): readonly SheetCell[] {
  let end = Math.min(row.length, READ_LIMITS.columns);
  while (end > 0 && isBlank(row[end - 1])) end -= 1;
  return row.slice(0, end);
}

/** Drops the blank tail of every row and of the sheet; rows keep their numbers. */
export function trimTable(name: string, rows: readonly (readonly SheetCell[])[]): SheetTable {
  const trimmed = rows.map(trimRow);
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1]?.length === 0) end -= 1;
  return { name, rows: trimmed.slice(0, end) };
}
