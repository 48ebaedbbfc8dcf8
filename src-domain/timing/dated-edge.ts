import type { Step } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import { live } from '../sync/merge';
import type { DealRow, Merged } from '../workspace/rows';
import type { PlainDate } from './plain-date';
import { checkCorrectedPause, checkCorrectedTransition } from './transition-rules';

/** A day on record that can be corrected: a stage was entered on it, or a pause began or ended (T5, T6). */
export interface DatedEdge {
  /** Id of the transition or pause. */
  record: string;
  end: 'entered' | 'pausedFrom' | 'pausedTo';
  /** The stage entered; null = the edge of a pause. */
  step: Step | null;
  on: PlainDate;
}

type Dated = Pick<DealRow, 'transitions' | 'pauses'>;

/** Every day of a deal that can be corrected, in order of the days; what is planned has not happened yet. */
export function edgesOf(row: Dated, today: PlainDate): readonly DatedEdge[] {
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

/** Another day, or other days, for what is on record. */
export type Correction =
  | { record: string; kind: 'transition'; on: PlainDate }
  | { record: string; kind: 'pause'; from: PlainDate; to: PlainDate | null };

/** The edge taken to another day; the other end of a pause stays where it is. */
export function moveEdge(row: Dated, edge: DatedEdge, on: PlainDate): Correction {
  const { record } = edge;
  if (edge.end === 'entered') return { record, kind: 'transition', on };
  const pause = row.pauses.find(({ id }) => id === record)?.fields;
  return edge.end === 'pausedFrom'
    ? { record, kind: 'pause', from: on, to: pause?.to ?? null }
    : { record, kind: 'pause', from: pause?.from ?? on, to: on };
}

/** The deal as it would be once corrected, or why it may not be: what the command would answer. */
export function correctRow<Row extends Dated>(
  row: Row,
  correction: Correction,
  today: PlainDate,
): Result<Row> {
  const { record } = correction;
  if (correction.kind === 'transition') {
    const transition = live(row.transitions).find(({ id }) => id === record);
    if (!transition) return gone(correction.on);
    const allowed = checkCorrectedTransition(row, transition, correction.on, today);
    if (!allowed.ok) return allowed;
    const days = { effectiveOn: correction.on };
    return ok({ ...row, transitions: redated(row.transitions, transition, days) });
  }
  const { from, to } = correction;
  const pause = live(row.pauses).find(({ id }) => id === record);
  if (!pause) return gone(from);
  const allowed = checkCorrectedPause(row, pause, { from, to }, today);
  return allowed.ok ? ok({ ...row, pauses: redated(row.pauses, pause, { from, to }) }) : allowed;
}

const gone = (on: PlainDate): Result<never> => err(fault('timing.recordGone', { on }, 'record'));

const redated = <F>(
  records: readonly Merged<F>[],
  changed: Merged<F>,
  days: Partial<F>,
): readonly Merged<F>[] =>
  records.map((one) => (one === changed ? { ...one, fields: { ...one.fields, ...days } } : one));
