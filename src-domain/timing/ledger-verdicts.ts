import type { ActivityRow, DealRow } from '../workspace/rows';
import type { AnyBenchmark, Benchmark, OwnHistory, Verdict } from './benchmark';
import { historyOf, type DealHistory } from './dwell';
import { judge } from './judge';
import type { JudgingCalendar } from './judged-span';
import { judgeInactivity, judgeNotStarted, judgeScheduleGap } from './judge-activity';
import { lastActiveOn } from './last-active';
import { NO_HISTORY } from './own-history';
import type { PlainDate } from './plain-date';
import { INACTIVITY, NOT_STARTED, OWN_HISTORY, SCHEDULE_GAP } from './rule-benchmarks';

/** A verdict with the benchmark it names. */
export interface NamedVerdict {
  benchmark: AnyBenchmark;
  verdict: Verdict;
}

interface Subject {
  row: DealRow;
  history: DealHistory;
  activities: readonly ActivityRow[];
  /** The benchmark the deal is timed against; its verdict comes first. */
  chosen: Benchmark;
  own: OwnHistory;
}

/**
 * T9: every verdict that applies to a deal: its own benchmark, own history, inactivity, schedule gap (when it is
 * timed against a target), not started.
 */
export function verdictsOf(subject: Subject, calendar: JudgingCalendar): readonly NamedVerdict[] {
  const { row, history, chosen, own, activities } = subject;
  const ours = { ...OWN_HISTORY, own };
  const found: readonly { benchmark: AnyBenchmark; verdict: Verdict | null }[] = [
    { benchmark: chosen, verdict: judge(history, chosen, calendar) },
    { benchmark: ours, verdict: chosen.id === ours.id ? null : judge(history, ours, calendar) },
    {
      benchmark: INACTIVITY,
      verdict: judgeInactivity(history, INACTIVITY, lastActiveOn(row, activities, history.asOf), calendar),
    },
    {
      benchmark: SCHEDULE_GAP,
      verdict: chosen.kind === 'target' ? judgeScheduleGap(history, SCHEDULE_GAP, chosen, calendar) : null,
    },
    { benchmark: NOT_STARTED, verdict: judgeNotStarted(history, NOT_STARTED, calendar) },
  ];
  return found.flatMap(({ benchmark, verdict }) => (verdict ? [{ benchmark, verdict }] : []));
}

interface JudgedLedger {
  row(id: string): DealRow | undefined;
  activitiesOf(deal: string): readonly ActivityRow[];
  benchmarkOf(deal: string): Benchmark;
  measured(benchmark: Benchmark, deal: string): Benchmark;
  calendar(): JudgingCalendar;
}

/** T9: every verdict on a deal of a ledger as of a day; none = there is no such deal. */
export function dealVerdicts(ledger: JudgedLedger, deal: string, asOf: PlainDate): readonly NamedVerdict[] {
  const row = ledger.row(deal);
  if (!row?.deal) return [];
  const calendar = ledger.calendar();
  const ours = ledger.measured(OWN_HISTORY, deal);
  const subject = {
    row,
    history: historyOf(row, calendar, asOf),
    activities: ledger.activitiesOf(deal),
    chosen: ledger.benchmarkOf(deal),
    own: ours.kind === 'ownHistory' && ours.own ? ours.own : NO_HISTORY,
  };
  return verdictsOf(subject, calendar);
}
