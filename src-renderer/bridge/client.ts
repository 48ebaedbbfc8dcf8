import type { BridgeEvent, BridgeMethod, BridgeReply, BridgeRequest, PageShell } from '#domain/ports/bridge';
import { err, fault } from '#domain/result';

/** The host, typed. The same client serves the page (over `window.shell`) and the store worker (relayed). */
export interface BridgeClient {
  invoke<M extends BridgeMethod>(method: M, request: BridgeRequest<M>): Promise<BridgeReply<M>>;
  subscribe(listener: (event: BridgeEvent) => void): () => void;
}

/** A host that does not answer, or not in JSON, is a Fault like any other: `store.hostUnreachable`. */
export function createBridgeClient(shell: PageShell): BridgeClient {
  return {
    async invoke<M extends BridgeMethod>(method: M, request: BridgeRequest<M>): Promise<BridgeReply<M>> {
      try {
        return JSON.parse(await shell.invoke(JSON.stringify({ v: 1, method, request }))) as BridgeReply<M>;
      } catch (error) {
        return err(fault('store.hostUnreachable', { method, message: String(error) }));
      }
    },
    subscribe: (listener) => shell.subscribe((json) => listener(JSON.parse(json) as BridgeEvent)),
  };
}
