import { Dexie } from 'dexie';
import type { Result } from '#domain/result';
import type { DealQuery } from '#domain/workspace/deal-query';
import { everyDeal } from '#domain/workspace/deal-query';
import { WorkspaceDatabase, databaseName } from '../store/database';
import { spawnStoreWorker } from '../store/spawn-worker';
import type { StoreEvent, StoreMethods } from '../store/store-api';
import { connectStore } from '../store/store-connection';
import { memoryIdentity, type MemoryShell } from './memory-shell';

type Ready = Extract<StoreEvent, { kind: 'ready' | 'failed' }>;

/** A store worker on a memory host, as a page has it. */
export interface TestStore {
  /** How the opening went. */
  ready: Ready;
  events: StoreEvent[];
  call<M extends keyof StoreMethods>(
    method: M,
    request: StoreMethods[M]['request'],
  ): Promise<StoreMethods[M]['reply']>;
  /** Kills the worker, whatever it is doing. */
  kill(): void;
}

export async function openTestStore(shell: MemoryShell, workspace: string): Promise<TestStore> {
  const events: StoreEvent[] = [];
  const connection = connectStore(
    spawnStoreWorker(),
    shell,
    { ...memoryIdentity, workspace },
    () => undefined,
  );
  const ready = await new Promise<Ready>((resolve) => {
    connection.subscribe((event) => {
      events.push(event);
      if (event.kind === 'ready' || event.kind === 'failed') resolve(event);
    });
  });
  return {
    ready,
    events,
    call: (method, request) => connection.call(method, request),
    kill: connection.close,
  };
}

/** The database as another reader sees it: for looking at it and for damaging it. */
export async function withDatabase<T>(
  workspace: string,
  act: (db: WorkspaceDatabase) => Promise<T>,
): Promise<T> {
  const db = new WorkspaceDatabase(workspace);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

/** Every stored row as text, in key order: what "the same, byte for byte" compares. */
export const storedText = (workspace: string): Promise<string> =>
  withDatabase(workspace, async (db) =>
    JSON.stringify([
      await db.deals.toArray(),
      await db.activities.toArray(),
      await db.records.toArray(),
      await db.meta.get('checkpoint'),
    ]),
  );

export const deleteDatabase = (workspace: string): Promise<void> => Dexie.delete(databaseName(workspace));

export const allDeals: DealQuery = {
  ...everyDeal,
  scope: 'all',
  sort: { column: 'title', descending: false },
};

/** The value of a reply that has to be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
