import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * After an unclean exit: gives each LevelDB of the profile an empty log numbered above everything present, so that a
 * torn log is compacted at the next open instead of being written behind its tear (Chromium then deletes the whole
 * store one open later). A private format, hence only a hardening: the journal is the guarantee. The folder is copied
 * aside first; only the last copy is kept.
 */
export async function sealIndexedDb(profile: string): Promise<number> {
  const root = join(profile, 'Default', 'IndexedDB');
  const stores = (await namesIn(root)).filter((name) => name.endsWith('.leveldb'));
  if (stores.length === 0) return 0;
  const aside = join(profile, 'IndexedDB-before-seal');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await cp(root, aside, { recursive: true });
  for (const store of stores) await sealStore(join(root, store));
  return stores.length;
}

async function sealStore(store: string): Promise<void> {
  const numbers = (await namesIn(store))
    .map((name) => /^(?:MANIFEST-)?(\d+)(?:\.log|\.ldb)?$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number);
  const next = 1 + Math.max(0, ...numbers);
  await writeFile(join(store, `${String(next).padStart(6, '0')}.log`), '');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
