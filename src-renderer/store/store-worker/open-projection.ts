import { ok, type Result } from '#domain/result';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { Applied } from '#domain/workspace/ledger-rows';
import type { Checkpoint } from '#domain/workspace/rows';
import type { BridgeClient } from '../../bridge/client';
import type { WorkspaceDatabase } from '../database';
import type { StoreEvent } from '../store-api';
import { readJournal } from './read-journal';
import { clearRows, readCheckpoint, readRows, type StoredRows } from './row-store';
import { standingOf } from './standing';

export interface Opened {
  rebuilt: (StoreEvent & { kind: 'ready' })['rebuilt'];
  checkpoint: Checkpoint;
  /** What the database does not hold yet. */
  behind: readonly Applied[];
}

/**
 * Brings the ledger to the journal's head: from the database where it stands on the same history, else, without a
 * question, from the journal alone.
 */
export async function openProjection(
  db: WorkspaceDatabase,
  bridge: BridgeClient,
  ledger: LedgerState,
  progress: (done: number, total: number) => void,
): Promise<Result<Opened>> {
  const stored = await readStored(db);
  const found = await bridge.invoke('journal.head', { seq: stored?.checkpoint?.seq ?? 0 });
  if (!found.ok) return found;
  const { head } = found.value;
  const standing = stored ? standingOf(stored.checkpoint, found.value) : 'rebuild';
  const from = stored?.checkpoint?.seq ?? 0;
  if (stored && standing !== 'rebuild')
    ledger.load(stored.rows.deals, stored.rows.activities, stored.rows.records);
  else await clearRows(db);
  if (standing === 'current') return ok({ rebuilt: 'no', checkpoint: head, behind: [] });

  const behind: Applied[] = [];
  const read = await readJournal(bridge, standing === 'behind' ? from : 0, (ops, done, total) => {
    behind.push(ledger.apply(ops));
    progress(done, total);
  });
  if (!read.ok) return read;
  const rebuilt = standing === 'behind' ? 'caught-up' : head.seq === 0 ? 'no' : 'from-journal';
  return ok({ rebuilt, checkpoint: read.value, behind });
}

/** null: what is there cannot be read. */
async function readStored(
  db: WorkspaceDatabase,
): Promise<{ checkpoint: Checkpoint | null; rows: StoredRows } | null> {
  try {
    const [checkpoint, rows] = await Promise.all([readCheckpoint(db), readRows(db)]);
    return { checkpoint, rows };
  } catch {
    // An unreadable projection is like an empty one: everything in it is in the journal.
    return null;
  }
}
