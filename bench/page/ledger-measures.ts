import type { SummaryQuery } from '#domain/reporting/period-summary';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import { plainDate } from '#domain/timing/plain-date';
import type { LedgerState } from '#domain/workspace/ledger-state';
import { createLedgerState } from '#domain/workspace/ledger-state';
import { everyDeal } from '#domain/workspace/deal-query';
import type { StoredRows } from '../../src-renderer/store/store-worker/row-store';
import { systemClock } from '../../src-renderer/store/store-worker/system';
import { ledgerSetting } from '../../src-renderer/store/store-worker/ledger-setting';

export type LedgerQuestion = 'window' | 'board' | 'counts' | 'summary';

const halfYear: SummaryQuery = {
  from: plainDate('2017-01-01'),
  to: plainDate('2017-06-30'),
  origin: ['省外'],
  minWan: 10_000,
  contract: 'formal',
  county: [],
  industry: [],
  fundsMinWan: 5000,
};

const questions: Record<LedgerQuestion, (ledger: LedgerState) => unknown> = {
  window: (ledger) => ledger.window(everyDeal, 0, 50),
  board: (ledger) => ledger.board(everyDeal, 50),
  counts: (ledger) => ledger.counts(),
  summary: (ledger) =>
    summarisePeriod(ledger.rows(), halfYear, {
      calendar: ledger.calendar(),
      benchmarkOf: ledger.benchmarkOf,
      today: systemClock.today(),
    }),
};

const load = (rows: StoredRows): LedgerState => {
  const ledger = createLedgerState(ledgerSetting());
  ledger.load(rows.deals, rows.activities, rows.records);
  return ledger;
};

/** Milliseconds to answer after one edit, beside counting everything again from the rows. */
export function measureLedger(rows: StoredRows, rounds: number): Record<LedgerQuestion, [number, number][]> {
  const warm = load(rows);
  const result: Record<LedgerQuestion, [number, number][]> = {
    window: [],
    board: [],
    counts: [],
    summary: [],
  };
  for (const name of Object.keys(questions) as LedgerQuestion[]) questions[name](warm);
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(questions) as LedgerQuestion[]) {
      touch(warm, rows, round);
      const live = time(() => questions[name](warm));
      const fresh = load(rows);
      const recount = time(() => questions[name](fresh));
      result[name].push([live, recount]);
    }
  }
  return result;
}

/** One later edit of one deal. */
function touch(ledger: LedgerState, rows: StoredRows, round: number): void {
  const row = rows.deals[round % rows.deals.length];
  if (!row) throw new Error('no rows to touch');
  ledger.apply([
    {
      v: 1,
      id: round.toString(16).padStart(32, '0'),
      device: 'bench',
      seq: round + 1,
      hlc: `1${round.toString(36).padStart(12, '0')}`,
      wall: round,
      actor: 'bench',
      batch: 'bench',
      kind: 'deal',
      record: row.id,
      deal: row.id,
      act: 'set',
      fields: { progress: `第${round}次` },
    },
  ]);
}

function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
