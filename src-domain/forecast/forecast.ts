import { logLogLimits, type SurvivalCurve } from './kaplan-meier';

/** T10, T9: no figure is given from fewer deals. */
export const MINIMUM_N = 8;

export const FORECAST_REASONS = [
  'tooFew',
  'pastBenchmark',
  'notWatched',
  'noSignings',
  'noLimit',
  'otherSigning',
  'startNotRecorded',
  'needsReview',
] as const;
/** Why a forecast gives no probability, or no interval. */
export type ForecastReason = (typeof FORECAST_REASONS)[number];

/**
 * T10: the outlook of a deal that has been open for `age` net calendar days. `probability` that it signs within its
 * benchmark, 95 % limits `low` … `high`, `n` deals at risk at that age, median days until it signs.
 */
export interface Forecast {
  probability: number | null;
  low: number | null;
  high: number | null;
  n: number;
  medianRemaining: number | 'not reached' | null;
  reason: ForecastReason | null;
}

export const noForecast = (reason: ForecastReason, n = 0): Forecast => ({
  probability: null,
  low: null,
  high: null,
  n,
  medianRemaining: null,
  reason,
});

/**
 * [T10] P(signs within `within` | open at `age`) = 1 − S(within) ÷ S(age); Greenwood over the signings in
 * (age, within], log-log limits. `within` null = the benchmark sets no day. Nothing is said from fewer than eight
 * deals at risk at that age, nor of days on which nobody was watched any more.
 */
export function forecastAt(curve: SurvivalCurve, age: number, within: number | null): Forecast {
  const n = curve.atRisk(age);
  if (n < MINIMUM_N) return noForecast('tooFew', n);
  const base = curve.survival(age);
  if (base <= 0) return noForecast('tooFew', n);
  const median = { medianRemaining: medianRemaining(curve, age, base) };
  if (within === null) return { ...noForecast('noLimit', n), ...median };
  if (within <= age) return { ...noForecast('pastBenchmark', n), ...median };
  const left = curve.survival(within) / base;
  if (within > curve.watchedUntil && left > 0) return { ...noForecast('notWatched', n), ...median };
  const limits = logLogLimits(left, curve.greenwood(age, within));
  return {
    probability: 1 - left,
    low: limits && 1 - limits.high,
    high: limits && 1 - limits.low,
    n,
    ...median,
    reason: limits ? null : left >= 1 ? 'noSignings' : null,
  };
}

/** Days until half of those open at that age have signed. */
function medianRemaining(curve: SurvivalCurve, age: number, base: number): number | 'not reached' {
  // 0.5 + rounding: a share that is a half in exact arithmetic counts as reached.
  const step = curve.steps.find(({ at, survival }) => at > age && survival / base <= 0.5 + 1e-12);
  return step ? step.at - age : 'not reached';
}
