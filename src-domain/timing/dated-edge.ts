import type { Step } from '../records/deal';
import { live } from '../sync/merge';
import type { DealRow } from '../workspace/rows';
import type { PlainDate } from './plain-date';

/** A day on record that can be corrected: a stage was entered on it, or a pause began or ended (T5, T6). */
export interface DatedEdge {
  /** Id of the transition or pause. */
  record: string;
  end: 'entered' | 'pausedFrom' | 'pausedTo';
  /** The stage entered; null = the edge of a pause. */
  step: Step | null;
  on: PlainDate;
}

/** Every day of a deal that can be corrected, in order of the days; what is planned has not happened yet. */
export function edgesOf(
  row: Pick<DealRow, 'transitions' | 'pauses'>,
  today: PlainDate,
): readonly DatedEdge[] {
  const entered = live(row.transitions).map(({ id, fields }): DatedEdge => {
    return { record: id, end: 'entered', step: fields.stage, on: fields.effectiveOn };
  });
  const paused = live(row.pauses).flatMap(({ id, fields: { from, to } }): DatedEdge[] => [
    { record: id, end: 'pausedFrom', step: null, on: from },
    ...(to === null ? [] : [{ record: id, end: 'pausedTo' as const, step: null, on: to }]),
  ]);
  return [...entered, ...paused]
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
