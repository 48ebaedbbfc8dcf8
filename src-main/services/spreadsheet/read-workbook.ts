import { EncryptedFileError, read, type CellValue } from 'hucre';
import { err, fault, ok, type Result } from '#domain/result';
import type { SheetCell, SheetTable } from '#domain/importing/sheet-table';
import { READ_LIMITS } from './read-limits';
import { trimTable } from './trim-table';
import { checkArchiveSize } from './zip-limits';

/**
 * A spreadsheet's date has no zone; hucre gives it as UTC, so only its UTC parts are the day the office typed.
 * A bare time (day 0 of the calendar) stays a time.
 */
function fromDate(date: Date): SheetCell {
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  return date.getUTCFullYear() < 1900 ? iso.slice(11, 16) : { date: iso.slice(0, 10) };
}

function toCell(value: CellValue | undefined): SheetCell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return fromDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** `.xlsx`, `.xlsm`, `.xls` or `.ods`, cells as they were stored, formulas as their last result. */
export async function readWorkbook(bytes: Uint8Array, packed: boolean): Promise<Result<SheetTable[]>> {
  const size = packed ? checkArchiveSize(bytes) : ok(null);
  if (!size.ok) return size;
  try {
    const workbook = await read(bytes, { maxRows: READ_LIMITS.rows + 1, readStyles: false });
    const sheets = workbook.sheets.filter((sheet) => !sheet.veryHidden).slice(0, READ_LIMITS.sheets);
    if (sheets.some((sheet) => sheet.rows.length > READ_LIMITS.rows)) {
      return err(fault('importing.tooManyRows', { limit: READ_LIMITS.rows }));
    }
    return ok(
      sheets.map((sheet) =>
        trimTable(
          sheet.name,
          sheet.rows.map((row) => row.map(toCell)),
        ),
      ),
    );
  } catch (error) {
    if (error instanceof EncryptedFileError) return err(fault('importing.encrypted'));
    const detail = error instanceof Error ? error.message : String(error);
    return err(fault('importing.damaged', { detail }));
  }
}
