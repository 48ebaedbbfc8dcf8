import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fault } from '#domain/result';
import type { LaneQuery, LaneWindow } from '#domain/workspace/lane-query';
import { createLanePages, type LanePages, type LaneRows } from '../lane-pages';
import { nextStatus } from '../store-status';
import { useApp, useCell } from './store-context';

/**
 * A list of lanes, live, page by page; the rows of the last question stay until the first answer to the next one.
 * `find` is a deal whose row is told with the answers.
 */
export function useLanes(
  query: LaneQuery,
  find: string | null,
): { lanes: LaneRows | undefined; show: LanePages['show'] } {
  const { store: cell, status } = useApp();
  const store = useCell(cell);
  const [lanes, setLanes] = useState<LaneRows>();
  const pages = useRef<LanePages | null>(null);
  const shown = useRef({ first: 0, last: 0 });
  const sought = useRef(find);
  useEffect(() => {
    sought.current = find;
  });
  const key = JSON.stringify(query);
  const stable = useMemo(() => JSON.parse(key) as LaneQuery, [key]);
  useEffect(() => {
    if (!store) return undefined;
    const failed = (error: unknown) => {
      const reason = fault('store.query', { method: 'lanes', message: String(error) });
      status.set(nextStatus(status.get(), { kind: 'failed', fault: reason }));
    };
    const made = createLanePages(store, stable, sought.current, setLanes, failed);
    made.show(shown.current.first, shown.current.last);
    pages.current = made;
    return made.stop;
  }, [store, status, stable]);
  const show = useCallback((first: number, last: number) => {
    shown.current = { first, last };
    pages.current?.show(first, last);
  }, []);
  return { lanes, show };
}

/** All rows of a list of lanes, asked for once: for printing what is not on screen. */
export function useFetchLanes() {
  const { store } = useApp();
  return useCallback(
    async (query: LaneQuery, limit: number): Promise<LaneWindow> => {
      const connection = store.get();
      if (!connection) throw new Error('no workspace is open');
      return connection.call('lanes', { query, offset: 0, limit, find: null });
    },
    [store],
  );
}
