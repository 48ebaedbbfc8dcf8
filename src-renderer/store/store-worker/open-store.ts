import { fault, ok, type Result } from '#domain/result';
import { createLedgerState, type LedgerState } from '#domain/workspace/ledger-state';
import type { BridgeClient } from '../../bridge/client';
import type { WorkspaceDatabase } from '../database';
import type { StoreEvent } from '../store-api';
import type { WorkerCalls } from '../store-protocol';
import { ImportRuns } from './import-runs';
import { ledgerSetting } from './ledger-setting';
import { LedgerSession } from './ledger-session';
import { openProjection } from './open-projection';
import { createAnswerKeeper, type AnswerKeeper } from './answer-keeper';
import { createPersister, type Persister } from './persister';
import { readPrepared } from './prepared-answers';
import type { PreparedAnswers } from '../prepared-record';
import { savePrepared, saveRows } from './row-store';
import { createSystemRandom, systemClock } from './system';

/** One workspace, open. */
export interface OpenStore {
  session: LedgerSession;
  imports: ImportRuns;
  answers: AnswerKeeper;
  /** Resolves when the database holds all that the memory does. */
  settled(): Promise<void>;
}

/**
 * Loads the ledger and makes it ready for work; tells `progress` meanwhile and `ready` at the end. Answers written
 * down by the last run are shown first, where they still hold.
 */
export async function openStore(
  db: WorkspaceDatabase,
  bridge: BridgeClient,
  { actor, device }: WorkerCalls['open']['request'],
  publish: (event: StoreEvent) => void,
  showPrepared: (answers: PreparedAnswers['answers'] | null) => void,
): Promise<Result<OpenStore>> {
  const ledger = createLedgerState(ledgerSetting());
  const opened = await openProjection(db, bridge, ledger, {
    current: async ({ seq }) => {
      // They are only for speed: unreadable ones are none.
      showPrepared(await readPrepared(db, seq, systemClock.today()).catch(() => null));
      await nextTask();
    },
    progress: (done, total) => publish({ kind: 'progress', done, total }),
  });
  showPrepared(null);
  if (!opened.ok) return opened;
  const { checkpoint, behind, rebuilt } = opened.value;
  const committer = { bridge, random: createSystemRandom(), writer: { actor, device } };
  const session = new LedgerSession({
    ledger,
    checkpoint,
    committer,
    publish: (event) => {
      publish(event);
      answers.changed();
    },
  });
  const persister = createPersister(
    session,
    (changes, at) => saveRows(db, changes, at),
    (error) => publish({ kind: 'failed', fault: fault('store.notStored', { message: String(error) }) }),
  );
  session.persistWith(persister);
  for (const applied of behind) persister.mark(applied);
  const answers = createAnswerKeeper(ledger, positionOf(session, persister), async (prepared) => {
    await savePrepared(db, prepared);
  });
  publish({ kind: 'ready', revision: checkpoint.seq, rebuilt, undo: session.undoState() });
  void loadFolding(ledger, publish);
  const imports = new ImportRuns(session, committer.random, publish);
  return ok({ session, imports, answers, settled: () => persister.settled() });
}

/** Search texts prepared between two answers: some 10 ms of work. */
const WARM_AT_ONCE = 300;

/** Search learns pinyin and character variants a moment after the start: their tables are large. */
async function loadFolding(ledger: LedgerState, publish: (event: StoreEvent) => void): Promise<void> {
  try {
    const { createChineseFolding } = await import('./chinese-folding');
    ledger.setFolding(createChineseFolding());
    while (ledger.warmSearch(WARM_AT_ONCE)) await nextTask();
  } catch (error) {
    publish({ kind: 'failed', fault: fault('store.searchTables', { message: String(error) }) });
  }
}

/** Lets answers go out before the rows take the worker's whole attention. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The position of the database once it holds all that the memory does. */
const positionOf = (session: LedgerSession, persister: Persister) => async (): Promise<number> => {
  await persister.settled();
  return session.checkpoint.seq;
};
