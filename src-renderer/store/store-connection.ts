import type { Identity, PageShell } from '#domain/ports/bridge';
import { fault, type Fault } from '#domain/result';
import type { StoreEvent, StoreMethods } from './store-api';
import type { PageBound, PageCalls, WorkerBound, WorkerCalls } from './store-protocol';
import { createPeer } from './relay';

/** The page's end of the store worker. */
export interface StoreConnection {
  call<M extends keyof StoreMethods>(
    method: M,
    request: StoreMethods[M]['request'],
    transfer?: Transferable[],
  ): Promise<StoreMethods[M]['reply']>;
  subscribe(listener: (event: StoreEvent) => void): () => void;
  close(): void;
}

/** Starts the worker's work on one workspace and relays the bridge to it. */
export function connectStore(
  worker: Worker,
  shell: PageShell,
  identity: Identity,
  onOpen: () => void,
): StoreConnection {
  const listeners = new Set<(event: StoreEvent) => void>();
  const publish = (event: StoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const peer = createPeer<PageCalls, WorkerCalls, PageBound, WorkerBound>(
    worker,
    { invoke: (json) => shell.invoke(json) },
    publish,
  );
  const failed = (reason: Fault) => publish({ kind: 'failed', fault: reason });
  worker.addEventListener('error', (event) => {
    failed(fault('store.workerStopped', { message: event.message }));
    peer.fail(event.message);
  });
  const stopHost = shell.subscribe((json) => peer.tell({ kind: 'host', json }));
  const { workspace, actor, device } = identity;
  void peer.call('open', { workspace, actor, device }).then(
    (reason) => (reason ? failed(reason) : onOpen()),
    (error: unknown) => failed(fault('store.workerStopped', { message: String(error) })),
  );
  return {
    call: (method, request, transfer) => peer.call(method, request, transfer),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopHost();
      worker.terminate();
      peer.fail('the store is closed');
    },
  };
}
