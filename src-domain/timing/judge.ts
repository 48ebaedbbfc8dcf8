import type { DealHistory } from './dwell';
import type { Benchmark, CaseBenchmark, TargetBenchmark, Verdict, VerdictState } from './benchmark';
import { addDays, addMonths, elapsedDays, type PlainDate } from './plain-date';
import { judgeOwnHistory, NO_HISTORY } from './own-history';
import { spanOf, unknownVerdict, type JudgingCalendar, type Span } from './judged-span';

/** T9: an open deal is `watch` from this share of its allowance. */
export const WATCH_FROM = 0.8;

/**
 * T9: a deal's time against a benchmark of kind (a) target or (c) named case. The verdict names its benchmark, both
 * endpoints and the days counted, net of pauses. Unknown when the first visit is not recorded, when the history needs
 * review (T6), or when the deal was withdrawn before it signed.
 */
export function judge(history: DealHistory, benchmark: Benchmark, calendar: JudgingCalendar): Verdict {
  if (benchmark.kind === 'ownHistory')
    return judgeOwnHistory(history, benchmark, benchmark.own ?? NO_HISTORY, calendar);
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
