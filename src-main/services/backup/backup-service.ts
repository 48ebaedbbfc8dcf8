import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { BackupEntry } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, ok, type Result } from '#domain/result';
import type { Journal } from '../journal/journal';
import { writeDurably } from '../journal/journal-disk';
import { readBackup, writeBackup } from './backup-file';
import { outlivedBackups } from './rotation';

export interface BackupService {
  /** Writes the whole journal to `file` (null = a dated file among the workspace's own) and opens it again. */
  create(file: string | null): Promise<Result<BackupEntry>>;
  list(): Promise<readonly BackupEntry[]>;
  check(file: string): Promise<Result<BackupEntry>>;
  /** A backup when something has changed since the last; drops those the rotation no longer keeps. */
  rotate(): Promise<Result<BackupEntry | null>>;
}

export function createBackupService(
  folder: string,
  journal: Pick<Journal, 'snapshot' | 'head'>,
  clock: Pick<Clock, 'now'>,
): BackupService {
  /** Position the newest of the workspace's own backups holds; null = not looked at yet. */
  let backedUpSeq: number | null = null;
  const service: BackupService = {
    async create(file) {
      const now = clock.now();
      const target = file ?? join(folder, `${stampOf(now)}.kiteline`);
      if (!isAbsolute(target)) return err(fault('host.pathNotAbsolute', { path: target }));
      try {
        const { bytes, seq } = await journal.snapshot();
        await writeDurably(target, writeBackup(bytes, seq, now));
        if (file === null) backedUpSeq = seq;
      } catch (error) {
        return err(fault('host.backupFailed', { file: target, message: (error as Error).message }));
      }
      return service.check(target);
    },
    async list() {
      const entries: BackupEntry[] = [];
      for (const name of await backupNames(folder)) {
        const checked = await service.check(join(folder, name));
        entries.push(checked.ok ? checked.value : await unreadable(join(folder, name)));
      }
      return entries.sort((a, b) => b.createdAt - a.createdAt);
    },
    check: checkBackup,
    async rotate() {
      const { seq } = journal.head;
      if (backedUpSeq === null) backedUpSeq = await newestSeq(folder);
      if (seq === 0 || seq === backedUpSeq) return ok(null);
      const made = await service.create(null);
      if (!made.ok) return made;
      for (const old of outlivedBackups(await service.list(), clock.now()))
        await rm(old.file, { force: true });
      return made;
    },
  };
  return service;
}

export async function checkBackup(file: string): Promise<Result<BackupEntry>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return err(fault('host.fileMissing', { file }));
  }
  const read = readBackup(bytes, file);
  if (!read.ok) return read;
  const { createdAt, ops } = read.value;
  return ok({ file, createdAt, bytes: bytes.length, ops, checked: true });
}

/** Position the newest backup in the folder holds; -1 when there is none, or it does not open. */
async function newestSeq(folder: string): Promise<number> {
  // Their names are times, so the last by name is the newest.
  const name = (await backupNames(folder)).toSorted().at(-1);
  const checked = name === undefined ? null : await checkBackup(join(folder, name));
  return checked?.ok ? checked.value.ops : -1;
}

async function unreadable(file: string): Promise<BackupEntry> {
  const { size, mtimeMs } = await stat(file);
  return { file, createdAt: mtimeMs, bytes: size, ops: 0, checked: false };
}

async function backupNames(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder)).filter((name) => name.endsWith('.kiteline'));
}

const stampOf = (now: number): string =>
  new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
