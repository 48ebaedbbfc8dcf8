import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, fault, ok, type Result } from '#domain/result';
import { JOURNAL_FILE, writeDurably } from '../journal/journal-disk';
import type { WorkspaceFolder } from '../workspace/workspace-folder';
import { readBackup } from './backup-file';

/** Puts a backup's journal into a folder that has none. The caller gives the restored workspace a new device id. */
export async function restoreBackup(file: string, folder: WorkspaceFolder): Promise<Result<{ ops: number }>> {
  const target = join(folder.journal, JOURNAL_FILE);
  if (existsSync(target)) return err(fault('host.workspaceNotEmpty', { dir: folder.dir }));
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return err(fault('host.fileMissing', { file }));
  }
  const read = readBackup(bytes, file);
  if (!read.ok) return read;
  try {
    await writeDurably(target, read.value.journal);
  } catch (error) {
    return err(fault('host.diskFailed', { message: (error as Error).message }));
  }
  return ok({ ops: read.value.ops });
}
