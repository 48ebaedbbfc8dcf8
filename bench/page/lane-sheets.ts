import type { SheetTable } from '#domain/importing/sheet-table';
import { ledgerSheets } from './ledger-sheets';

/** The bench's ledger with every third deal still open and every ninth not even in talks: lanes of every length. */
export function laneSheets(rows: number): SheetTable[] {
  return ledgerSheets(rows).map((sheet) => {
    const header = sheet.rows[0]?.map(String) ?? [];
    const blanked = (row: number): ReadonlySet<number> =>
      new Set(
        ['合同類別', '簽約日期', '開工日期', ...(row % 9 === 0 ? ['洽談開始'] : [])].map((name) =>
          header.indexOf(name),
        ),
      );
    return {
      ...sheet,
      rows: sheet.rows.map((cells, row) => {
        if (row === 0 || row % 3 !== 0) return cells;
        const blank = blanked(row);
        return cells.map((cell, column) => (blank.has(column) ? null : cell));
      }),
    };
  });
}
