import { ok, type Result } from '#domain/result';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { Applied } from '#domain/workspace/ledger-rows';
import type { Checkpoint } from '#domain/workspace/rows';
import type { BridgeClient } from '../../bridge/client';
import type { WorkspaceDatabase } from '../database';
import type { StoreEvent } from '../store-api';
import { readJournal } from './read-journal';
import { clearRows, readCheckpoint, readRows } from './row-store';
import { standingOf } from './standing';

export interface Opened {
  rebuilt: (StoreEvent & { kind: 'ready' })['rebuilt'];
  checkpoint: Checkpoint;
  /** What the database does not hold yet. */
  behind: readonly Applied[];
}

export interface OpenWatch {
  /** The database stands where the journal does; its rows are about to be read. */
  current(checkpoint: Checkpoint): Promise<void>;
  progress(done: number, total: number): void;
}

/**
 * Brings the ledger to the journal's head: from the database where it stands on the same history, else, without a
 * question, from the journal alone.
 */
export async function openProjection(
  db: WorkspaceDatabase,
  bridge: BridgeClient,
  ledger: LedgerState,
  watch: OpenWatch,
): Promise<Result<Opened>> {
  const checkpoint = await readable(() => readCheckpoint(db));
  const found = await bridge.invoke('journal.head', { seq: checkpoint?.seq ?? 0 });
  if (!found.ok) return found;
  const { head } = found.value;
  const standing = standingOf(checkpoint, found.value);
  if (standing === 'current') await watch.current(head);
  const rows = standing === 'rebuild' ? null : await readable(() => readRows(db));
  if (rows) ledger.load(rows.deals, rows.activities, rows.records);
  else await clearRows(db);
  if (rows && standing === 'current') return ok({ rebuilt: 'no', checkpoint: head, behind: [] });

  const behind: Applied[] = [];
  const read = await readJournal(bridge, rows && checkpoint ? checkpoint.seq : 0, (ops, done, total) => {
    behind.push(ledger.apply(ops));
    watch.progress(done, total);
  });
  if (!read.ok) return read;
  const rebuilt = rows ? 'caught-up' : head.seq === 0 ? 'no' : 'from-journal';
  return ok({ rebuilt, checkpoint: read.value, behind });
}

/** An unreadable projection is like an empty one: everything in it is in the journal. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
