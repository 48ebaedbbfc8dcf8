import { toEpochDay } from '../timing/plain-date';
import { backwardsBound } from './backwards-bound';
import { isWithdrawn, type Canvas, type Drawing } from './canvas';
import { drawBenchmark } from './draw-benchmark';
import { drawForecast } from './draw-forecast';
import { drawSignings } from './draw-signings';
import { drawStages } from './draw-stages';
import { laneScale, type LaneView } from './lane-scale';
import { d, path, type Primitive } from './primitives';
import { LANE_TIMELINE } from './timeline-metrics';
import { forecastStop, silentStops, type SilentStop } from './timeline-stops';
import { staysOf, type TimelineSubject } from './timeline-subject';

export interface LaneDrawing {
  /** Back to front. */
  primitives: readonly Primitive[];
  /** What can be focused and says itself, from left to right; those out of sight as well. */
  stops: readonly SilentStop[];
}

/** `calendar`: all lanes on the same days; `dayOne`: every lane begins at the left with its first visit. */
export type LaneAlignment = 'calendar' | 'dayOne';

/** One deal as a swimlane: the grammar of every timeline, 22 px high, on the days the view shows. */
export function drawLane(subject: TimelineSubject, view: LaneView, align: LaneAlignment): LaneDrawing {
  const scale = laneScale(view, align === 'dayOne' ? dayOneOf(subject) : 0);
  const stays = staysOf(subject.history);
  const canvas: Canvas = { subject, stays, scale, metrics: LANE_TIMELINE, width: view.width };
  return {
    primitives: [
      ...drawForecast(canvas),
      ...drawStages(canvas),
      ...drawEdges(canvas),
      ...drawBenchmark(canvas),
      ...drawSignings(canvas),
    ],
    stops: [...silentStops(canvas), ...forecastStop(canvas)],
  };
}

/** Day 0 of a lane: its first visit, else the first day there is; a bound drawn backwards begins before it. */
export function dayOneOf(subject: TimelineSubject): number {
  const { transitions, asOf } = subject.history;
  const visit = transitions.find(({ fields }) => fields.stage === 'visit') ?? transitions[0];
  return toEpochDay(backwardsBound(subject)?.from ?? visit?.fields.effectiveOn ?? asOf);
}

/** A bar that began before the days shown has a torn left edge; one wholly out of sight an arrow to where it is. */
function* drawEdges({ subject, stays, scale, metrics, width }: Canvas): Drawing {
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last) return;
  const { bar, thick } = metrics;
  const middle = bar + thick / 2;
  const [begin, end] = [scale.x(first.from), scale.x(last.to)];
  if (end <= 0) yield path('tl-away', d('M', 6, middle - 4, 'l', -4, 4, 4, 4));
  else if (begin >= width) yield path('tl-away', d('M', width - 6, middle - 4, 'l', 4, 4, -4, 4));
  else if (begin < 0) yield path('tl-gap', d('M', -1, bar - 1, 'l', 4, 2.5, -3, 2.5, 3, 2.5, -4, 2.5, 'z'));
  if (isWithdrawn({ subject }) && end > 0 && end < width)
    yield path('tl-end', d('M', end - 3, middle - 3, 'l', 6, 6, 'm', 0, -6, 'l', -6, 6));
}
