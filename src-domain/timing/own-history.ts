import type { OwnHistory, OwnHistoryBenchmark, Verdict } from './benchmark';
import type { DealHistory } from './dwell';
import { spanOf, unknownVerdict, type JudgingCalendar } from './judged-span';
import { addDays, type PlainDate } from './plain-date';

/** T9(b): no percentile is given from fewer finished deals. */
export const OWN_HISTORY_MINIMUM = 8;

/** Nothing has finished, or nothing is known of it. */
export const NO_HISTORY: OwnHistory = { n: 0, enough: false };

/** Nearest rank: the ⌈p · n⌉-th smallest; always a value that occurred. */
export function nearestRank(sorted: readonly number[], percent: number): number {
  // In whole percent: 0.7 × 10 in binary is a little more than 7 and would round up to 8.
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  const value = sorted[rank - 1];
  if (value === undefined) throw new RangeError('a percentile of nothing');
  return value;
}

/** T9(b): P50, P70 and P85 of the finished deals of a scope; refused below eight. */
export function ownHistoryOf(days: readonly number[]): OwnHistory {
  const n = days.length;
  if (n < OWN_HISTORY_MINIMUM) return { n, enough: false };
  const sorted = [...days].sort((a, b) => a - b);
  return {
    n,
    enough: true,
    p50: nearestRank(sorted, 50),
    p70: nearestRank(sorted, 70),
    p85: nearestRank(sorted, 85),
  };
}

/** T9(b): up to P70 inside, up to P85 watch, above over; net calendar days, open deals by the days so far. */
export function judgeOwnHistory(
  history: DealHistory,
  benchmark: OwnHistoryBenchmark,
  own: OwnHistory,
  calendar: JudgingCalendar,
): Verdict {
  const span = spanOf(history, benchmark, calendar);
  if (typeof span === 'string') return unknownVerdict(history, benchmark, span);
  const { counts } = span;
  const days = counts.netCalendar;
  const counted = {
    benchmark: benchmark.id,
    from: span.from,
    to: span.to,
    calendar: days,
    working: counts.netWorking,
  };
  if (!own.enough) {
    const reason = { code: 'ownTooFew', params: { n: own.n, least: OWN_HISTORY_MINIMUM } };
    return { ...counted, state: 'unknown', reason, limit: null, limitCounts: true };
  }
  const { n, p50, p70, p85 } = own;
  const state = days <= p70 ? 'inside' : days <= p85 ? 'watch' : 'over';
  const code = { inside: 'ownInside', watch: 'ownWatch', over: 'ownOver' }[state];
  const limit: PlainDate = addDays(span.from, p70 + span.paused.calendar);
  return {
    ...counted,
    state,
    reason: { code, params: { days, n, p50, p70, p85 } },
    limit,
    limitCounts: true,
  };
}

/** T9(b): the day half of the finished deals had signed by, as the limit is that of P70; null = no own history. */
export function medianLimit({ limit, reason }: Pick<Verdict, 'limit' | 'reason'>): PlainDate | null {
  const { p50, p70 } = reason.params;
  return limit !== null && typeof p50 === 'number' && typeof p70 === 'number'
    ? addDays(limit, p50 - p70)
    : null;
}
