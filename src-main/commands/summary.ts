import { parseSummaryWords } from '#domain/reporting/summary-request';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import { ok } from '#domain/result';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import type { WorkspaceCommand } from './command-line';

/** `kiteline summary`: the signing summary as JSON, and as files when `--out` names a folder. */
export const summary: WorkspaceCommand = async (context, workspace) => {
  const query = parseSummaryWords(
    {
      from: context.option('from'),
      to: context.option('to'),
      origin: context.options('origin'),
      minWan: context.option('min-wan'),
      contract: context.option('contract'),
      fundsMinWan: context.option('funds-min-wan'),
      county: context.options('county'),
      industry: context.options('industry'),
    },
    systemClock.today(),
  );
  if (!query.ok) return query;
  const { state } = openHostLedger(workspace);
  const figures = summarisePeriod(state.rows(), query.value, {
    calendar: state.calendar(),
    benchmarkOf: (deal) => state.benchmarkOf(deal),
    today: systemClock.today(),
  });
  return ok({ json: { ...figures }, sentence: null });
};
