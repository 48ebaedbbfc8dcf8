import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../journal/journal-disk';
import { sha256Of } from './file-name';

/** The few acts a delivery needs of the destination's disk; tests let them fail, and cut them off. */
export interface PlaceDisk {
  /** What lies under a path; `other` is anything but a file of these bytes. */
  lies(file: string, bytes: number, sha256: string): Promise<'nothing' | 'same' | 'other'>;
  /** Writes and flushes. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file to a name of the same folder; false = that name is taken by now, and stays as it is. */
  giveName(temporary: string, place: string): Promise<boolean>;
  /** Gone is gone: a missing file is no error. */
  remove(file: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

export const nodePlaceDisk: PlaceDisk = {
  async lies(file, bytes, sha256) {
    try {
      const found = await stat(file);
      if (!found.isFile() || found.size !== bytes) return 'other';
      return sha256Of(await readFile(file)) === sha256 ? 'same' : 'other';
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // A missing folder is told apart from a missing file: nothing can be placed in it.
      await stat(dirname(file));
      return 'nothing';
    }
  },
  async write(file, bytes) {
    const handle = await open(file, 'w', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async giveName(temporary, place) {
    try {
      await link(temporary, place);
      await rm(temporary, { force: true });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      // FAT sticks and some shares know no hard links. A rename would replace, so the name is looked at once more.
      if (await isTaken(place)) return false;
      await rename(temporary, place);
    }
    return true;
  },
  remove: (file) => rm(file, { force: true }),
  // Some shares refuse to flush a folder; the file itself is flushed.
  syncFolder: (folder) => syncFolder(folder).catch(() => undefined),
};

async function isTaken(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
