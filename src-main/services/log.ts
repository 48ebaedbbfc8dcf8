import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 1_000_000;

/** Errors with their place, in `<home>/log.txt`, one earlier file kept. Deal texts never belong in it. */
export function createLog(home: string, now: () => number): (where: string, error: unknown) => void {
  const file = join(home, 'log.txt');
  return (where, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    mkdirSync(home, { recursive: true });
    rotate(file);
    appendFileSync(file, `${new Date(now()).toISOString()} ${where}: ${text}\n`, { mode: 0o600 });
  };
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
}
