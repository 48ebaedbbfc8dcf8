import type { DealHistory, DayCounts } from './dwell';
import { countDays, firstOn, signedOn } from './dwell';
import type { Benchmark, CaseBenchmark, TargetBenchmark, Verdict, VerdictState } from './benchmark';
import { addDays, addMonths, elapsedDays, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import { pausedWithin } from './paused-days';

export type JudgingCalendar = Pick<WorkingCalendar, 'workingDays' | 'addWorkingDays'>;

/** T9: an open deal is `watch` from this share of its allowance. */
export const WATCH_FROM = 0.8;

/** The days a benchmark judges: first visit to the signing it ends on, else to the day of the count. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
  /** The deal has reached the signing the benchmark ends on. */
  ended: boolean;
  counts: DayCounts;
  paused: { calendar: number; working: number };
}

/**
 * T9: a deal's time against a benchmark of kind (a) target or (c) named case. The verdict names its benchmark, both
 * endpoints and the days counted, net of pauses. Unknown when the first visit is not recorded, when the history needs
 * review (T6), or when the deal was withdrawn before it signed.
 */
export function judge(history: DealHistory, benchmark: Benchmark, calendar: JudgingCalendar): Verdict {
  const span = spanOf(history, benchmark, calendar);
  if (typeof span === 'string') return unknownVerdict(history, benchmark, span);
  const judged =
    benchmark.kind === 'case' ? judgeCase(span, benchmark) : judgeTarget(span, benchmark, history, calendar);
  return {
    benchmark: benchmark.id,
    from: span.from,
    to: span.to,
    calendar: span.counts.netCalendar,
    working: span.counts.netWorking,
    ...judged,
  };
}

type Judged = Pick<Verdict, 'state' | 'reason' | 'limit' | 'limitCounts'>;

/** A string says why there is nothing to judge. */
export function spanOf(
  history: DealHistory,
  benchmark: Pick<Benchmark, 'endsOn'>,
  calendar: JudgingCalendar,
): Span | string {
  if (history.needsReview.length > 0) return 'needsReview';
  const from = firstOn(history.transitions, 'visit');
  if (from === undefined) return 'startNotRecorded';
  const signed = signedOn(history.transitions, benchmark.endsOn);
  if (signed !== null && signed < from) return 'needsReview';
  if (signed === null && history.current?.step === 'withdrawn') return 'withdrawn';
  const to = signed ?? history.asOf;
  return {
    from,
    to,
    ended: signed !== null,
    counts: countDays(from, to, history.paused, calendar),
    paused: pausedWithin(history.paused, from, to, calendar),
  };
}

export function unknownVerdict(
  history: DealHistory,
  benchmark: Pick<Benchmark, 'id' | 'endsOn'>,
  code: string,
): Verdict {
  return {
    benchmark: benchmark.id,
    from: firstOn(history.transitions, 'visit') ?? null,
    to: signedOn(history.transitions, benchmark.endsOn),
    calendar: null,
    working: null,
    state: 'unknown',
    reason: { code, params: code === 'needsReview' ? { who: history.needsReview.join('、') } : {} },
    limit: null,
    limitCounts: false,
  };
}

function judgeCase(span: Span, benchmark: CaseBenchmark): Judged {
  const { unit, count } = benchmark.allowance;
  const end = unit === 'month' ? addMonths(span.from, count) : addDays(span.from, count);
  const limit = addDays(end, span.paused.calendar);
  const limitCounts = benchmark.bound === 'within';
  const lastInside = limitCounts ? limit : addDays(limit, -1);
  const share = span.counts.netCalendar / elapsedDays(span.from, end);
  return { ...byLimit(span, lastInside, share), limit, limitCounts };
}

function judgeTarget(
  span: Span,
  benchmark: TargetBenchmark,
  history: DealHistory,
  calendar: JudgingCalendar,
): Judged {
  const late = lateStage(history, benchmark, span.ended);
  const { total } = benchmark;
  if (total === null) {
    const judged: Judged = late ?? {
      state: span.ended ? 'inside' : 'unknown',
      reason: { code: 'noTarget', params: {} },
      limit: null,
      limitCounts: true,
    };
    return judged;
  }
  const isWorking = benchmark.basis === 'working';
  const limit = isWorking
    ? calendar.addWorkingDays(span.from, total + span.paused.working)
    : addDays(span.from, total + span.paused.calendar);
  const used = isWorking ? span.counts.netWorking : span.counts.netCalendar;
  const judged = byLimit(span, limit, total === 0 ? 1 : used / total);
  const worst = late && judged.state !== 'over' ? late : judged;
  return { state: worst.state, reason: worst.reason, limit, limitCounts: true };
}

/** The stage the deal is in has outlasted its own target days. */
function lateStage(history: DealHistory, benchmark: TargetBenchmark, ended: boolean): Judged | null {
  const { current } = history;
  if (ended || !current || current.step === 'withdrawn') return null;
  const target = benchmark.stages[current.step];
  const dwell = history.stages.find((each) => each.stage === current.step)?.visits.at(-1);
  if (target === null || !dwell) return null;
  const used = benchmark.basis === 'working' ? dwell.netWorking : dwell.netCalendar;
  if (used <= target) return null;
  const params = { stage: current.step, by: used - target, days: used, target };
  return { state: 'over', reason: { code: 'stageOver', params }, limit: null, limitCounts: true };
}

/** Days left and days over are counted against the last day that is still inside. */
function byLimit(span: Span, lastInside: PlainDate, share: number): Pick<Verdict, 'state' | 'reason'> {
  const left = elapsedDays(span.to, lastInside);
  if (span.ended)
    return left >= 0 ? said('inside', 'signedInside') : said('over', 'signedOver', { by: -left });
  if (left < 0) return said('over', 'openOver', { by: -left });
  return share >= WATCH_FROM
    ? said('watch', 'openWatch', { left, last: lastInside })
    : said('inside', 'openInside', { left, last: lastInside });
}

const said = (
  state: VerdictState,
  code: string,
  params: Record<string, string | number> = {},
): Pick<Verdict, 'state' | 'reason'> => ({ state, reason: { code, params } });
