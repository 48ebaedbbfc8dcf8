import type { LedgerDigest } from '#domain/workspace/digest';
import { createLedgerState } from '#domain/workspace/ledger-state';
import type { Checkpoint } from '#domain/workspace/rows';
import type { WorkspaceDatabase } from '../database';
import { ledgerSetting } from './ledger-setting';
import { readCheckpoint, readRows } from './row-store';
import { sha256 } from './system';

/** The digest of what the database holds, read back from it: a check on the projection, not on the memory. */
export async function digestOfDatabase(
  db: WorkspaceDatabase,
): Promise<LedgerDigest & { checkpoint: Checkpoint | null }> {
  const { deals, activities, records } = await readRows(db);
  const ledger = createLedgerState(ledgerSetting());
  ledger.load(deals, activities, records);
  return { ...(await ledger.digest(sha256)), checkpoint: await readCheckpoint(db) };
}
