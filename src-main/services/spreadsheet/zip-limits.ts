import { err, fault, ok, type Result } from '#domain/result';
import { READ_LIMITS } from './read-limits';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STREAMED = 0x0008;
const ZIP64 = 0xffffffff;

/**
 * Refuses an archive by the sizes its directory declares, before anything is unpacked. The reader unpacks no part
 * beyond its declared size, so the declaration binds; an entry that declares nothing is refused.
 */
export function checkArchiveSize(bytes: Uint8Array): Result<null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return err(fault('importing.notASpreadsheet'));
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return err(fault('importing.damaged'));
    }
    const packedBytes = view.getUint32(at + 20, true);
    const unpackedBytes = view.getUint32(at + 24, true);
    const hidden = unpackedBytes === 0 && packedBytes > 16;
    const unsaid = packedBytes === 0 && (view.getUint16(at + 8, true) & STREAMED) !== 0;
    if (hidden || unsaid) return err(fault('importing.damaged'));
    const swollen = unpackedBytes > READ_LIMITS.ratioFrom && unpackedBytes > packedBytes * READ_LIMITS.ratio;
    unpacked += unpackedBytes;
    if (swollen || unpackedBytes === ZIP64 || unpacked > READ_LIMITS.unpackedBytes) {
      return err(fault('importing.tooBig', { limitMb: READ_LIMITS.unpackedBytes / 1_048_576 }));
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(null);
}

/** The record that closes a ZIP stands in its last 64 KiB. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
