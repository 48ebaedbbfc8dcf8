import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileNameOf, sha256Of } from './file-name';
import { nodePlaceDisk, type PlaceDisk } from './place-disk';
import { placeFile } from './place-file';

const bytes = new TextEncoder().encode('簽約匯總');
const NAME = '簽約匯總.pdf';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiteline-place-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('another file, or a folder, of the same name is left alone; ours gets a number, once', async () => {
  await writeFile(join(folder, NAME), 'somebody else’s');
  await mkdir(join(folder, '簽約匯總 (2).pdf'));
  const ours = join(folder, '簽約匯總 (3).pdf');
  expect(await placeFile(folder, NAME, bytes)).toBe(ours);
  expect(await placeFile(folder, NAME, bytes)).toBe(ours);
  expect(await readFile(join(folder, NAME), 'utf8')).toBe('somebody else’s');
  expect(await readdir(folder)).toHaveLength(3);
});

test('the folder itself is never made', async () => {
  const gone = join(folder, 'stick');
  await expect(placeFile(gone, NAME, bytes)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(folder)).toEqual([]);
});

test('a file that comes in between is not replaced', async () => {
  const disk: PlaceDisk = {
    ...nodePlaceDisk,
    async write(file, content) {
      await nodePlaceDisk.write(file, content);
      await writeFile(join(folder, NAME), 'came first');
    },
  };
  expect(await placeFile(folder, NAME, bytes, disk)).toBe(join(folder, '簽約匯總 (2).pdf'));
  expect(await readFile(join(folder, NAME), 'utf8')).toBe('came first');
});

test('what is read back wrong is not called placed', async () => {
  const disk: PlaceDisk = { ...nodePlaceDisk, write: (file) => writeFile(file, 'other bytes') };
  await expect(placeFile(folder, NAME, bytes, disk)).rejects.toThrow('read back');
  expect(await readdir(folder)).toEqual([]);
});

/** Acts in the folder stop for good after `steps` of them, as when the machine or the stick goes. */
function cutOffAfter(steps: number): PlaceDisk {
  let left = steps;
  const step =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left-- > 0 ? act(...args) : Promise.reject(new Error('cut off'));
  return {
    lies: step(nodePlaceDisk.lies),
    write: step(nodePlaceDisk.write),
    giveName: step(async (temporary, place) => {
      await writeFile(place, await readFile(temporary), { flag: 'wx' });
      // Two acts of the disk: between them the file has both names.
      if (left-- > 0) await nodePlaceDisk.remove(temporary);
      else throw new Error('cut off');
      return true;
    }),
    remove: step(nodePlaceDisk.remove),
    syncFolder: step(nodePlaceDisk.syncFolder),
  };
}

test('cut off after any step and tried again: one whole file, nothing beside it', async () => {
  let finished = false;
  let steps = 0;
  for (; !finished; steps += 1) {
    finished = await placeFile(folder, NAME, bytes, cutOffAfter(steps)).then(
      () => true,
      () => false,
    );
    const visible = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    for (const name of visible) expect(await readFile(join(folder, name))).toEqual(Buffer.from(bytes));
    await placeFile(folder, NAME, bytes);
    expect(await readdir(folder)).toEqual([NAME]);
    await rm(join(folder, NAME));
  }
  expect(steps).toBeGreaterThan(5);
});

describe('file names', () => {
  test('any system takes them', () => {
    expect(fileNameOf('2018/上半年: 簽約*匯總?', 'pdf')).toBe('2018 上半年 簽約 匯總.pdf');
    expect(fileNameOf('..', 'pdf')).toBe('_.pdf');
    expect(fileNameOf('.隱藏', 'pdf')).toBe('隱藏.pdf');
    expect(fileNameOf('CON', 'xlsx')).toBe('_CON.xlsx');
    expect(fileNameOf('nul.2018', 'xlsx')).toBe('_nul.2018.xlsx');
    expect(fileNameOf('../../etc/passwd', 'pdf')).not.toContain('/');
  });

  test('the longest title of Chinese characters, or of pairs, can be written', async () => {
    for (const title of ['長'.repeat(100), '😀'.repeat(100)]) {
      const name = fileNameOf(title, 'json');
      expect(name).not.toMatch(/\p{Cs}/u);
      const place = await placeFile(folder, name, bytes);
      expect(sha256Of(await readFile(place))).toBe(sha256Of(bytes));
    }
  });
});
