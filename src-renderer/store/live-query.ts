import type { StoreConnection } from './store-connection';
import type { StoreEvent, StoreMethods } from './store-api';

/** Questions whose answers follow from the records alone, so that they can be asked again after each change. */
export type QueryMethod =
  | 'window'
  | 'board'
  | 'search'
  | 'facets'
  | 'counts'
  | 'benchmarks'
  | 'ledgers'
  | 'library'
  | 'ownHistories'
  | 'benchmarkUses'
  | 'benchmarkEffect'
  | 'verdicts'
  | 'summary'
  | 'outlook'
  | 'spread'
  | 'history'
  | 'reminders';

/** Events after which an answer may be another. */
export const CHANGING: ReadonlySet<StoreEvent['kind']> = new Set(['ready', 'changed', 'day']);

/**
 * Asks now and after every change. Changes that arrive while an answer is under way are answered by one more
 * question, so a burst of edits never queues up questions.
 */
export function watchQuery<M extends QueryMethod>(
  store: StoreConnection,
  method: M,
  request: StoreMethods[M]['request'],
  publish: (reply: StoreMethods[M]['reply']) => void,
  onError: (error: unknown) => void,
): () => void {
  let watching = true;
  let asking = false;
  let stale = false;
  const ask = async () => {
    stale = true;
    if (asking) return;
    asking = true;
    try {
      while (stale && watching) {
        stale = false;
        const reply = await store.call(method, request);
        if (watching) publish(reply);
      }
    } catch (error) {
      if (watching) onError(error);
    } finally {
      asking = false;
    }
  };
  const stop = store.subscribe((event) => {
    if (CHANGING.has(event.kind)) void ask();
  });
  void ask();
  return () => {
    watching = false;
    stop();
  };
}
