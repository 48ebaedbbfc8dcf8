import { expect } from 'vitest';
import type { BridgeMethods, CommitReply, CommitRequest } from '#domain/ports/bridge';
import type { Millis } from '#domain/ports/clock';
import type { Result } from '#domain/result';
import { createJournalDisk, type JournalDisk } from '../services/journal/journal-disk';
import { openJournal, type Journal } from '../services/journal/journal';

export const START: Millis = Date.UTC(2018, 5, 1, 6);
const WRITER = { actor: '李工', device: 'device-1' };

type Changes = CommitRequest['changes'];

/** `count` new deals; `from` makes their ids differ from earlier ones. */
export function newDeals(count: number, from = 0): Changes {
  return Array.from({ length: count }, (_, index) => ({
    id: (from + index + 1).toString(16).padStart(32, '0'),
    kind: 'deal',
    record: `d${from + index}`,
    deal: `d${from + index}`,
    act: 'create',
    fields: { title: `項目 ${from + index} “\n”` },
  }));
}

/** One act in one part, on top of the journal's own head. */
export const whole = (journal: Journal, id: string, changes: Changes): CommitRequest => ({
  base: journal.head.seq,
  batch: { id, part: 0, last: true },
  changes,
});

export const openIn = (
  folder: string,
  disk: JournalDisk = createJournalDisk(folder),
): Promise<Result<Journal>> => openJournal(disk, WRITER, { now: () => START }, () => 'journal-1');

/** The value of what must have gone well. */
export function valueOf<T>(result: Result<T>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

type Committed = Extract<CommitReply, { kind: 'committed' }>;

export async function committed(reply: Promise<Result<CommitReply>>): Promise<Committed> {
  const value = valueOf(await reply);
  if (value.kind !== 'committed') throw new Error(`expected a commit, got ${value.kind}`);
  return value;
}

export const allOps = (journal: Journal): BridgeMethods['journal.read']['reply']['ops'] =>
  journal.read({ after: 0, limit: Number.MAX_SAFE_INTEGER }).ops;

export const recordsOf = (journal: Journal): readonly string[] => allOps(journal).map((op) => op.record);
