import type {
  InactivityBenchmark,
  NotStartedBenchmark,
  ScheduleGapBenchmark,
  TargetBenchmark,
  Verdict,
  VerdictState,
} from './benchmark';
import { countDays, firstOn, signedOn, stageRank, type DealHistory } from './dwell';
import { spanOf, unknownVerdict, type JudgingCalendar } from './judged-span';
import { pausedWithin } from './paused-days';
import { addDays, addMonths, type PlainDate } from './plain-date';

/** T9(d), in whole months without anything recorded as done: yellow, red, out of the pool. */
export const INACTIVE_MONTHS = { watch: 2, over: 3, out: 6 } as const;
/** T9(e), in percentage points behind schedule: yellow from 10 to 30, both included; red above. */
export const GAP_POINTS = { watch: 10, over: 30 } as const;
/** T9(f), in whole months from the formal signing. */
export const START_MONTHS = 3;

interface Told {
  state: VerdictState;
  code: string;
  params?: Record<string, string | number>;
  limit?: PlainDate;
}

function verdictOf(
  history: DealHistory,
  benchmark: { id: string },
  [from, to]: readonly [PlainDate, PlainDate],
  calendar: JudgingCalendar,
  { state, code, params = {}, limit }: Told,
): Verdict {
  const counts = countDays(from, to, history.paused, calendar);
  return {
    benchmark: benchmark.id,
    from,
    to,
    calendar: counts.netCalendar,
    working: counts.netWorking,
    state,
    reason: { code, params },
    limit: limit ?? null,
    limitCounts: false,
  };
}

/**
 * T9(d): an open deal of which nothing was recorded as done since `lastActive`. From the day two months are full it
 * is to be watched, from three it is over, from six it leaves the pool. Paused days push each of these days back; a
 * deal that is paused now is not judged. null = the rule does not apply: signed, landed, withdrawn or nothing known.
 */
export function judgeInactivity(
  history: DealHistory,
  benchmark: InactivityBenchmark,
  lastActive: PlainDate | null,
  calendar: JudgingCalendar,
): Verdict | null {
  const step = history.current?.step ?? null;
  const ended =
    step === 'withdrawn' || step === 'landing' || signedOn(history.transitions, 'formal') !== null;
  if (ended || lastActive === null) return null;
  const { asOf } = history;
  const span = [lastActive, asOf] as const;
  const tell = (told: Told): Verdict => verdictOf(history, benchmark, span, calendar, told);
  if (history.isPaused) return tell({ state: 'unknown', code: 'inactivePaused' });
  const day = movedMonths(history, lastActive, calendar);
  const { watch, over, out } = INACTIVE_MONTHS;
  if (asOf >= day(out))
    return tell({ state: 'over', code: 'inactiveOut', params: { months: out }, limit: day(out) });
  if (asOf >= day(over))
    return tell({ state: 'over', code: 'inactiveOver', params: { months: over }, limit: day(over) });
  if (asOf >= day(watch))
    return tell({ state: 'watch', code: 'inactiveWatch', params: { months: watch }, limit: day(watch) });
  return tell({ state: 'inside', code: 'inactiveInside', params: { months: watch }, limit: day(watch) });
}

/**
 * T9(e): points by which a deal that is not signed lies behind the days of a target. Scheduled is the share of the
 * total its net days have used; done the share it has earned: the target days of the stages it has passed, and of the
 * stage it is in its days up to that stage's target. A stage without a target earns the days it took. null = the rule
 * does not apply: signed, landed or withdrawn, no first visit, or a target without a total or without days per stage.
 */
export function judgeScheduleGap(
  history: DealHistory,
  benchmark: ScheduleGapBenchmark,
  target: TargetBenchmark,
  calendar: JudgingCalendar,
): Verdict | null {
  const span = spanOf(history, target, calendar);
  if (typeof span === 'string' || span.ended || target.total === null || !history.current) return null;
  if (history.current.step === 'landing') return null;
  if (BEFORE_LANDING.every((stage) => target.stages[stage] === null)) return null;
  const isWorking = target.basis === 'working';
  const used = isWorking ? span.counts.netWorking : span.counts.netCalendar;
  const share = (days: number): number => Math.min(100, (days / target.total!) * 100);
  const scheduled = share(used);
  const done = share(earnedDays(history, target, isWorking));
  const points = gapPoints(scheduled, done);
  const code = { inside: 'gapInside', watch: 'gapWatch', over: 'gapOver' }[gapState(points)];
  return verdictOf(history, benchmark, [span.from, span.to], calendar, {
    state: gapState(points),
    code,
    params: { points, scheduled: round(scheduled), done: round(done) },
  });
}

/** Points behind schedule, to two decimals; negative = ahead. */
export const gapPoints = (scheduled: number, done: number): number => round(scheduled - done);

/** T9(e): 10 to 30 points behind is yellow, both included; above 30 red. */
export const gapState = (points: number): 'inside' | 'watch' | 'over' =>
  points > GAP_POINTS.over ? 'over' : points >= GAP_POINTS.watch ? 'watch' : 'inside';

const BEFORE_LANDING = ['visit', 'negotiation', 'signing'] as const;

function earnedDays(history: DealHistory, { stages }: TargetBenchmark, isWorking: boolean): number {
  const step = history.current!.step;
  return BEFORE_LANDING.reduce((sum, stage) => {
    const stay = history.stages.find((each) => each.stage === stage);
    const taken = (isWorking ? stay?.netWorking : stay?.netCalendar) ?? 0;
    const target = stages[stage] ?? taken;
    if (stageRank(stage) < stageRank(step)) return sum + target;
    return stage === step ? sum + Math.min(target, taken) : sum;
  }, 0);
}

/**
 * T9(f): three months after the formal signing the deal should have started (landed). Inside while it starts before
 * that day, over from that day on; paused days push it back. null = the rule does not apply: not signed, or withdrawn.
 */
export function judgeNotStarted(
  history: DealHistory,
  benchmark: NotStartedBenchmark,
  calendar: JudgingCalendar,
): Verdict | null {
  const signed = signedOn(history.transitions, 'formal');
  if (signed === null || history.current?.step === 'withdrawn') return null;
  if (history.needsReview.length > 0)
    return unknownVerdict(history, { ...benchmark, endsOn: 'formal' }, 'needsReview');
  const landed = firstOn(history.transitions, 'landing');
  const started = landed !== undefined && landed >= signed ? landed : null;
  const to = started ?? history.asOf;
  const limit = movedMonths(history, signed, calendar, to)(START_MONTHS);
  const isLate = to >= limit;
  const code =
    started === null ? (isLate ? 'notStarted' : 'startOpen') : isLate ? 'startedLate' : 'startedInside';
  return verdictOf(history, benchmark, [signed, to], calendar, {
    state: isLate ? 'over' : 'inside',
    code,
    params: { months: START_MONTHS },
    limit,
  });
}

/** The day so many months are full, pushed back by the days paused up to `to`. */
function movedMonths(
  history: DealHistory,
  from: PlainDate,
  calendar: JudgingCalendar,
  to: PlainDate = history.asOf,
): (months: number) => PlainDate {
  const paused = pausedWithin(history.paused, from, to, calendar).calendar;
  return (months) => addDays(addMonths(from, months), paused);
}

const round = (points: number): number => Math.round(points * 100) / 100;
