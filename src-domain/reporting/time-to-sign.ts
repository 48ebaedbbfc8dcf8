import type { FrozenVerdict } from '../timing/frozen-verdict';
import type { SummaryRow } from './period-summary';

/** How long a period's signings took, first visit to signing, in calendar days. */
export interface TimeToSign {
  /** Signings whose first visit is recorded; only these are counted. */
  n: number;
  /** Nearest-rank median; null when n = 0. */
  medianDays: number | null;
  /** Of those judged against their benchmark, how many were inside. */
  inside: number;
  judged: number;
  /** Counts by days used: [from, to), the last one open. */
  bins: readonly { from: number; to: number | null; count: number }[];
}

/** Bin width and the start of the open bin, days. */
const BIN = 15;
const OPEN_FROM = 240;

type TimedRow = Pick<SummaryRow, 'days'> & { verdict: Pick<FrozenVerdict, 'state'> | null };

/** Time from first visit to signing over the rows of a summary. */
export function timeToSign(rows: readonly TimedRow[]): TimeToSign {
  const days = rows.flatMap((row) => (row.days === null ? [] : [row.days])).sort((a, b) => a - b);
  const judged = rows.filter((row) => row.verdict !== null && row.verdict.state !== 'unknown');
  const bins = Array.from({ length: OPEN_FROM / BIN + 1 }, (_, index) => ({
    from: index * BIN,
    to: index * BIN === OPEN_FROM ? null : (index + 1) * BIN,
    count: 0,
  }));
  for (const each of days) bins[Math.min(Math.floor(each / BIN), bins.length - 1)]!.count += 1;
  return {
    n: days.length,
    medianDays: days[Math.ceil(days.length / 2) - 1] ?? null,
    inside: judged.filter((row) => row.verdict?.state === 'inside').length,
    judged: judged.length,
    bins,
  };
}
