import { rangeRef, writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre';
import { characterWidth, safeText, sheetNames } from './sheet-text';
import type { ColumnFormat, ColumnSpec, SheetSpec, SheetValue, WorkbookSpec } from './workbook-spec';

const NUMBER_FORMATS: Record<ColumnFormat, string> = {
  text: '@',
  integer: '#,##0',
  yi: '#,##0.00',
  exact: 'General',
  percent: '0.0"%"',
  date: 'yyyy-mm-dd',
};
const LINE = { style: 'thin', color: { rgb: '8A91A0' } } as const;
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EAEF' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: LINE },
};
const WRAPPED = { wrapText: true, vertical: 'top' } as const;
const TITLE: CellStyle = { font: { bold: true, size: 15 }, alignment: WRAPPED };
const ASIDE: CellStyle = { font: { color: { rgb: '636C7D' } }, alignment: WRAPPED };

/** An `.xlsx` with frozen header, filter, number formats and real dates; the same spec gives the same bytes. */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const created = new Date(spec.createdAt);
  const names = sheetNames(spec.sheets.map((sheet) => sheet.name));
  return writeXlsx({
    sheets: spec.sheets.map((sheet, index) => toWriteSheet(sheet, names[index] ?? sheet.name)),
    properties: { title: spec.title, creator: spec.author, created, modified: created },
  });
}

function toWriteSheet(sheet: SheetSpec, name: string): WriteSheet {
  const places = placesOf(sheet);
  const lastColumn = Math.max(0, sheet.columns.length - 1);
  const filtered = sheet.filter !== false && sheet.rows.length > 0;
  const widths = sheet.columns.map((column, index) =>
    column.width === undefined
      ? measure(column, sheet.rows, index)
      : Math.max(column.width, headerWidth(column)),
  );
  const lines = [...asideLines(sheet, places)];
  return {
    name,
    rows: toRows(sheet),
    columns: sheet.columns.map((column, index) => ({ width: widths[index]!, style: columnStyle(column) })),
    merges: lastColumn === 0 ? [] : lines.map(({ row }) => across(row, lastColumn)),
    rowDefs: new Map(lines.map(({ row, text, large }) => [row, { height: heightOf(text, widths, large) }])),
    cells: new Map(styledCells(sheet, places)),
    freezePane: { rows: places.body, columns: sheet.frozenColumns ?? 0 },
    ...(filtered ? { autoFilter: { range: rangeRef(places.header, 0, places.totals - 1, lastColumn) } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${places.body}:$${places.body}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

const across = (row: number, lastColumn: number) => ({
  startRow: row,
  startCol: 0,
  endRow: row,
  endCol: lastColumn,
});

/** The lines above and under the table: each spans all columns and wraps, so that it never widens the page. */
function* asideLines(
  sheet: SheetSpec,
  places: Places,
): Generator<{ row: number; text: string; large: boolean }> {
  for (const [index, text] of (sheet.lead ?? []).entries()) yield { row: index, text, large: index === 0 };
  for (const [index, text] of (sheet.notes ?? []).entries())
    yield { row: places.notes + index, text, large: false };
}

/** Points for a wrapped line over the whole table's width; a merged cell does not grow by itself. */
function heightOf(text: string, widths: readonly number[], large: boolean): number {
  const room = Math.max(1, widths.reduce((sum, width) => sum + width, 0) - 2);
  const lines = Math.max(1, Math.ceil((characterWidth(text) * (large ? 1.4 : 1.1)) / room));
  return lines * (large ? 24 : 16);
}

interface Places {
  header: number;
  body: number;
  totals: number;
  notes: number;
}

/** 0-based rows: lead lines, header, body, totals, a blank line, notes. */
function placesOf(sheet: SheetSpec): Places {
  const header = sheet.lead?.length ?? 0;
  const totals = header + 1 + sheet.rows.length;
  return { header, body: header + 1, totals, notes: totals + (sheet.totals ? 2 : 1) };
}

function toRows(sheet: SheetSpec): CellValue[][] {
  return [
    ...(sheet.lead ?? []).map((line) => [safeText(line)]),
    sheet.columns.map((column) => safeText(column.header)),
    ...sheet.rows.map((row) => row.map(toValue)),
    ...(sheet.totals ? [sheet.totals.map(toValue)] : []),
    ...(sheet.notes ? [[], ...sheet.notes.map((line) => [safeText(line)])] : []),
  ];
}

/** Dates go out as UTC midnight: local midnight would be stored a day early east of Greenwich. */
function toValue(value: SheetValue): CellValue {
  if (typeof value === 'string') return safeText(value);
  if (value === null || typeof value === 'number') return value;
  return new Date(`${value.date}T00:00:00Z`);
}

function columnStyle(column: ColumnSpec): CellStyle {
  return {
    numFmt: NUMBER_FORMATS[column.format],
    alignment: {
      ...(isRight(column) ? {} : sideOf(column)),
      ...(column.wrap ? WRAPPED : {}),
    },
  };
}

function* styledCells(sheet: SheetSpec, places: Places): Generator<[string, Partial<Cell>]> {
  for (const index of (sheet.lead ?? []).keys()) yield [`${index},0`, { style: index === 0 ? TITLE : ASIDE }];
  for (const index of (sheet.notes ?? []).keys()) yield [`${places.notes + index},0`, { style: ASIDE }];
  for (const [index, column] of sheet.columns.entries()) {
    const alignment = { ...HEADER.alignment, ...sideOf(column) };
    yield [`${places.header},${index}`, { style: { ...HEADER, alignment } }];
    if (sheet.totals) {
      const style = { ...columnStyle(column), font: { bold: true }, border: { top: LINE } };
      yield [`${places.totals},${index}`, { style }];
    }
  }
}

const isRight = (column: ColumnSpec): boolean => column.format !== 'text';

/** A text beside the number on its left would touch it: indented by one. */
const sideOf = (column: ColumnSpec) =>
  isRight(column) ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const);

/** Bold, with room for the filter's button. */
const headerWidth = (column: ColumnSpec): number => Math.ceil(characterWidth(column.header) * 1.1) + 3;

/** Wide enough for the header and the first hundred values, within bounds a page can hold. */
function measure(column: ColumnSpec, rows: readonly (readonly SheetValue[])[], index: number): number {
  const texts = rows.slice(0, 100).map((row) => row[index] ?? null);
  const widest = texts.reduce<number>(
    (width, value) => Math.max(width, shownWidth(value)),
    headerWidth(column) - 2,
  );
  return Math.min(48, Math.max(6, widest + 2));
}

function shownWidth(value: SheetValue): number {
  if (value === null) return 0;
  if (typeof value === 'string') return characterWidth(value);
  return typeof value === 'number' ? value.toLocaleString('en-US').length : 10;
}
