import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, readFile, rename, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { syncFolder } from '../journal/journal-disk';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Characters Windows, shares and FAT sticks refuse in a name. */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/g;

/** A title as a file name every system takes; never empty, never a device name, at most 120 characters. */
export function fileNameOf(title: string, extension: string): string {
  const stem = title
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  const safe = stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${stem}` : stem;
  return `${safe}.${extension}`;
}

/**
 * Puts a file into an existing folder, once in effect: the same bytes already lying under the name count as placed, a
 * different file of that name is left alone and ours gets a number. It becomes visible only whole: written beside,
 * flushed, read back, then given its name. Returns the full path; throws the system's error.
 */
export async function placeFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const temporary = join(folder, `.kiteline-${sha256.slice(0, 16)}.part`);
  const found = await freePlace(folder, name, sha256);
  if (found.taken) return found.place;
  try {
    await writeFlushed(temporary, bytes);
    if (sha256Of(await readFile(temporary)) !== sha256)
      throw new Error('what was read back differs from what was written');
    await giveName(temporary, found.place);
  } catch (error) {
    // The stick may be full or gone: the failure itself is what is told, not that the leftover stays.
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  // Some shares refuse to flush a folder; the file itself is flushed.
  await syncFolder(folder).catch(() => undefined);
  return found.place;
}

async function freePlace(
  folder: string,
  name: string,
  sha256: string,
): Promise<{ place: string; taken: boolean }> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const place = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    const existing = await readIfThere(place);
    if (existing === null) return { place, taken: false };
    if (sha256Of(existing) === sha256) return { place, taken: true };
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without ever replacing a file that came in between. FAT and some shares know no hard links: copied there. */
async function giveName(temporary: string, place: string): Promise<void> {
  try {
    await link(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(temporary, `${place}.part`, constants.COPYFILE_EXCL);
    await rename(`${place}.part`, place);
  }
  await unlink(temporary);
}
