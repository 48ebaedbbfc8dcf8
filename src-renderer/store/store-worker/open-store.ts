import { fault, ok, type Result } from '#domain/result';
import { createLedgerState } from '#domain/workspace/ledger-state';
import type { BridgeClient } from '../../bridge/client';
import type { WorkspaceDatabase } from '../database';
import type { StoreEvent } from '../store-api';
import type { WorkerCalls } from '../store-protocol';
import { ImportRuns } from './import-runs';
import { ledgerSetting } from './ledger-setting';
import { LedgerSession } from './ledger-session';
import { openProjection } from './open-projection';
import { createPersister } from './persister';
import { saveRows } from './row-store';
import { createSystemRandom } from './system';

/** One workspace, open. */
export interface OpenStore {
  session: LedgerSession;
  imports: ImportRuns;
  /** Resolves when the database holds all that the memory does. */
  settled(): Promise<void>;
}

/** Loads the ledger and makes it ready for work; tells `progress` meanwhile and `ready` at the end. */
export async function openStore(
  db: WorkspaceDatabase,
  bridge: BridgeClient,
  { actor, device }: WorkerCalls['open']['request'],
  publish: (event: StoreEvent) => void,
): Promise<Result<OpenStore>> {
  const ledger = createLedgerState(ledgerSetting());
  const opened = await openProjection(db, bridge, ledger, (done, total) =>
    publish({ kind: 'progress', done, total }),
  );
  if (!opened.ok) return opened;
  const { checkpoint, behind, rebuilt } = opened.value;
  const committer = { bridge, random: createSystemRandom(), writer: { actor, device } };
  const session = new LedgerSession({ ledger, checkpoint, committer, publish });
  const persister = createPersister(
    session,
    (changes, at) => saveRows(db, changes, at),
    (error) => publish({ kind: 'failed', fault: fault('store.notStored', { message: String(error) }) }),
  );
  session.persistWith(persister);
  for (const applied of behind) persister.mark(applied);
  publish({ kind: 'ready', revision: checkpoint.seq, rebuilt, undo: session.undoState() });
  const imports = new ImportRuns(session, committer.random, publish);
  return ok({ session, imports, settled: () => persister.settled() });
}
