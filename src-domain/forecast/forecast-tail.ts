import { MINIMUM_N, type ForecastReason } from './forecast';
import type { SurvivalCurve } from './kaplan-meier';

/**
 * T10: when a deal that has been open for some net days may sign: days from now until a quarter, a half and three
 * quarters of those open at that age have; null = the curve never reaches it. `n` deals are at risk at that age.
 */
export interface ForecastTail {
  n: number;
  quarter: number | null;
  half: number | null;
  threeQuarters: number | null;
  /** Why there is no figure at all; null = there is one. */
  reason: Extract<ForecastReason, 'tooFew' | 'noSignings'> | null;
}

/** [T10] Read off the curve in three searches, so that thousands of deals can be told. */
export function tailAt(curve: SurvivalCurve, age: number): ForecastTail {
  const n = curve.atRisk(age);
  const nothing = { n, quarter: null, half: null, threeQuarters: null };
  const base = curve.survival(age);
  if (n < MINIMUM_N || base <= 0) return { ...nothing, reason: 'tooFew' };
  const quarter = daysUntil(curve, age, base * 0.75);
  if (quarter === null) return { ...nothing, reason: 'noSignings' };
  return {
    n,
    quarter,
    half: daysUntil(curve, age, base * 0.5),
    threeQuarters: daysUntil(curve, age, base * 0.25),
    reason: null,
  };
}

/** Survival never rises with the days, so the first step low enough is found by halving. */
function daysUntil({ steps }: SurvivalCurve, age: number, survival: number): number | null {
  // A share that is reached in exact arithmetic counts as reached.
  const wanted = survival + 1e-12;
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle]!;
    if (step.at > age && step.survival <= wanted) high = middle;
    else low = middle + 1;
  }
  const step = steps[low];
  return step ? step.at - age : null;
}
