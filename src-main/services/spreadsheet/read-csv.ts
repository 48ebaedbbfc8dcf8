import Papa from 'papaparse';
import { err, fault, ok, type Result } from '#domain/result';
import type { SheetCell, SheetTable } from '#domain/importing/sheet-table';
import { decodeText } from './decode-text';
import { READ_LIMITS } from './read-limits';
import { trimTable } from './trim-table';

/** A CSV as one sheet named after the file. Cells stay text: only the importer knows which are numbers or dates. */
export function readCsv(name: string, bytes: Uint8Array): Result<SheetTable[]> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const parsed = Papa.parse<string[]>(decoded.value.text, {
    delimiter: delimiterOf(decoded.value.text),
    skipEmptyLines: false,
    preview: READ_LIMITS.rows + 1,
  });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) return err(fault('importing.brokenQuotes', { row: (broken.row ?? 0) + 1 }));
  if (parsed.data.length > READ_LIMITS.rows) {
    return err(fault('importing.tooManyRows', { limit: READ_LIMITS.rows }));
  }
  const rows = parsed.data.map((row) => row.map((text): SheetCell => (text === '' ? null : text)));
  return ok([trimTable(name.replace(/\.[^.]*$/, ''), rows)]);
}

/** The delimiter that cuts the widest of the first rows into most fields; a comma when none does. */
function delimiterOf(text: string): string {
  const widths = [',', '\t', ';', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
    return { delimiter, width: Math.max(0, ...data.map((row) => row.length)) };
  });
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
}
