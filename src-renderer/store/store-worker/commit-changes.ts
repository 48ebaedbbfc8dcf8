import type { Identity } from '#domain/ports/bridge';
import type { Random } from '#domain/ports/random';
import { err, fault, ok, type Result } from '#domain/result';
import type { AnyOp, Change, Op } from '#domain/sync/op';
import { identifyChanges, stampChanges } from '#domain/sync/stamp';
import type { Checkpoint } from '#domain/workspace/rows';
import type { BridgeClient } from '../../bridge/client';

/** Largest part of a batch sent at once: about a megabyte, and a moment of the host's attention. */
export const PART_CHANGES = 2000;

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

/**
 * Puts the changes into the journal as one batch, in parts; nothing counts before the last part is in. What comes
 * back are the ops as the journal holds them, or what the journal had that the caller did not know.
 */
export async function commitChanges(
  committer: Committer,
  base: number,
  batch: string,
  changes: readonly Change[],
  watch: CommitWatch,
): Promise<Result<CommitOutcome>> {
  const { bridge, random, writer } = committer;
  const abandon = () => bridge.invoke('journal.abandon', { batch });
  const parts = Math.max(1, Math.ceil(changes.length / PART_CHANGES));
  const ops: Op[] = [];
  for (let part = 0; part < parts; part++) {
    if (watch.cancelled()) {
      await abandon();
      return err(fault('store.importCancelled'));
    }
    const slice = changes.slice(part * PART_CHANGES, (part + 1) * PART_CHANGES);
    const identified = identifyChanges(slice, random);
    const last = part === parts - 1;
    const reply = await bridge.invoke('journal.commit', {
      base,
      batch: { id: batch, part, last },
      changes: identified,
    });
    if (!reply.ok || reply.value.kind === 'moved') {
      if (part > 0) await abandon();
      return reply.ok ? ok(reply.value as CommitOutcome) : reply;
    }
    const { firstSeq, ops: stamps, head, savedAt } = reply.value;
    const hlcs = stamps.map((stamp) => stamp.hlc);
    ops.push(
      ...stampChanges(identified, { ...writer, firstSeq, hlcs, wall: stamps[0]?.wall ?? savedAt, batch }),
    );
    watch.progress(ops.length, changes.length);
    if (last) return ok({ kind: 'committed', ops, head, savedAt });
  }
  return err(fault('store.nothingToCommit'));
}
