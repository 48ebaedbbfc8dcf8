import { ledgerOutlook, type DealForecast } from '#domain/forecast/ledger-forecast';
import { forecastReason } from '#domain/forecast/forecast-words';
import { LEDGER_COMPLETENESS, type LedgerCompleteness } from '#domain/forecast/ledger-standing';
import { observeDeals, type ObservedDeal } from '#domain/forecast/observations';
import { err, fault, ok } from '#domain/result';
import type { DealHistory } from '#domain/timing/dwell';
import { judge } from '#domain/timing/judge';
import { verdictsOf, type NamedVerdict } from '#domain/timing/ledger-verdicts';
import { isPlainDate } from '#domain/timing/plain-date';
import { OWN_SCOPE } from '#domain/timing/rule-benchmarks';
import { verdictWords, type TimingText } from '#domain/timing/verdict-words';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import type { WorkspaceCommand } from './command-line';

/**
 * `kiteline timing`: every deal's days by stage and in total, its verdicts, and the forecast of an open one; `--as-of`
 * makes it reproducible. `--ledgers complete` declares that the ledgers hold every deal, also those that never signed;
 * `--ledgers partial` that they do not, `--ledgers judged` takes each by what it holds; without it counts what the
 * workspace declares of each ledger.
 */
export const timing: WorkspaceCommand = async (context, workspace) => {
  const asOf = context.option('as-of') ?? systemClock.today();
  if (!isPlainDate(asOf)) return err(fault('workspace.dateUnreadable', { value: asOf }, '--as-of'));
  const asked = context.option('ledgers') ?? null;
  if (asked !== null && !isCompleteness(asked))
    return err(fault('cli.badLedgers', { value: asked }, '--ledgers'));
  const { state } = openHostLedger(workspace, () => asOf);
  const text: TimingText = (key, params) => context.text(`timing:${key}`, params);
  const calendar = state.calendar();
  const observed = observeDeals(state.rows(), calendar, asOf, asked ?? state.workspace()?.ledgers ?? {});
  const outlook = ledgerOutlook(observed, calendar);
  const deals = observed.map((deal) => {
    const { id, row, history } = deal;
    const chosen = state.benchmarkOf(id);
    const own = outlook.own(deal, OWN_SCOPE);
    const verdicts = verdictsOf({ row, history, chosen, own, activities: state.activitiesOf(id) }, calendar);
    const forecast = outlook.forecast(deal, chosen, judge(history, chosen, calendar));
    return {
      id,
      title: titleOf(deal),
      stages: history.stages,
      total: totalOf(history),
      verdicts: verdicts.map((each) => ({
        ...verdictOf(each),
        text: verdictWords(each.verdict, history, each.benchmark, calendar, context.language, text),
      })),
      forecast: forecast && forecastOf(forecast, text),
    };
  });
  return ok({ json: { asOf, deals }, sentence: null });
};

const isCompleteness = (value: string): value is LedgerCompleteness =>
  LEDGER_COMPLETENESS.some((one) => one === value);

const titleOf = ({ row }: ObservedDeal): string => row.deal?.fields.title ?? '';

const verdictOf = ({ verdict: { benchmark, from, to, calendar, working, state } }: NamedVerdict) => ({
  benchmark,
  from,
  to,
  calendar,
  working,
  state,
});

/** `reason` in the language asked for, `why` as a word for programs. */
const forecastOf = ({ reason, ...figures }: DealForecast, text: TimingText) => ({
  ...figures,
  reason: forecastReason({ reason, ...figures }, text),
  why: reason,
});

function totalOf({ total }: DealHistory) {
  if (!total) return null;
  const { calendar, working, netCalendar, netWorking } = total;
  return { calendar, working, netCalendar, netWorking };
}
