import type { ActivityRow, DealRow } from '../workspace/rows';
import type { AnyBenchmark, Benchmark, Verdict } from './benchmark';
import type { DealHistory } from './dwell';
import { judge, type JudgingCalendar } from './judge';
import { judgeInactivity, judgeNotStarted, judgeScheduleGap } from './judge-activity';
import { lastActiveOn } from './last-active';
import { judgeOwnHistory, type OwnHistory } from './own-history';
import { INACTIVITY, NOT_STARTED, ownHistory, SCHEDULE_GAP } from './rule-benchmarks';

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
  const scope = ownHistory();
  const found: readonly { benchmark: AnyBenchmark; verdict: Verdict | null }[] = [
    { benchmark: chosen, verdict: judge(history, chosen, calendar) },
    { benchmark: scope, verdict: judgeOwnHistory(history, scope, own, calendar) },
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
