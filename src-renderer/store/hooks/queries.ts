import { useCallback, useEffect, useMemo, useState } from 'react';
import { err, fault, ok, type Result } from '#domain/result';
import type { ReminderQuery } from '#domain/reminders/reminder-view';
import type { Benchmark, ScopeField } from '#domain/timing/benchmark';
import type { PeriodSummary, SummaryQuery } from '#domain/reporting/period-summary';
import type { SpreadQuery } from '#domain/spread/spread';
import type { DealQuery, DealWindow, StoreMethods } from '../store-api';
import { watchQuery, type QueryMethod } from '../live-query';
import { nextStatus } from '../store-status';
import { useApp, useCell } from './store-context';

/**
 * A live answer: asked again after every change; the previous answer stays until the next is there, also when the
 * question changes. undefined = none yet.
 */
const useStoreQuery = <M extends QueryMethod>(
  method: M,
  request: StoreMethods[M]['request'],
): StoreMethods[M]['reply'] | undefined => useStoreAnswer(method, request)?.reply;

interface Answer<M extends QueryMethod> {
  /** The question it answers, which may be the one before. */
  request: StoreMethods[M]['request'];
  reply: StoreMethods[M]['reply'];
}

function useStoreAnswer<M extends QueryMethod>(
  method: M,
  request: StoreMethods[M]['request'],
): Answer<M> | undefined {
  const { store: cell, status } = useApp();
  const store = useCell(cell);
  const [answer, setAnswer] = useState<Answer<M>>();
  const key = JSON.stringify(request);
  const stable = useMemo(() => JSON.parse(key) as StoreMethods[M]['request'], [key]);
  useEffect(() => {
    if (!store) return undefined;
    const failed = (error: unknown) =>
      status.set(
        nextStatus(status.get(), {
          kind: 'failed',
          fault: fault('store.query', { method, message: String(error) }),
        }),
      );
    return watchQuery(store, method, stable, (reply) => setAnswer({ request: stable, reply }), failed);
  }, [store, status, method, stable]);
  return answer;
}

/** Rows `offset … offset + limit` of a query, with the totals of all of it. */
export const useDealWindow = (query: DealQuery, offset: number, limit: number) =>
  useStoreQuery('window', { query, offset, limit });

/** The query's deals by stage, the first `limitPerColumn` of each column, with each column's totals. */
export const useBoard = (query: DealQuery, limitPerColumn: number) =>
  useStoreQuery('board', { query, limitPerColumn });

/** The best 20 deals for a few typed characters; `text` says which: while typing, the answer is still to the last ones. */
export function useSearch(text: string, limit = 20) {
  const answer = useStoreAnswer('search', { text, limit });
  return { text: answer?.request.text, deals: answer?.reply ?? [] };
}

/** The values in use, for filters and completion. */
export const useFacets = () => useStoreQuery('facets', null);

/** How many deals are in hand, signed, without a responsible person …, over all of the ledger. */
export const useCounts = () => useStoreQuery('counts', null);

/** Every benchmark, also retired ones, with what own history tells for a deal. */
export const useLibrary = (deal: string | null) => useStoreQuery('library', { deal });

/** What own history tells of each group of a scope. */
export const useOwnHistories = (scope: readonly ScopeField[]) => useStoreQuery('ownHistories', { scope });

/** How the deals timed against each benchmark stand, by its id. */
export const useBenchmarkUses = () => useStoreQuery('benchmarkUses', null);

/** What saving a benchmark would do; null while nothing is asked. */
export function useBenchmarkEffect(benchmark: Benchmark | null) {
  const answer = useStoreAnswer('benchmarkEffect', { benchmark });
  return answer && JSON.stringify(answer.request.benchmark) === JSON.stringify(benchmark)
    ? answer.reply
    : undefined;
}

/** Every verdict on a deal (T9): against its benchmark first, then the rules that apply to all. */
export const useVerdicts = (deal: string) => useStoreQuery('verdicts', { deal });

/** What deals can be timed against. */
export const useBenchmarks = () => useStoreQuery('benchmarks', null);

/** Ledgers and what the forecast takes them for. */
export const useLedgers = () => useStoreQuery('ledgers', null);

/** The period summary of a query, live. */
export const useSummary = (query: SummaryQuery) => useStoreQuery('summary', query);

/**
 * A period summary asked for once, with the journal position its figures were taken from. Changes reach the page in
 * the order the worker made them, so the position shown when the answer arrives is the one it was made at.
 */
export function useFetchSummary() {
  const { store, status } = useApp();
  return useCallback(
    async (query: SummaryQuery): Promise<Result<{ summary: PeriodSummary; revision: number }>> => {
      const connection = store.get();
      if (!connection) return err(fault('store.notOpen'));
      try {
        const summary = await connection.call('summary', query);
        return ok({ summary, revision: status.get().revision });
      } catch (error) {
        return err(fault('store.query', { method: 'summary', message: String(error) }));
      }
    },
    [store, status],
  );
}

/** The forecast of a deal, live; null = it is not open, undefined = not worked out yet. */
export const useOutlook = (deal: string) => useStoreQuery('outlook', { deal });

/** What is due, live: counts, groups, the days ahead. */
export const useReminders = (query: ReminderQuery) => useStoreQuery('reminders', query);

/** Where time goes, live (spread/SPEC.md); the previous answer stays until the next is there. */
export const useSpread = (query: SpreadQuery) => useStoreQuery('spread', query);

/** Every op of a deal, oldest first, read from the journal. */
export const useHistory = (deal: string) => useStoreQuery('history', { deal });

/** Rows of a query asked for once: for copying and printing what is not on screen. */
export function useFetchDeals() {
  const { store } = useApp();
  return useCallback(
    async (query: DealQuery, offset: number, limit: number): Promise<DealWindow> => {
      const connection = store.get();
      if (!connection) throw new Error('no workspace is open');
      return connection.call('window', { query, offset, limit });
    },
    [store],
  );
}
