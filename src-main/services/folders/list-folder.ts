import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { FolderListing } from '#domain/ports/bridge';
import { err, fault, ok, type Result } from '#domain/result';

/** Folders and backups in `path` for the in-app folder browser; null = the places to begin from (home, mounts, drives). */
export async function listFolder(path: string | null): Promise<Result<FolderListing>> {
  if (path === null) return ok(await startingPlaces());
  if (!isAbsolute(path)) return err(fault('host.pathNotAbsolute', { path }));
  const folder = resolve(path);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries
      .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
    const parent = dirname(folder);
    return ok({
      path: folder,
      parent: parent === folder ? null : parent,
      folders,
      backups: entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.kiteline'))
        .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
        .sort((a, b) => (a.name < b.name ? 1 : -1)),
      writable: await isWritable(folder),
    });
  } catch (error) {
    return err(folderFault(folder, error));
  }
}

export async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    // "No" is the answer asked for, whatever the system's reason.
    return false;
  }
}

function folderFault(path: string, error: unknown) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('host.folderMissing', { path });
  if (code === 'EACCES' || code === 'EPERM') return fault('host.folderForbidden', { path });
  return fault('host.folderUnreadable', { dir: path, message });
}

async function startingPlaces(): Promise<FolderListing> {
  const home = homedir();
  const candidates =
    platform() === 'win32'
      ? [home, ...Array.from('CDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`)]
      : [home, join(home, 'Documents'), '/media', '/mnt', '/Volumes', '/run/media', '/'];
  const folders: { name: string; path: string }[] = [];
  for (const path of candidates) {
    const listed = await listFolder(path);
    if (listed.ok) folders.push({ name: path, path });
  }
  return { path: '', parent: null, folders, backups: [], writable: false };
}
