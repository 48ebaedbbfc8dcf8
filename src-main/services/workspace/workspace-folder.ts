import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '#domain/ports/bridge';
import { err, fault, ok, type Result } from '#domain/result';
import { writeDurably } from '../journal/journal-disk';

/** Where things lie in a workspace's folder. */
export interface WorkspaceFolder {
  dir: string;
  journal: string;
  profile: string;
  backups: string;
  outbox: string;
  identityFile: string;
  lockFile: string;
  /** Present while the workspace is open: still there at a start means that the last end was not a clean one. */
  openMarker: string;
}

export function workspaceFolder(dir: string): WorkspaceFolder {
  return {
    dir,
    journal: join(dir, 'journal'),
    profile: join(dir, 'profile'),
    backups: join(dir, 'backups'),
    outbox: join(dir, 'outbox'),
    identityFile: join(dir, 'identity.json'),
    lockFile: join(dir, 'lock'),
    openMarker: join(dir, 'open'),
  };
}

/** null = this folder holds no workspace yet. */
export async function readIdentity(folder: WorkspaceFolder): Promise<Result<Identity | null>> {
  let text: string;
  try {
    text = await readFile(folder.identityFile, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok(null);
    return err(fault('host.folderUnreadable', { dir: folder.dir, message: String(error) }));
  }
  const identity = parseIdentity(text);
  return identity ? ok(identity) : err(fault('host.identityUnreadable', { file: folder.identityFile }));
}

function parseIdentity(text: string): Identity | null {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Identity, unknown>>;
    const { workspace, device, deviceName, actor } = value;
    return typeof workspace === 'string' &&
      typeof device === 'string' &&
      typeof deviceName === 'string' &&
      typeof actor === 'string'
      ? { workspace, device, deviceName, actor }
      : null;
  } catch {
    // Not JSON: the caller says which file, and what to do.
    return null;
  }
}

export async function writeIdentity(folder: WorkspaceFolder, identity: Identity): Promise<void> {
  await mkdir(folder.dir, { recursive: true });
  await writeDurably(folder.identityFile, `${JSON.stringify(identity, null, 2)}\n`);
}
