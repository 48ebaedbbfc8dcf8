import type { SheetHeader } from './find-header';
import { compactText } from './header-name';
import { cellText } from './read-row';
import type { SheetCell, SheetTable } from './sheet-table';

const TOTALS = /^(合計|合计|總計|总计|小計|小计|累計|累计|共計|共计|total|subtotal)([:(\d].*)?$/iu;
const NOTES = /^(備註|备注|備注|註|注|附註|附注|說明|说明|填報|填报|製表|制表|審核|审核|note)/iu;

/** A sheet's rows under its header, with the row numbers the spreadsheet shows; blank, total and foot lines left out. */
export function* tableRows(
  sheet: SheetTable,
  header: SheetHeader,
): Generator<{ cells: readonly SheetCell[]; row: number }> {
  const titleAt = header.kind === 'unknown' ? 0 : titleColumn(header);
  for (let at = header.row + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    if (!isTableRow(cells, titleAt)) continue;
    yield { cells, row: at + 1 };
  }
}

function titleColumn(header: Extract<SheetHeader, { kind: 'deals' | 'funds' }>): number {
  const columns: readonly { field: string; index: number }[] = header.columns;
  return columns.find((column) => column.field === 'title')?.index ?? 0;
}

function isTableRow(cells: readonly SheetCell[], titleAt: number): boolean {
  const filled = cells.map((cell) => compactText(cellText(cell))).filter((text) => text !== '');
  const [first] = filled;
  if (first === undefined) return false;
  if (TOTALS.test(first)) return false;
  const titled = compactText(cellText(cells[titleAt] ?? null)) !== '';
  if (titled && !NOTES.test(first)) return true;
  return !(filled.length <= 2 && NOTES.test(first));
}
