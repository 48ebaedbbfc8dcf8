import type { Fault } from '#domain/result';
import type { StoreEvent, StoreMethods } from './store-api';

/** What the page asks of the worker: everything a feature may ask, and to open. */
export interface WorkerCalls extends StoreMethods {
  /** Resolves once the database is open and its connection can be shared; rows may still be loading. */
  open: { request: { workspace: string; actor: string; device: string }; reply: Fault | null };
}

/** What the worker asks of the page, which alone has the host's bridge: bridge envelopes, untouched JSON. */
export interface PageCalls {
  invoke: { request: string; reply: string };
}

/** Host events, handed on to the worker as the JSON they came in. */
export type WorkerBound = { kind: 'host'; json: string };
export type PageBound = StoreEvent;
