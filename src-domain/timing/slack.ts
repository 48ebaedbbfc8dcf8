import type { Verdict } from './benchmark';
import { addDays, elapsedDays, type PlainDate } from './plain-date';

/**
 * T9: days between the end of what was judged and the last day inside the benchmark; negative = over by so many. null =
 * the verdict has no day to compare with. A deal that is open is judged up to `asOf`.
 */
export function slackOf({ limit, limitCounts, to }: Verdict, asOf: PlainDate): number | null {
  if (limit === null) return null;
  return elapsedDays(to ?? asOf, limitCounts ? limit : addDays(limit, -1));
}
