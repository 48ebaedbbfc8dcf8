import type { TablesExportRequest } from '#domain/ports/bridge';
import { isPlainDate } from '#domain/timing/plain-date';
import type { ColumnFormat, SheetSpec, SheetValue, WorkbookSpec } from '../spreadsheet/workbook-spec';

type Table = TablesExportRequest['tables'][number];

/** The tables of a screen as a workbook, one sheet each, with what they stand on above. */
export const tablesWorkbook = (
  { title, contents, tables }: TablesExportRequest,
  made: Pick<WorkbookSpec, 'author' | 'createdAt'>,
): WorkbookSpec => ({ title, ...made, sheets: tables.map((table) => sheetOf(table, title, contents)) });

function sheetOf({ name, head, rows }: Table, title: string, contents: string): SheetSpec {
  const formats = head.map((_, column) => formatOf(rows.map((row) => row[column] ?? null)));
  return {
    name,
    lead: [title, contents],
    columns: head.map((header, column) => ({ header, format: formats[column]! })),
    rows: rows.map((row) => head.map((_, column) => valueOf(row[column] ?? null, formats[column]!))),
    frozenColumns: 1,
  };
}

/** A column holds days or whole numbers only if all its cells do; anything else is text. */
function formatOf(cells: readonly (string | number | null)[]): ColumnFormat {
  const given = cells.filter((cell) => cell !== null);
  if (given.length === 0) return 'text';
  if (given.every((cell) => typeof cell === 'number')) return 'integer';
  return given.every(isPlainDate) ? 'date' : 'text';
}

function valueOf(cell: string | number | null, format: ColumnFormat): SheetValue {
  if (cell === null) return null;
  if (format === 'date' && isPlainDate(cell)) return { date: cell };
  return format === 'text' ? String(cell) : cell;
}
