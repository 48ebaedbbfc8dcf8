import { readXlsx } from 'hucre';
import Papa from 'papaparse';
import type { BridgeReply } from '#domain/ports/bridge';
import type { SheetCell, SheetTable } from '#domain/importing/sheet-table';
import { ok } from '#domain/result';

/** Reads a workbook or a UTF-8 CSV inside the page; the product's reader is the host's. */
export async function readMemorySheet(name: string, bytes: Uint8Array): Promise<BridgeReply<'import.read'>> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const sheets = /\.csv$/i.test(name) ? [readCsv(name, bytes)] : await readWorkbook(bytes);
  return ok({ file: name, sha256, sheets });
}

function readCsv(name: string, bytes: Uint8Array): SheetTable {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true });
  return { name, rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
}

async function readWorkbook(bytes: Uint8Array): Promise<SheetTable[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(toCell)) }));
}

function toCell(value: unknown): SheetCell {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
