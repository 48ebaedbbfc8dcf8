import { open, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The few acts the journal needs of a disk; tests put crashes between them. */
export interface JournalDisk {
  /** null when there is no journal yet. */
  read(): Promise<Buffer | null>;
  /** Creates the file whole (temp, fsync, rename, fsync folder). */
  create(bytes: Buffer): Promise<void>;
  /** Appends at `offset` and returns after fsync; on failure the file is cut back to `offset`. */
  append(offset: number, bytes: Buffer): Promise<void>;
  /** Keeps `bytes` aside in a file of their own and cuts the journal to `length`. Returns where. */
  setAside(bytes: Buffer, length: number, label: string): Promise<string>;
  close(): Promise<void>;
}

export const JOURNAL_FILE = 'journal.kjl';

export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for fsync; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whole or not at all. `mode` 0o600 for the app's own files; 0o644 for what a person asked for and hands on. */
export async function writeDurably(file: string, bytes: Uint8Array | string, mode = 0o600): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.writing`;
  const handle = await open(temporary, 'w', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(dirname(file));
}

/** Writes a file under the first free name of `stem`, `stem-2`, `stem-3` …; returns it. */
async function writeNew(stem: string, extension: string, bytes: Uint8Array): Promise<string> {
  for (let count = 1; ; count++) {
    const file = `${stem}${count === 1 ? '' : `-${count}`}${extension}`;
    try {
      await writeFile(file, bytes, { mode: 0o600, flush: true, flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export function createJournalDisk(folder: string): JournalDisk {
  const file = join(folder, JOURNAL_FILE);
  let handle: Awaited<ReturnType<typeof open>> | null = null;
  const opened = async () => (handle ??= await open(file, 'r+'));
  return {
    async read() {
      try {
        return await readFile(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    create: (bytes) => writeDurably(file, bytes),
    async append(offset, bytes) {
      const target = await opened();
      try {
        // A failed append that could not be cut back must not stand behind a shorter one.
        if ((await target.stat()).size > offset) await target.truncate(offset);
        let written = 0;
        while (written < bytes.length)
          written += (await target.write(bytes, written, bytes.length - written, offset + written))
            .bytesWritten;
        await target.datasync();
      } catch (error) {
        await target.truncate(offset).catch(() => undefined);
        throw error;
      }
    },
    async setAside(bytes, length, label) {
      const aside = await writeNew(join(folder, `set-aside-${label}`), '.txt', bytes);
      await syncFolder(folder);
      await truncate(file, length);
      const target = await opened();
      await target.sync();
      return aside;
    },
    async close() {
      await handle?.close();
      handle = null;
    },
  };
}
