import { err, fault, ok, type Result } from '#domain/result';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** By its byte order mark; without one a file is UTF-8 if it is valid UTF-8, else what Chinese Windows writes. */
function encodingOf(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the answer, not a failure: TextDecoder has no other way to tell
  }
}

/** Text of a CSV file; the mark is not part of it. */
export function decodeText(bytes: Uint8Array): Result<{ text: string; encoding: TextEncoding }> {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000')) return err(fault('importing.notASpreadsheet'));
  if (text.includes('\ufffd')) return err(fault('importing.unknownEncoding'));
  return ok({ text, encoding });
}
