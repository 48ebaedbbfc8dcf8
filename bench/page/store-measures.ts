import type { Identity, PageShell } from '#domain/ports/bridge';
import { everyDeal, type DealQuery } from '#domain/workspace/deal-query';
import { WorkspaceDatabase } from '../../src-renderer/store/database';
import { spawnStoreWorker } from '../../src-renderer/store/spawn-worker';
import type { StoreEvent } from '../../src-renderer/store/store-api';
import { connectStore, type StoreConnection } from '../../src-renderer/store/store-connection';
import type { RawEvent, RawRow } from './raw-database';

/** Milliseconds `act` took. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

export const allByTouched: DealQuery = {
  ...everyDeal,
  scope: 'all',
  sort: { column: 'touchedAt', descending: true },
};

export interface BenchStore {
  store: StoreConnection;
  /** Milliseconds from starting the worker until the first fifty rows were here, and until it was ready. */
  firstRows: number;
  ready: number;
  close(): void;
}

export async function openBenchStore(shell: PageShell, identity: Identity): Promise<BenchStore> {
  const start = performance.now();
  const store = connectStore(spawnStoreWorker(), shell, identity, () => undefined);
  const ready = new Promise<number>((resolve, reject) =>
    store.subscribe((event: StoreEvent) => {
      if (event.kind === 'ready') resolve(performance.now() - start);
      if (event.kind === 'failed') reject(new Error(JSON.stringify(event.fault)));
    }),
  );
  await store.call('window', { query: everyDeal, offset: 0, limit: 50 });
  const firstRows = performance.now() - start;
  return { store, firstRows, ready: await ready, close: store.close };
}

/** The stored deals as rows and events of their own: the raw reference writes the same facts. */
export async function readAsRaw(workspace: string): Promise<{ deals: RawRow[]; events: RawEvent[] }> {
  const db = new WorkspaceDatabase(workspace);
  const rows = await db.deals.toArray();
  db.close();
  const events = rows.flatMap((row) =>
    [...row.transitions, ...row.fundings, ...row.nextSteps].map((event) => ({ ...event, deal: row.id })),
  );
  const deals = rows.map((row) => ({
    ...row.deal?.fields,
    id: row.id,
    county: row.deal?.fields.county ?? '',
    stage: row.transitions.at(-1)?.fields.stage ?? '',
    touched: row.touched.key,
  }));
  return { deals, events };
}
