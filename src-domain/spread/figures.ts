import { nearestRank, OWN_HISTORY_MINIMUM } from '../timing/own-history';
import type { Count, Dwell } from './span';

/** D5: figures of the finished dwells, days; null below n = 8. */
export interface SpreadFigures {
  /** Finished. */
  n: number;
  open: number;
  withdrawn: number;
  min: number | null;
  p25: number | null;
  p50: number | null;
  p70: number | null;
  p75: number | null;
  p85: number | null;
  max: number | null;
}

/** Fewer finished dwells give no figure (T9 b). */
export const SPREAD_MINIMUM = OWN_HISTORY_MINIMUM;

/** [D5] */
export function figuresOf(dwells: readonly Dwell[], count: Count): SpreadFigures {
  const days = dwells.flatMap((dwell) => (dwell.state === 'finished' ? [dwell[count]] : []));
  const sorted = days.sort((a, b) => a - b);
  const rank = (percent: number): number | null =>
    sorted.length < SPREAD_MINIMUM ? null : nearestRank(sorted, percent);
  return {
    n: sorted.length,
    open: dwells.filter(({ state }) => state === 'open').length,
    withdrawn: dwells.filter(({ state }) => state === 'withdrawn').length,
    min: sorted.length < SPREAD_MINIMUM ? null : sorted[0]!,
    p25: rank(25),
    p50: rank(50),
    p70: rank(70),
    p75: rank(75),
    p85: rank(85),
    max: rank(100),
  };
}
