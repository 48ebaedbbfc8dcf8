import type { ActivityRow, DealRow } from '../workspace/rows';
import type { Benchmark, RuleBenchmark, Verdict } from './benchmark';
import type { DealHistory } from './dwell';
import type { JudgingCalendar } from './judged-span';
import { judgeInactivity, judgeNotStarted, judgeScheduleGap } from './judge-activity';
import { lastActiveOn } from './last-active';
import { INACTIVITY, NOT_STARTED, SCHEDULE_GAP } from './rule-benchmarks';

/** The rules that call for an act, in the order their marks are shown (T9 d, f, e). */
export const MARK_RULES = ['inactivity', 'notStarted', 'scheduleGap'] as const;
export type MarkRule = (typeof MARK_RULES)[number];

/** What each is called, in every language. */
export const MARK_NAMES = {
  inactivity: INACTIVITY.name,
  notStarted: NOT_STARTED.name,
  scheduleGap: SCHEDULE_GAP.name,
} as const satisfies Record<MarkRule, RuleBenchmark['name']>;

/** A rule that is watched or broken on a deal, beside the verdict against its benchmark. */
export interface RuleMark {
  rule: MarkRule;
  verdict: Verdict;
}

/**
 * T9 (d), (e), (f): what is to be watched or over, the worst first. A deal that did start, though late, is past
 * mending and carries no mark; own history (b) is a comparison and no call to act.
 */
export function ruleMarksOf(
  row: DealRow,
  history: DealHistory,
  activities: readonly ActivityRow[],
  chosen: Benchmark,
  calendar: JudgingCalendar,
): readonly RuleMark[] {
  const verdicts: Record<MarkRule, Verdict | null> = {
    inactivity: judgeInactivity(history, INACTIVITY, lastActiveOn(row, activities, history.asOf), calendar),
    notStarted: judgeNotStarted(history, NOT_STARTED, calendar),
    scheduleGap: chosen.kind === 'target' ? judgeScheduleGap(history, SCHEDULE_GAP, chosen, calendar) : null,
  };
  const marks = MARK_RULES.flatMap((rule) => {
    const verdict = verdicts[rule];
    return verdict && isMark(verdict) ? [{ rule, verdict }] : [];
  });
  return [...marks.filter(isOver), ...marks.filter((mark) => !isOver(mark))];
}

const isMark = ({ state, reason }: Verdict): boolean =>
  (state === 'watch' || state === 'over') && reason.code !== 'startedLate';
const isOver = ({ verdict }: RuleMark): boolean => verdict.state === 'over';
