import type { SheetCell, SheetTable } from './sheet-table';
import { parseHeader, unitIn, type MoneyUnit } from './header-name';
import {
  fundFieldOf,
  isDerived,
  ledgerFieldOf,
  type DerivedField,
  type FundField,
  type LedgerField,
} from './ledger-columns';

export interface Column<F> {
  /** 0-based. */
  index: number;
  /** As the file names it, line breaks as spaces. */
  header: string;
  field: F;
  unit: MoneyUnit | null;
}

interface HeaderBase {
  /** 0-based row of the header. */
  row: number;
  /** Every named column, recognised or not. */
  named: readonly { header: string; field: string | null }[];
}

/** Where a sheet's table begins and what its columns are. */
export type SheetHeader =
  | (HeaderBase & { kind: 'deals'; columns: readonly Column<LedgerField>[] })
  | (HeaderBase & { kind: 'funds'; columns: readonly Column<FundField>[] })
  | (HeaderBase & { kind: 'unknown' });

/** Offices put titles, units and blank lines above the header; it is looked for this far down. */
const SEARCHED_ROWS = 20;

/** The row with most names we know; a sheet without a 項目名稱 and two more is none of ours. */
export function findHeader(sheet: SheetTable): SheetHeader {
  let best: { row: number; known: number } = { row: 0, known: 0 };
  for (const [row, cells] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const known = new Set(cells.map(knownField).filter((field) => field !== null)).size;
    if (known > best.known) best = { row, known };
  }
  const cells = sheet.rows[best.row] ?? [];
  const lead = sheet.rows.slice(0, best.row).flat();
  const deals = columnsOf(cells, ledgerFieldOf, lead);
  const funds = columnsOf(cells, fundFieldOf, lead);
  const at = { row: best.row };
  if (isFunds(funds.columns) && !isDealLedger(deals.columns)) return { kind: 'funds', ...at, ...funds };
  const titled = deals.columns.some((column) => column.field === 'title');
  if (titled && deals.columns.length >= 2) return { kind: 'deals', ...at, ...deals };
  return { kind: 'unknown', ...at, named: deals.named.map(({ header }) => ({ header, field: null })) };
}

const headerText = (cell: SheetCell): string =>
  typeof cell === 'string' ? cell.replace(/\s+/gu, ' ').trim() : '';

function knownField(cell: SheetCell): string | null {
  const text = headerText(cell);
  return text === '' ? null : (ledgerFieldOf(text) ?? fundFieldOf(text));
}

/** The first column of each field counts; a second one of the same name is left unread. */
function columnsOf<F extends string>(
  cells: readonly SheetCell[],
  fieldOf: (header: string) => F | DerivedField | null,
  lead: readonly SheetCell[],
): { named: HeaderBase['named']; columns: readonly Column<F>[] } {
  const leadUnit = lead.map((cell) => (typeof cell === 'string' ? unitIn(cell) : null)).find(Boolean) ?? null;
  const named: { header: string; field: string | null }[] = [];
  const columns: Column<F>[] = [];
  for (const [index, cell] of cells.entries()) {
    const header = headerText(cell);
    if (header === '') continue;
    const found = fieldOf(header);
    const field = columns.some((column) => column.field === found) ? null : found;
    named.push({ header, field });
    if (field === null || isDerived(field)) continue;
    columns.push({ index, header, field, unit: parseHeader(header).unit ?? leadUnit });
  }
  return { named, columns };
}

function isFunds(columns: readonly Column<FundField>[]): boolean {
  const fields = new Set(columns.map((column) => column.field));
  return fields.has('title') && fields.has('on') && fields.has('amount');
}

/** A ledger of deals may hold sums in place as well; its own dates tell. */
const isDealLedger = (columns: readonly Column<LedgerField>[]): boolean =>
  columns.some(({ field }) => field === 'signedOn' || field === 'visitOn' || field === 'originClass');
