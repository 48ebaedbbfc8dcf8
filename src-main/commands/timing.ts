import { err, fault, ok } from '#domain/result';
import { historyOf, type DealHistory } from '#domain/timing/dwell';
import { judge } from '#domain/timing/judge';
import { isPlainDate } from '#domain/timing/plain-date';
import { verdictWords } from '#domain/timing/verdict-words';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import type { WorkspaceCommand } from './command-line';

/** `kiteline timing`: every deal's days by stage and in total, and its verdict; `--as-of` makes it reproducible. */
export const timing: WorkspaceCommand = async (context, workspace) => {
  const asOf = context.option('as-of') ?? systemClock.today();
  if (!isPlainDate(asOf)) return err(fault('workspace.dateUnreadable', { value: asOf }, '--as-of'));
  const { state } = openHostLedger(workspace, () => asOf);
  const text = (key: string, params?: Record<string, string | number>) =>
    context.text(`timing:${key}`, params);
  const deals = [];
  for (const row of state.rows()) {
    if (!row.deal || row.deal.void?.value === true) continue;
    const calendar = state.calendar();
    const benchmark = state.benchmarkOf(row.id);
    const history = historyOf(row, calendar, asOf);
    const verdict = judge(history, benchmark, calendar);
    deals.push({
      id: row.id,
      title: row.deal.fields.title,
      stages: history.stages,
      total: totalOf(history),
      verdicts: [
        {
          benchmark: verdict.benchmark,
          from: verdict.from,
          to: verdict.to,
          calendar: verdict.calendar,
          working: verdict.working,
          state: verdict.state,
          text: verdictWords(verdict, history, benchmark, calendar, context.language, text),
        },
      ],
    });
  }
  return ok({ json: { asOf, deals }, sentence: null });
};

function totalOf({ total }: DealHistory) {
  if (!total) return null;
  const { calendar, working, netCalendar, netWorking } = total;
  return { calendar, working, netCalendar, netWorking };
}
