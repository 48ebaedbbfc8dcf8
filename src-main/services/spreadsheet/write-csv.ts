import Papa from 'papaparse';
import type { SheetValue } from './workbook-spec';

/**
 * A CSV that WPS and Excel open as UTF-8 (byte order mark, CRLF). A text that a spreadsheet would run as a formula
 * gets an apostrophe; numbers, negative ones too, stay numbers.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly SheetValue[])[]): Uint8Array {
  const fields = rows.map((row) => row.map(toField));
  const text = Papa.unparse({ fields: [...header], data: fields }, { escapeFormulae: true, newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function toField(value: SheetValue): string | number {
  if (value === null) return '';
  return typeof value === 'object' ? value.date : value;
}
