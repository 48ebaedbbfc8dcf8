import { createHash } from 'node:crypto';

/**
 * One line of the journal file: 32 hex digits of a chained SHA-256, a space, the JSON of an entry, a line feed.
 * The hash covers the previous line's hash and this line's JSON, so a changed, missing or reordered line shows.
 */
export const HASH_DIGITS = 32;

export function chainHash(previous: string, json: string): string {
  return createHash('sha256').update(previous).update(json).digest('hex').slice(0, HASH_DIGITS);
}

/** The first line names the journal; an `end` line closes a commit: what precedes it counts only from then on. */
export type JournalEntry =
  { journal: string; format: 1; createdAt: number } | { end: string; count: number; at: number };

export function writeLine(previous: string, json: string): { line: string; hash: string } {
  const hash = chainHash(previous, json);
  return { line: `${hash} ${json}\n`, hash };
}

/** The JSON of a line whose hash follows `previous`; null when the line is not whole. */
export function readLine(previous: string, line: string): { json: string; hash: string } | null {
  if (line.length <= HASH_DIGITS + 1 || line[HASH_DIGITS] !== ' ') return null;
  const json = line.slice(HASH_DIGITS + 1);
  const hash = line.slice(0, HASH_DIGITS);
  return chainHash(previous, json) === hash ? { json, hash } : null;
}
