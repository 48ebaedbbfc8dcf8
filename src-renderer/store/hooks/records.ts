import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import published from '#assets/calendar/china.json';
import { isLive } from '#domain/sync/merge';
import { NO_HISTORY } from '#domain/timing/own-history';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import type { CardSetting } from '#domain/workspace/card-of';
import type { RecordRow } from '#domain/workspace/ledger-rows';
import type { ActivityRow, DealRow } from '#domain/workspace/rows';
import type { WorkspaceDatabase } from '../database';
import { useLibrary } from './queries';
import { useApp, useCell } from './store-context';

/** All that is recorded of one deal. */
export interface DealRecord {
  row: DealRow;
  activities: readonly ActivityRow[];
}

/**
 * One deal, live, straight from the database, so that it shows before the whole ledger is in memory; null = there
 * is no such deal, undefined = not read yet. Times, verdict and history follow from it through the domain.
 */
export function useDeal(id: string): DealRecord | null | undefined {
  const database = useCell(useApp().database);
  return useLiveQuery(() => (database ? readDeal(database, id) : Promise.resolve(undefined)), [database, id]);
}

/** The workspace's own records, live: its name, the benchmarks users made, the calendar overlay. */
export function useWorkspaceRecords(): readonly RecordRow[] | undefined {
  const database = useCell(useApp().database);
  return useLiveQuery(async () => database?.records.toArray(), [database]);
}

/** The workspace's own record, live: its name, whether it is the sample, its default benchmark. */
export const useWorkspaceRecord = () => useWorkspaceRecords()?.find((row) => row.kind === 'workspace');

/**
 * What a deal is timed against, live: every benchmark, the default one, what own history tells for the deal, the
 * working calendar with the users' own days; undefined = not read yet. Without a deal own history tells nothing.
 */
export function useTimingSetting(deal: string | null = null): CardSetting | undefined {
  const library = useLibrary(deal);
  const records = useWorkspaceRecords();
  return useMemo(() => {
    if (!library || !records) return undefined;
    const days = records.flatMap((one) => (one.kind === 'calendarDay' && isLive(one) ? [one.fields] : []));
    return {
      benchmarks: new Map(library.benchmarks.map((one) => [one.id, one])),
      retired: new Set(library.retired),
      defaultBenchmark: library.defaultBenchmark,
      order: library.order,
      calendar: createWorkingCalendar(published, days),
      own: (_, scope) => library.own[scope.join('+')] ?? NO_HISTORY,
    };
  }, [library, records]);
}

async function readDeal(database: WorkspaceDatabase, id: string): Promise<DealRecord | null> {
  const [row, activities] = await Promise.all([
    database.deals.get(id),
    database.activities.where('deal').equals(id).toArray(),
  ]);
  return row ? { row, activities: activities.sort(newestFirst) } : null;
}

function newestFirst(a: ActivityRow, b: ActivityRow): number {
  if (a.fields.on !== b.fields.on) return a.fields.on < b.fields.on ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
