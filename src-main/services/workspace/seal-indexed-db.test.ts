import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { sealIndexedDb } from './seal-indexed-db';

const STORE = 'app_kiteline_0.indexeddb.leveldb';

/** A profile whose store holds these files, each with its own name in it. */
async function profileWith(
  names: readonly string[],
  store = STORE,
): Promise<{ profile: string; store: string }> {
  const profile = await temporaryFolder();
  const folder = join(profile, 'Default', 'IndexedDB', store);
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), name);
  return { profile, store: folder };
}

test('nothing to seal: nothing is made', async () => {
  const profile = await temporaryFolder();
  expect(await sealIndexedDb(profile)).toBe(0);
  expect(await sealIndexedDb(join(profile, 'none'))).toBe(0);
  expect(await readdir(profile)).toEqual([]);
  const blobs = await profileWith(['1'], 'app_kiteline_0.indexeddb.blob');
  expect(await sealIndexedDb(blobs.profile)).toBe(0);
});

test('the store gets an empty log numbered above all it holds; the rest stays as it was', async () => {
  const names = ['000003.log', '000017.ldb', 'MANIFEST-000021', 'CURRENT', 'LOCK', 'LOG', 'LOG.old'];
  const { profile, store } = await profileWith(names);
  expect(await sealIndexedDb(profile)).toBe(1);
  expect((await readdir(store)).toSorted()).toEqual([...names, '000022.log'].toSorted());
  expect(await readFile(join(store, '000022.log'), 'utf8')).toBe('');
  for (const name of names) expect(await readFile(join(store, name), 'utf8')).toBe(name);
});

test('numbers are compared as numbers, beyond six digits too', async () => {
  const { profile, store } = await profileWith(['999999.ldb', '1000000.log']);
  await sealIndexedDb(profile);
  expect(await readdir(store)).toContain('1000001.log');
});

test('every store is sealed, and the folder as it was before is kept aside; of two copies the last', async () => {
  const { profile, store } = await profileWith(['000001.log']);
  await cp(store, join(profile, 'Default', 'IndexedDB', 'other_0.indexeddb.leveldb'), { recursive: true });
  expect(await sealIndexedDb(profile)).toBe(2);
  const aside = join(profile, 'IndexedDB-before-seal');
  expect((await readdir(aside)).toSorted()).toEqual([STORE, 'other_0.indexeddb.leveldb']);
  expect(await readdir(join(aside, STORE))).toEqual(['000001.log']);
  expect(await sealIndexedDb(profile)).toBe(2);
  expect((await readdir(join(aside, STORE))).toSorted()).toEqual(['000001.log', '000002.log']);
});
