import { join } from 'node:path';
import { nodePlaceDisk, type PlaceDisk } from './place-disk';
import { numberedName, sha256Of } from './file-name';

/**
 * Puts a file into an existing folder, once in effect: the same bytes already lying under the name count as placed, a
 * different file of that name is left alone and ours gets a number. It becomes visible only whole: written beside,
 * flushed, read back, then given its name. Cut off anywhere and called again, it leaves exactly one file and nothing
 * beside it. Returns the full path; throws the system's error.
 */
export async function placeFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: PlaceDisk = nodePlaceDisk,
): Promise<string> {
  const sha256 = sha256Of(bytes);
  const temporary = join(folder, `.kiteline-${sha256.slice(0, 16)}.part`);
  try {
    let written = false;
    for (let number = 1; ;) {
      const place = join(folder, numberedName(name, number));
      const found = await disk.lies(place, bytes.byteLength, sha256);
      if (found === 'other') number += 1;
      else if (found === 'same') {
        await disk.remove(temporary);
        return place;
      } else if (!written) {
        await writeChecked(disk, temporary, bytes, sha256);
        written = true;
      } else if (await disk.giveName(temporary, place)) {
        await disk.syncFolder(folder);
        return place;
      }
    }
  } catch (error) {
    // The stick may be full or gone: the failure itself is what is told, not that the leftover stays.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

async function writeChecked(disk: PlaceDisk, file: string, bytes: Uint8Array, sha256: string): Promise<void> {
  await disk.write(file, bytes);
  if ((await disk.lies(file, bytes.byteLength, sha256)) !== 'same')
    throw new Error('what was read back differs from what was written');
}
