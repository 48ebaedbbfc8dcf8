import type { RecordRow } from '#domain/workspace/ledger-rows';
import type { ActivityRow, Checkpoint, DealRow } from '#domain/workspace/rows';
import type { WorkspaceDatabase } from '../database';
import type { PreparedAnswers } from '../prepared-record';

/** Everything a ledger is made of, as it is stored. */
export interface StoredRows {
  deals: readonly DealRow[];
  activities: readonly ActivityRow[];
  records: readonly RecordRow[];
}

/** Rows to write, and the ids of record rows that are no longer there. */
export interface RowChanges extends StoredRows {
  dropped: readonly string[];
}

/** null: there is none, or what is there is none. The database is not trusted. */
export async function readCheckpoint(db: WorkspaceDatabase): Promise<Checkpoint | null> {
  const value: unknown = (await db.meta.get('checkpoint'))?.value;
  if (typeof value !== 'object' || value === null) return null;
  const { journal, seq, hash } = value as Record<string, unknown>;
  if (typeof journal !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') return null;
  return Number.isSafeInteger(seq) && seq >= 0 ? { journal, seq, hash } : null;
}

export async function readRows(db: WorkspaceDatabase): Promise<StoredRows> {
  const [deals, activities, records] = await Promise.all([
    db.deals.toArray(),
    db.activities.toArray(),
    db.records.toArray(),
  ]);
  return { deals, activities, records };
}

/** Writes rows and the position they speak of together: a crash leaves the database at one position or the other. */
export async function saveRows(
  db: WorkspaceDatabase,
  { deals, activities, records, dropped }: RowChanges,
  checkpoint: Checkpoint,
): Promise<void> {
  await db.transaction('rw', [db.deals, db.activities, db.records, db.meta], () =>
    Promise.all([
      deals.length > 0 && db.deals.bulkPut(deals),
      activities.length > 0 && db.activities.bulkPut(activities),
      records.length > 0 && db.records.bulkPut(records),
      dropped.length > 0 && db.records.bulkDelete([...dropped]),
      db.meta.put({ key: 'checkpoint', value: checkpoint }),
    ]),
  );
}

/** What the next start may show before the rows are in memory. */
export const savePrepared = (db: WorkspaceDatabase, prepared: PreparedAnswers): Promise<unknown> =>
  db.meta.put({ key: 'prepared', value: prepared });

/** Empties the database in one act; without a checkpoint it will be built again, whatever comes between. */
export async function clearRows(db: WorkspaceDatabase): Promise<void> {
  const tables = [db.deals, db.activities, db.records, db.meta];
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
}
