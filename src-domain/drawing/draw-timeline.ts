import { addDays, type PlainDate } from '../timing/plain-date';
import { isWithdrawn, lastInside, type Canvas } from './canvas';
import { backwardsBound } from './backwards-bound';
import { drawBenchmark, drawBenchmarkWords } from './draw-benchmark';
import { drawGrid, drawMonths, drawStrip } from './draw-calendar';
import { drawEvents } from './draw-events';
import { drawSignings } from './draw-signings';
import { drawStages, drawStageWords } from './draw-stages';
import { drawToday } from './draw-today';
import type { Primitive } from './primitives';
import { createTimeScale, type TimeScale } from './time-scale';
import type { TimelineMetrics } from './timeline-metrics';
import { timelineStops, type TimelineStop } from './timeline-stops';
import { staysOf, type TimelineSubject } from './timeline-subject';

export interface TimelineDrawing {
  width: number;
  height: number;
  /** Back to front. */
  primitives: readonly Primitive[];
  /** What can be focused, from left to right. */
  stops: readonly TimelineStop[];
}

/**
 * Lays a deal's timeline out on `width` pixels: the one grammar of page, sheet and dossier. A scale of the caller's
 * keeps the days where they are while something else changes.
 */
export function drawTimeline(
  subject: TimelineSubject,
  metrics: TimelineMetrics,
  width: number,
  scale: TimeScale = timelineScale(subject, width),
): TimelineDrawing {
  const canvas: Canvas = { subject, stays: staysOf(subject.history), scale, metrics, width };
  return {
    width,
    height: metrics.height,
    primitives: [
      ...drawGrid(canvas),
      ...drawMonths(canvas),
      ...drawStrip(canvas),
      ...drawStages(canvas),
      ...drawStageWords(canvas),
      ...drawBenchmark(canvas),
      ...drawEvents(canvas),
      ...drawToday(canvas),
      ...drawBenchmarkWords(canvas),
      ...drawSignings(canvas),
    ],
    stops: timelineStops(canvas),
  };
}

/** Everything a timeline must show, and `more`, fitted into its width. */
export const timelineScale = (
  subject: TimelineSubject,
  width: number,
  more: readonly PlainDate[] = [],
): TimeScale => createTimeScale([...daysToShow(subject), ...more], width);

/** How much of the past is in sight when nothing is dated. */
const UNDATED_DAYS = 16;

/** Every day that must be in sight. */
function daysToShow(subject: TimelineSubject): readonly PlainDate[] {
  const { history, verdict } = subject;
  const limit = [verdict.limit, lastInside(verdict), backwardsBound(subject)?.from];
  return [
    ...history.transitions.map(({ fields }) => fields.effectiveOn),
    ...history.planned.map(({ fields }) => fields.effectiveOn),
    ...history.paused.flatMap(({ from, to }) => [from, to]),
    ...limit.filter((on) => on !== null && on !== undefined),
    ...(history.transitions.length === 0 ? [addDays(history.asOf, -UNDATED_DAYS)] : []),
    ...(isWithdrawn({ subject }) ? [] : [history.asOf]),
  ];
}
