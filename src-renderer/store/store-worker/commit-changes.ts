import type { BridgeReply, CommitReply, CommitRequest, Identity } from '#domain/ports/bridge';
import type { Random } from '#domain/ports/random';
import { err, fault, ok, type Result } from '#domain/result';
import type { AnyOp, Change, Op } from '#domain/sync/op';
import { identifyChanges, stampChanges, type IdentifiedChange } from '#domain/sync/stamp';
import type { Checkpoint } from '#domain/workspace/rows';
import type { BridgeClient } from '../../bridge/client';

/** Largest part of a batch sent at once: a few hundred kilobytes, which the page relays between two frames. */
export const PART_CHANGES = 1000;
/** Parts on their way at the same time: the host writes one while the next are travelling. */
const PARTS_UNDER_WAY = 3;

export interface Committer {
  bridge: BridgeClient;
  random: Random;
  writer: Pick<Identity, 'actor' | 'device'>;
}

/** How the caller follows a long commit, and stops it. */
export interface CommitWatch {
  progress(done: number, total: number): void;
  cancelled(): boolean;
}

export type CommitOutcome =
  | { kind: 'committed'; ops: readonly Op[]; head: Checkpoint; savedAt: number }
  | { kind: 'moved'; ops: readonly AnyOp[]; head: Checkpoint };

interface Sent {
  changes: readonly IdentifiedChange[];
  reply: Promise<BridgeReply<'journal.commit'>>;
}

/**
 * Puts the changes into the journal as one batch, in parts; nothing counts before the last part is in, and the
 * journal takes parts only in their order. What comes back are the ops as the journal holds them, or what the journal
 * had that the caller did not know.
 */
export async function commitChanges(
  committer: Committer,
  base: number,
  batch: string,
  changes: readonly Change[],
  watch: CommitWatch,
): Promise<Result<CommitOutcome>> {
  const parts = Math.ceil(changes.length / PART_CHANGES);
  const underWay: Sent[] = [];
  const ops: Op[] = [];
  let next = 0;
  const send = () => {
    const part = next++;
    const slice = changes.slice(part * PART_CHANGES, (part + 1) * PART_CHANGES);
    underWay.push(sendPart(committer, base, { id: batch, part, last: next === parts }, slice));
  };
  while (next < parts || underWay.length > 0) {
    while (next < parts && underWay.length < PARTS_UNDER_WAY && !watch.cancelled()) send();
    const sent = underWay.shift();
    if (!sent) return abandon(committer, batch, err(fault('store.importCancelled')));
    const reply = await sent.reply;
    if (!reply.ok || reply.value.kind === 'moved') {
      const { length } = underWay.splice(0);
      const outcome = reply.ok ? ok(reply.value as CommitOutcome) : reply;
      return ops.length + length > 0 ? abandon(committer, batch, outcome) : outcome;
    }
    ops.push(...opsOf(committer, batch, sent.changes, reply.value));
    watch.progress(ops.length, changes.length);
    const { head, savedAt } = reply.value;
    if (ops.length === changes.length) return ok({ kind: 'committed', ops, head, savedAt });
  }
  return err(fault('store.nothingToCommit'));
}

function sendPart(
  { bridge, random }: Committer,
  base: number,
  batch: CommitRequest['batch'],
  slice: readonly Change[],
): Sent {
  const changes = identifyChanges(slice, random);
  return { changes, reply: bridge.invoke('journal.commit', { base, batch, changes }) };
}

/** The ops as the journal stamped them: only stamps come back, the rest is known here. */
function opsOf(
  { writer }: Committer,
  batch: string,
  changes: readonly IdentifiedChange[],
  { firstSeq, ops: stamps, savedAt }: CommitReply & { kind: 'committed' },
): Op[] {
  const hlcs = stamps.map((stamp) => stamp.hlc);
  return stampChanges(changes, { ...writer, firstSeq, hlcs, wall: stamps[0]?.wall ?? savedAt, batch });
}

async function abandon(
  { bridge }: Committer,
  batch: string,
  outcome: Result<CommitOutcome>,
): Promise<Result<CommitOutcome>> {
  await bridge.invoke('journal.abandon', { batch });
  return outcome;
}
