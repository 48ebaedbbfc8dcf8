/** A table as a spreadsheet takes it: tabs, one line a row; a blank is empty. */
export type TableCells = readonly (readonly (string | number | null)[])[];

export const toTsv = (table: TableCells): string =>
  table.map((row) => row.map((cell) => escape(cell === null ? '' : String(cell))).join('\t')).join('\r\n');

/** A field with a tab, a line break or a quote is quoted; one that would run as a formula is kept as text. */
function escape(text: string): string {
  const safe = /^[=+@]/u.test(text) || /^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
