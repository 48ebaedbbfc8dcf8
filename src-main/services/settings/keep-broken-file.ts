import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Both libraries discard a settings file that is not JSON; it is copied beside itself first. */
export function keepBrokenFile(folder: string, name: string): void {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) return;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    copyFileSync(file, `${file}.broken`);
  }
}
