import type { Identity, OutboxEntry, PageShell, StartState } from '#domain/ports/bridge';
import type { Fault } from '#domain/result';
import { createBridgeClient, type BridgeClient } from '../bridge/client';
import { createCell, patchCell, type Cell } from './cell';
import { WorkspaceDatabase } from './database';
import { connectStore, type StoreConnection } from './store-connection';
import { closedStatus, nextStatus, type StoreStatus } from './store-status';

/** What the page knows of its host. `start` is null until the host has answered. */
export interface HostState {
  start: StartState | null;
  fault: Fault | null;
  outbox: readonly OutboxEntry[];
  online: boolean;
  /** The host is about to close the window: forms not yet saved say so. */
  closing: boolean;
}

/** Everything a page holds: one host, one store worker, one read-only connection to its database. */
export interface AppStore {
  bridge: BridgeClient;
  host: Cell<HostState>;
  status: Cell<StoreStatus>;
  /** null until a workspace is open (first run). */
  store: Cell<StoreConnection | null>;
  /** For live reads of single rows; null until the worker has opened, and if need be rebuilt, the database. */
  database: Cell<WorkspaceDatabase | null>;
  /** Opens a workspace made just now, on the first run. */
  openWorkspace(identity: Identity): void;
  close(): void;
}

/** Asks the host how it started and opens its workspace, if it has one. Called once, by the page's entry. */
export function createAppStore(shell: PageShell, spawnWorker: () => Worker): AppStore {
  const bridge = createBridgeClient(shell);
  const host = createCell<HostState>({ start: null, fault: null, outbox: [], online: true, closing: false });
  const status = createCell<StoreStatus>(closedStatus);
  const store = createCell<StoreConnection | null>(null);
  const database = createCell<WorkspaceDatabase | null>(null);

  const openWorkspace = (identity: Identity) => {
    const { start } = host.get();
    if (start) patchCell(host, { start: { ...start, identity } });
    patchCell(status, { phase: 'opening' });
    const connection = connectStore(spawnWorker(), shell, identity, () =>
      database.set(new WorkspaceDatabase(identity.workspace)),
    );
    connection.subscribe((event) => status.set(nextStatus(status.get(), event)));
    store.set(connection);
  };

  const reportDigest = async () => {
    const digest = await store.get()?.call('digest', null);
    if (digest) await bridge.invoke('digest.report', digest);
  };

  const stopEvents = bridge.subscribe((event) => {
    if (event.kind === 'outbox.changed') patchCell(host, { outbox: event.entries });
    else if (event.kind === 'online') patchCell(host, { online: event.online });
    else if (event.kind === 'closing') patchCell(host, { closing: true });
    else if (event.kind === 'digest.wanted') void reportDigest();
  });

  void bridge.invoke('app.start', null).then((reply) => {
    if (!reply.ok) return patchCell(host, { fault: reply.error });
    patchCell(host, { start: reply.value, online: reply.value.online });
    if (reply.value.identity) openWorkspace(reply.value.identity);
  });
  void bridge.invoke('outbox.list', null).then((reply) => {
    if (reply.ok) patchCell(host, { outbox: reply.value });
  });

  return {
    bridge,
    host,
    status,
    store,
    database,
    openWorkspace,
    close: () => {
      stopEvents();
      store.get()?.close();
      database.get()?.close();
    },
  };
}
