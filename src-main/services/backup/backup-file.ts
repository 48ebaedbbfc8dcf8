import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { err, fault, ok, type Result } from '#domain/result';
import { scanJournal } from '../journal/scan-journal';

/** First line of a `.kiteline` file's content; the journal's bytes follow it. */
interface BackupHeader {
  kiteline: 'backup';
  format: 1;
  createdAt: number;
  ops: number;
  sha256: string;
}

/** A journal of more than 1 GiB does not fit one backup file; the cap also stops a crafted gzip. */
const MAX_BYTES = 1024 * 1024 * 1024;

export function writeBackup(journal: Buffer, ops: number, createdAt: number): Buffer {
  const header: BackupHeader = {
    kiteline: 'backup',
    format: 1,
    createdAt,
    ops,
    sha256: createHash('sha256').update(journal).digest('hex'),
  };
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), journal]));
}

/** Opens a backup whole: unpacks, compares the checksum, reads every line of its journal. */
export function readBackup(
  bytes: Buffer,
  file: string,
): Result<{ journal: Buffer; createdAt: number; ops: number }> {
  let unpacked: Buffer;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch {
    return err(fault('host.backupUnreadable', { file }));
  }
  const end = unpacked.indexOf(0x0a);
  const header = parseHeader(unpacked.toString('utf8', 0, Math.max(end, 0)));
  if (!header) return err(fault('host.backupUnreadable', { file }));
  const journal = unpacked.subarray(end + 1);
  if (createHash('sha256').update(journal).digest('hex') !== header.sha256)
    return err(fault('host.backupDamaged', { file }));
  const scanned = scanJournal(journal);
  if (!scanned.ok || scanned.value.ops.length !== header.ops)
    return err(fault('host.backupDamaged', { file }));
  return ok({ journal, createdAt: header.createdAt, ops: header.ops });
}

function parseHeader(text: string): BackupHeader | null {
  try {
    const header = JSON.parse(text) as Partial<BackupHeader>;
    return header.kiteline === 'backup' &&
      header.format === 1 &&
      typeof header.sha256 === 'string' &&
      typeof header.ops === 'number' &&
      typeof header.createdAt === 'number'
      ? (header as BackupHeader)
      : null;
  } catch {
    // Not a backup's first line: the caller says so, with the file's name.
    return null;
  }
}
