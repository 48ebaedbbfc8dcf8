import { Dexie, type EntityTable } from 'dexie';
import type { RecordRow } from '#domain/workspace/ledger-rows';
import type { PreparedAnswers } from './prepared-record';
import type { ActivityRow, Checkpoint, DealRow } from '#domain/workspace/rows';

/** Small things beside the rows, by key. `checkpoint` is written in the same transaction as the rows it speaks of. */
export type MetaEntry =
  { key: 'checkpoint'; value: Checkpoint } | { key: 'prepared'; value: PreparedAnswers };

/**
 * The projection of one workspace's journal. Only the store worker writes; pages read single deals live.
 * Versions change only tables and indexes: record shapes change through domain migrations.
 */
export class WorkspaceDatabase extends Dexie {
  declare readonly deals: EntityTable<DealRow, 'id'>;
  declare readonly activities: EntityTable<ActivityRow, 'id'>;
  declare readonly records: EntityTable<RecordRow, 'id'>;
  declare readonly meta: EntityTable<MetaEntry, 'key'>;

  constructor(workspace: string) {
    super(databaseName(workspace), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ deals: 'id', activities: 'id, deal', records: 'id', meta: 'key' });
  }
}

/** One database per workspace, so that a profile that has seen two never mixes them. */
export const databaseName = (workspace: string): string => `kiteline-${workspace}`;
