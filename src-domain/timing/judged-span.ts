import { countDays, firstOn, signedOn, type DayCounts, type DealHistory } from './dwell';
import type { Benchmark, Verdict } from './benchmark';
import { pausedWithin } from './paused-days';
import type { PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

export type JudgingCalendar = Pick<WorkingCalendar, 'workingDays' | 'addWorkingDays'>;

/** The days a benchmark judges: first visit to the signing it ends on, else to the day of the count. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
  /** The deal has reached the signing the benchmark ends on. */
  ended: boolean;
  counts: DayCounts;
  paused: { calendar: number; working: number };
}

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
