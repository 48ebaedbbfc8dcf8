import type { Contract } from '../records/deal';
import type { Benchmark } from '../timing/benchmark';
import { addDays, addMonths, elapsedDays, plainDate, type PlainDate } from '../timing/plain-date';
import { NOT_STARTED } from '../timing/rule-benchmarks';
import type { Count, Dwell, Span } from './span';

/** D9: a benchmark on a span: where it stands on an axis of days, and how many finished dwells are inside. */
export interface SpreadMark {
  /** A benchmark's id, or `not-started`. */
  benchmark: string;
  basis: 'calendar' | 'working';
  allowance: { unit: 'day' | 'month'; count: number };
  /** `below`: the last day is outside already. */
  bound: 'below' | 'within';
  /** Where the allowance ends, in days; a month ends somewhere from `days` to `daysTo`. */
  days: number;
  daysTo: number;
  /** Its days are those of the axis. */
  onAxis: boolean;
  inside: number;
}

type Limit = Pick<SpreadMark, 'benchmark' | 'basis' | 'allowance' | 'bound'>;

/** T9(f): a signed deal starts before three months are full. */
const START_WITHIN: Limit = {
  benchmark: NOT_STARTED.id,
  basis: 'calendar',
  allowance: { unit: 'month', count: 3 },
  bound: 'below',
};

/** [D9] */
export function marksOf(
  span: Span,
  benchmark: Benchmark,
  contract: Contract,
  dwells: readonly Dwell[],
  count: Count,
): readonly SpreadMark[] {
  const limits = [
    limitOf(span, benchmark),
    span === 'landing' && contract === 'formal' ? START_WITHIN : null,
  ];
  return limits.flatMap((limit) => (limit ? [markOf(limit, dwells, count)] : []));
}

function limitOf(span: Span, benchmark: Benchmark): Limit | null {
  // Own history stands in the plot itself, as its percentiles.
  if (benchmark.kind === 'ownHistory') return null;
  const { id, basis } = benchmark;
  if (benchmark.kind === 'case')
    return span === 'total'
      ? { benchmark: id, basis, allowance: benchmark.allowance, bound: benchmark.bound }
      : null;
  const days = targetOn(span, benchmark);
  return days === null
    ? null
    : { benchmark: id, basis, allowance: { unit: 'day', count: days }, bound: 'within' };
}

function targetOn(span: Span, { stages, total }: Extract<Benchmark, { kind: 'target' }>): number | null {
  switch (span) {
    case 'visit':
    case 'negotiation':
      return stages[span];
    case 'landing':
      return stages.signing;
    case 'total':
      return total;
    case 'event':
      return null;
  }
}

function markOf(limit: Limit, dwells: readonly Dwell[], count: Count): SpreadMark {
  const { unit, count: units } = limit.allowance;
  const isWorkingAxis = count === 'working' || count === 'netWorking';
  const inside = dwells.filter((dwell) => dwell.state === 'finished' && isInside(dwell, limit)).length;
  return {
    ...limit,
    ...(unit === 'day' ? { days: units, daysTo: units } : lengthsOf(units)),
    onAxis: (limit.basis === 'working') === isWorkingAxis,
    inside,
  };
}

/** Net days against the allowance from the dwell's own first day: what pauses moved is off on both sides (T5). */
export function isInside(dwell: Dwell, { basis, allowance, bound }: Limit): boolean {
  const used = basis === 'working' ? dwell.netWorking : dwell.netCalendar;
  const allowed =
    allowance.unit === 'day'
      ? allowance.count
      : elapsedDays(dwell.from, addMonths(dwell.from, allowance.count));
  return bound === 'below' ? used < allowed : used <= allowed;
}

/** Every day of four years in a row, one of them a leap year: among them begin the shortest and the longest months. */
const STARTS: readonly PlainDate[] = Array.from({ length: 4 * 365 + 1 }, (_, day) =>
  addDays(plainDate('2001-01-01'), day),
);
function lengthsOf(months: number): { days: number; daysTo: number } {
  const lengths = STARTS.map((from) => elapsedDays(from, addMonths(from, months)));
  return { days: Math.min(...lengths), daysTo: Math.max(...lengths) };
}
