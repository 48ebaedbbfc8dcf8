import { signedOn } from '../timing/dwell';
import { addDays, addMonths, type PlainDate } from '../timing/plain-date';
import type { TimelineSubject } from './timeline-subject';

/** The days a backwards bracket spans; null = it is not drawn. */
export function backwardsBound({
  history,
  verdict,
  benchmark,
}: TimelineSubject): { from: PlainDate; to: PlainDate } | null {
  if (verdict.from !== null || benchmark.kind !== 'case') return null;
  const to = signedOn(history.transitions, benchmark.endsOn);
  if (to === null) return null;
  const { unit, count } = benchmark.allowance;
  return { from: unit === 'month' ? addMonths(to, -count) : addDays(to, -count), to };
}
