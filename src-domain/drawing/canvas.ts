import type { Stage } from '../records/deal';
import { addDays, type PlainDate } from '../timing/plain-date';
import type { Primitive } from './primitives';
import type { TimeScale } from './time-scale';
import type { TimelineMetrics } from './timeline-metrics';
import type { Stay, TimelineSubject } from './timeline-subject';

/** What every part of a timeline is drawn on. */
export interface Canvas {
  subject: TimelineSubject;
  stays: readonly Stay[];
  scale: TimeScale;
  metrics: TimelineMetrics;
  width: number;
}

export type Drawing = Iterable<Primitive>;

export const stageClass: Record<Stage, 'v' | 'n' | 's' | 'l'> = {
  visit: 'v',
  negotiation: 'n',
  signing: 's',
  landing: 'l',
};

export const stageName = ({ subject }: Pick<Canvas, 'subject'>, stage: string): string =>
  subject.text(`drawing.stage.${stage}`);

/** 07-26 */
export const monthDay = (on: PlainDate): string => on.slice(5);

/** The deal is out: it has no today. */
export const isWithdrawn = ({ subject }: Pick<Canvas, 'subject'>): boolean =>
  subject.history.current?.step === 'withdrawn';

/** The last day that is still inside the benchmark; null = no limit to compare with. */
export function lastInside({ limit, limitCounts }: TimelineSubject['verdict']): PlainDate | null {
  if (limit === null) return null;
  return limitCounts ? limit : addDays(limit, -1);
}

/** The days the verdict or, without one, the total counts: (from, to]. */
export function countedSpan({
  verdict,
  history,
}: TimelineSubject): { from: PlainDate; to: PlainDate } | null {
  if (verdict.from !== null) return { from: verdict.from, to: verdict.to ?? history.asOf };
  return history.total;
}
