import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import type { Benchmark } from '#domain/timing/benchmark';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import type { LedgerSetting } from '#domain/workspace/ledger-state';
import { systemClock } from './system';

/** What the ledger is timed against: the built-in reference cases and the published working calendar. */
export const ledgerSetting = (): LedgerSetting => ({
  clock: systemClock,
  cases: cases as unknown as readonly Benchmark[],
  calendar: (overlay) => createWorkingCalendar(published, overlay),
});
