import { err, fault, type Result } from '#domain/result';
import type { SheetTable } from '#domain/importing/sheet-table';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';

type Format = 'zip' | 'ole' | 'html' | 'text' | 'other';

/** By content: names lie (an `.xls` is often HTML or CSV). */
function formatOf(bytes: Uint8Array): Format {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return 'zip';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'ole';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml|table|meta)/i.test(start)) return 'html';
  if (start.startsWith('%PDF') || start.startsWith('{\\rtf')) return 'other';
  return 'text';
}

/** Everything that touches a file's inside; runs in the reading thread. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<Result<SheetTable[]>> {
  if (bytes.byteLength === 0) return err(fault('importing.emptyFile'));
  switch (formatOf(bytes)) {
    case 'zip':
      return readWorkbook(bytes, true);
    case 'ole':
      return readWorkbook(bytes, false);
    case 'html':
      return err(fault('importing.htmlAsXls'));
    case 'other':
      return err(fault('importing.notASpreadsheet'));
    case 'text':
      return readCsv(name, bytes);
  }
}
