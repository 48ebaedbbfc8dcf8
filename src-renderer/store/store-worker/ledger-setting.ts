import { siasun } from '#domain/testing/ledger';
import type { LedgerSetting } from '#domain/workspace/ledger-state';
import { systemClock } from './system';

/** What the ledger is timed against. */
export const ledgerSetting = (): LedgerSetting => ({
  clock: systemClock,
  cases: [siasun],
  calendar: () => ({ workingDays: () => 0 }),
});
