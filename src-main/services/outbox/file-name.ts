import { createHash } from 'node:crypto';
import { extname } from 'node:path';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Characters Windows, shares and FAT sticks refuse in a name. */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Linux file systems end a name at 255 bytes; a Chinese character takes three. Room is left for a number. */
const MAX_BYTES = 200;

/** A title as a file name every system takes; never empty, hidden or a device name, at most 200 bytes. */
export function fileNameOf(title: string, extension: string): string {
  const stem = withinBytes(title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim())
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const safe = stem === '' || DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe}.${extension}`;
}

/** `a.pdf`, `a (2).pdf`, `a (3).pdf` … */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}

function withinBytes(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
