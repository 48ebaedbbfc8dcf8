/**
 * One deal's time as survival analysis sees it, in net calendar days since its first visit (T10). It is at risk of
 * signing on the days in (entry, duration]; `entry` 0 = from its first visit on. `duration` Infinity = it can no
 * longer sign (withdrawn) and stays at risk for ever.
 */
export interface Observation {
  entry: number;
  duration: number;
  /** It signed on day `duration`; false = it had not by then. */
  signed: boolean;
}

/** A day on which deals signed. */
export interface SurvivalStep {
  /** Net calendar days since the first visit. */
  at: number;
  signed: number;
  atRisk: number;
  /** S(at): the share not yet signed after that day. */
  survival: number;
  /** Greenwood's sum of d ÷ (n(n − d)) up to and with this step; Infinity once S is 0. */
  greenwood: number;
}

/** The product-limit estimate of Kaplan and Meier, with left truncation. */
export interface SurvivalCurve {
  n: number;
  signed: number;
  steps: readonly SurvivalStep[];
  /** The last day anybody was watched; Infinity while a withdrawn deal stays at risk. */
  watchedUntil: number;
  /** Deals watched on that day and not signed before it. */
  atRisk(day: number): number;
  survival(day: number): number;
  /** Greenwood's sum over the signings in (after, upTo]. */
  greenwood(after: number, upTo: number): number;
}

/**
 * [T10] On a tie signings come before censorings: whoever is censored on a day was still at risk on it. Risk sets that
 * are empty give no step.
 */
export function survivalCurve(observations: readonly Observation[]): SurvivalCurve {
  const known = observations.filter(({ entry, duration }) => entry === 0 || entry < duration);
  const durations = known.map(({ duration }) => duration).sort(ascending);
  const entries = known.map(({ entry }) => entry).sort(ascending);
  const atRisk = (day: number): number => {
    // Whoever enters on day e > 0 sees signings from the next day on.
    const entered = day <= 0 ? countBelow(entries, Number.MIN_VALUE) : countBelow(entries, day);
    return Math.max(0, entered - countBelow(durations, day));
  };
  const steps = stepsOf(known, atRisk);
  const stepAt = (day: number): SurvivalStep | undefined => steps[lastUpTo(steps, day)];
  return {
    n: known.length,
    signed: known.filter(({ signed }) => signed).length,
    steps,
    watchedUntil: durations.at(-1) ?? 0,
    atRisk,
    survival: (day) => stepAt(day)?.survival ?? 1,
    greenwood: (after, upTo) => {
      const sum = stepAt(upTo)?.greenwood ?? 0;
      return sum === Infinity ? Infinity : sum - (stepAt(after)?.greenwood ?? 0);
    },
  };
}

function stepsOf(known: readonly Observation[], atRisk: (day: number) => number): readonly SurvivalStep[] {
  const signings = new Map<number, number>();
  for (const { duration, signed } of known)
    if (signed) signings.set(duration, (signings.get(duration) ?? 0) + 1);
  let [survival, greenwood] = [1, 0];
  return [...signings]
    .sort(([a], [b]) => a - b)
    .map(([at, signed]) => {
      const risk = atRisk(at);
      survival *= 1 - signed / risk;
      greenwood += signed / (risk * (risk - signed));
      return { at, signed, atRisk: risk, survival, greenwood };
    });
}

/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * 95 % limits of a survival probability from Greenwood's sum, on the log(−log) scale; null where that scale has no
 * value (nobody signed, or everybody).
 */
export function logLogLimits(survival: number, greenwood: number): { low: number; high: number } | null {
  if (survival <= 0 || survival >= 1 || !Number.isFinite(greenwood)) return null;
  const spread = Math.exp((Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return { low: survival ** spread, high: survival ** (1 / spread) };
}

const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many of the sorted numbers are < `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last step on or before `day`; −1 = there is none. */
function lastUpTo(steps: readonly SurvivalStep[], day: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.at <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
