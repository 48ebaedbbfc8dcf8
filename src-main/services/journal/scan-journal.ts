import { err, fault, ok, type Result } from '#domain/result';
import type { Op } from '#domain/sync/op';
import { readLine, type JournalEntry } from './journal-line';

export interface ScannedJournal {
  id: string;
  ops: Op[];
  /** Chained hash of the op at each seq; '' at 0. */
  hashes: string[];
  /** Bytes that count: up to the last whole commit. */
  length: number;
  /** Hash the next line chains to. */
  lineHash: string;
  /** Whole ops after `length` whose commit was never ended. */
  unfinishedOps: number;
}

/** Reads every line, checks the chain, and finds where the last whole commit ends. */
export function scanJournal(bytes: Buffer): Result<ScannedJournal> {
  const first = lineAt(bytes, 0);
  const begin = first && readLine('', first.text);
  if (!first || !begin) return err(fault('host.journalUnreadable', { line: 1 }));
  const head = JSON.parse(begin.json) as { journal: string; format: number };
  if (head.format !== 1) return err(fault('host.journalNewer', { format: head.format }));
  const scanned: ScannedJournal = {
    id: head.journal,
    ops: [],
    hashes: [''],
    length: first.next,
    lineHash: begin.hash,
    unfinishedOps: 0,
  };
  return scanCommits(bytes, scanned);
}

function scanCommits(bytes: Buffer, scanned: ScannedJournal): Result<ScannedJournal> {
  let position = scanned.length;
  let hash = scanned.lineHash;
  let number = 1;
  let pending: { op: Op; hash: string }[] = [];
  for (let line = lineAt(bytes, position); line; line = lineAt(bytes, position)) {
    number += 1;
    const read = readLine(hash, line.text);
    if (!read) {
      if (!isTornTail(bytes, line)) return err(fault('host.journalDamaged', { line: number }));
      break;
    }
    hash = read.hash;
    position = line.next;
    const entry = JSON.parse(read.json) as Op | JournalEntry;
    if ('end' in entry) {
      if (entry.count !== pending.length) return err(fault('host.journalDamaged', { line: number }));
      for (const each of pending) {
        scanned.ops.push(each.op);
        scanned.hashes.push(each.hash);
      }
      pending = [];
      scanned.length = position;
      scanned.lineHash = hash;
    } else if ('id' in entry) pending.push({ op: entry, hash });
    else return err(fault('host.journalDamaged', { line: number }));
  }
  scanned.unfinishedOps = pending.length;
  return ok(scanned);
}

/** A line that ends in a line feed; null at the end, or where only a torn piece is left. */
function lineAt(bytes: Buffer, start: number): { text: string; next: number } | null {
  const end = bytes.indexOf(0x0a, start);
  return end < 0 ? null : { text: bytes.toString('utf8', start, end), next: end + 1 };
}

const END_LINE = ' {"end":';

/** Either end of an end line: one changed byte leaves the other. */
const ONCE_AN_END = /^[0-9a-f]{32} \{"end":|,"at":\d+\}$/;

/**
 * Whether a broken line belongs to the last append, which was never acknowledged. Behind damage to an acknowledged
 * commit stands an end line, or the broken line itself was one. Blocks of one append may reach the disk in any order,
 * though: then its own end line stands behind bytes never written, which read as zeros; no line holds a zero byte.
 */
function isTornTail(bytes: Buffer, broken: { text: string; next: number }): boolean {
  const hasZeros = broken.text.includes('\0');
  const end = bytes.indexOf(END_LINE, broken.next);
  return end < 0
    ? hasZeros || !ONCE_AN_END.test(broken.text)
    : hasZeros && bytes.indexOf(END_LINE, end + 1) < 0;
}
