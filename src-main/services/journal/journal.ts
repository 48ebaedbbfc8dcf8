import type { BridgeMethods, CommitReply, CommitRequest, Notice } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, ok, type Fault, type Result } from '#domain/result';
import { parseHlc, type Hlc } from '#domain/sync/hlc';
import type { Op } from '#domain/sync/op';
import { checkOpSize, MAX_OP_BYTES, stampChanges, takeStamps } from '#domain/sync/stamp';
import type { Checkpoint } from '#domain/workspace/rows';
import type { JournalDisk } from './journal-disk';
import { writeLine, type JournalEntry } from './journal-line';
import { scanJournal, type ScannedJournal } from './scan-journal';

export interface Journal {
  readonly head: Checkpoint;
  /** What opening had to mend, to be told once. */
  readonly notices: readonly Notice[];
  commit(request: CommitRequest): Promise<Result<CommitReply>>;
  abandon(batch: string): null;
  read(request: BridgeMethods['journal.read']['request']): BridgeMethods['journal.read']['reply'];
  headAt(request: BridgeMethods['journal.head']['request']): BridgeMethods['journal.head']['reply'];
  /** Every op of one deal, oldest first. */
  history(deal: string): readonly Op[];
  /** The file's bytes up to a whole commit, and the head they end with: what a backup holds. */
  snapshot(): Promise<{ bytes: Buffer; seq: number }>;
  close(): Promise<void>;
}

export interface JournalWriter {
  actor: string;
  device: string;
}

/** A batch whose last part has not come. Its lines are made as the parts arrive: the chain under them stands still. */
interface Staged {
  batch: string;
  parts: number;
  ops: Op[];
  lines: string[];
  hashes: string[];
}

/**
 * Opens the journal of a workspace, or begins one. A tail that is not whole, or a commit without its end line, is cut
 * off, kept aside and told. A line broken in the middle is a Fault: nothing is skipped.
 */
export async function openJournal(
  disk: JournalDisk,
  writer: JournalWriter,
  clock: Pick<Clock, 'now'>,
  newId: () => string,
): Promise<Result<Journal>> {
  const found = await disk.read();
  if (found === null || found.length === 0) {
    const begin: JournalEntry = { journal: newId(), format: 1, createdAt: clock.now() };
    const bytes = Buffer.from(writeLine('', JSON.stringify(begin)).line);
    await disk.create(bytes);
    const scanned = scanJournal(bytes);
    return scanned.ok ? ok(createJournal(disk, writer, clock, scanned.value, [])) : scanned;
  }
  const scanned = scanJournal(found);
  if (!scanned.ok) return scanned;
  const notices = await setTailAside(disk, found, scanned.value, clock.now());
  return ok(createJournal(disk, writer, clock, scanned.value, notices));
}

async function setTailAside(
  disk: JournalDisk,
  found: Buffer,
  scanned: ScannedJournal,
  now: number,
): Promise<Notice[]> {
  const tail = found.subarray(scanned.length);
  if (tail.length === 0) return [];
  const keptAt = await disk.setAside(tail, scanned.length, new Date(now).toISOString().replaceAll(':', '-'));
  return scanned.unfinishedOps > 0
    ? [{ kind: 'batch-set-aside', ops: scanned.unfinishedOps, keptAt }]
    : [{ kind: 'torn-tail', bytes: tail.length, keptAt }];
}

function createJournal(
  disk: JournalDisk,
  writer: JournalWriter,
  clock: Pick<Clock, 'now'>,
  scanned: ScannedJournal,
  notices: readonly Notice[],
): Journal {
  const { ops, hashes } = scanned;
  let { length, lineHash } = scanned;
  let hlc: Hlc | null = lastClock(ops);
  let staged: Staged | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const head = (): Checkpoint => ({ journal: scanned.id, seq: ops.length, hash: hashes[ops.length] ?? '' });

  const stage = (request: CommitRequest, wall: number): Result<readonly Op[]> => {
    const { batch, changes } = request;
    if (staged?.batch !== batch.id) staged = { batch: batch.id, parts: 0, ops: [], lines: [], hashes: [] };
    if (batch.part !== staged.parts) return err(fault('host.batchOutOfOrder', { part: batch.part }));
    const stamps = takeStamps(hlc, wall, changes.length);
    if (!stamps.ok) return stamps;
    hlc = stamps.value.last;
    const stamped = stampChanges(changes, {
      ...writer,
      firstSeq: ops.length + staged.ops.length + 1,
      hlcs: stamps.value.hlcs,
      wall,
      batch: batch.id,
    });
    const texts = stamped.map((op) => JSON.stringify(op));
    const tooLarge = texts.findIndex((text) => Buffer.byteLength(text) > MAX_OP_BYTES);
    // Screens say so before they ask; here nothing larger gets in, whoever asks.
    const refused = tooLarge < 0 ? null : checkOpSize(stamped[tooLarge]!);
    if (refused && !refused.ok) return refused;
    for (const [at, op] of stamped.entries()) {
      const { line, hash } = writeLine(staged.hashes.at(-1) ?? lineHash, texts[at]!);
      staged.ops.push(op);
      staged.lines.push(line);
      staged.hashes.push(hash);
    }
    staged.parts += 1;
    return ok(stamped);
  };

  const append = async (
    { batch, ops: added, lines, hashes: chain }: Staged,
    at: number,
  ): Promise<Fault | null> => {
    const end: JournalEntry = { end: batch, count: added.length, at };
    const last = writeLine(chain.at(-1) ?? lineHash, JSON.stringify(end));
    const bytes = Buffer.from(lines.join('') + last.line);
    try {
      await disk.append(length, bytes);
    } catch (error) {
      return diskFault(error);
    }
    length += bytes.length;
    lineHash = last.hash;
    for (const op of added) ops.push(op);
    for (const hash of chain) hashes.push(hash);
    return null;
  };

  const commitNow = async (request: CommitRequest): Promise<Result<CommitReply>> => {
    if (request.base !== ops.length) return ok({ kind: 'moved', ops: ops.slice(request.base), head: head() });
    const wall = clock.now();
    const stamped = stage(request, wall);
    if (!stamped.ok) return stamped;
    if (request.batch.last && staged) {
      const whole = staged;
      staged = null;
      const failed = await append(whole, wall);
      if (failed) return err(failed);
    }
    const given = stamped.value.map((op) => ({ hlc: op.hlc, seq: op.seq, wall: op.wall }));
    return ok({
      kind: 'committed',
      firstSeq: stamped.value[0]?.seq ?? ops.length + 1,
      ops: given,
      head: head(),
      savedAt: wall,
    });
  };

  // One after the other: a writer must see the head the one before it left, a reader no half-written line.
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = queue.then(act);
    queue = next.catch(() => undefined);
    return next;
  };

  return {
    get head() {
      return head();
    },
    notices,
    commit: (request) => inTurn(() => commitNow(request)),
    abandon(batch) {
      if (staged?.batch === batch) staged = null;
      return null;
    },
    read: ({ after, limit }) => ({ ops: ops.slice(after, after + limit), head: head() }),
    headAt: ({ seq }) => ({ head: head(), hashAtSeq: hashes[seq] ?? null }),
    history: (deal) => ops.filter((op) => op.deal === deal),
    snapshot: () =>
      inTurn(async () => {
        const bytes = (await disk.read()) ?? Buffer.alloc(0);
        return { bytes: bytes.subarray(0, length), seq: ops.length };
      }),
    async close() {
      await queue;
      await disk.close();
    },
  };
}

function lastClock(ops: readonly Op[]): Hlc | null {
  let latest = '';
  for (const op of ops) if (op.hlc > latest) latest = op.hlc;
  const parsed = parseHlc(latest);
  return parsed.ok ? parsed.value : null;
}

function diskFault(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fault('host.diskFull');
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return fault('host.diskReadOnly');
  return fault('host.diskFailed', { message });
}
