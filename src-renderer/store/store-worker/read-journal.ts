import { ok, type Result } from '#domain/result';
import type { AnyOp } from '#domain/sync/op';
import type { Checkpoint } from '#domain/workspace/rows';
import type { BridgeClient } from '../../bridge/client';

/** Ops asked for at once: a few megabytes of JSON. */
const READ_OPS = 5000;

/**
 * Hands over every op after `after`, in order, and answers with the head it came to. The next piece is asked for
 * while the present one is being taken in.
 */
export async function readJournal(
  bridge: BridgeClient,
  after: number,
  take: (ops: readonly AnyOp[], done: number, total: number) => void,
): Promise<Result<Checkpoint>> {
  const ask = (position: number) => bridge.invoke('journal.read', { after: position, limit: READ_OPS });
  let position = after;
  let piece = await ask(position);
  while (piece.ok) {
    const { ops, head } = piece.value;
    position += ops.length;
    const finished = position >= head.seq || ops.length === 0;
    const next = finished ? null : ask(position);
    if (ops.length > 0) take(ops, position - after, head.seq - after);
    if (!next) return ok(head);
    piece = await next;
  }
  return piece;
}
