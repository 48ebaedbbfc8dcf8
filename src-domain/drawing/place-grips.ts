import type { DatedEdge } from '../timing/dated-edge';
import { round } from './primitives';
import type { TimeScale } from './time-scale';
import type { TimelineMetrics } from './timeline-metrics';

/** Where an edge can be taken hold of: a line through the bar at its day, with a knob at one end. */
export interface EdgeGrip {
  edge: DatedEdge;
  /** The day. */
  x: number;
  /** Both ends of the line. */
  top: number;
  bottom: number;
  /** Middle of the knob; beside the line where several would cover each other. */
  knob: { x: number; y: number };
}

/** Half a knob, and how far the line stands out of the bar. */
export const KNOB = 6;
/** Knobs nearer than this are drawn apart. */
const APART = KNOB * 2 + 1;

/** Entries have their knobs above the bar, pauses below it. */
export function placeGrips(
  edges: readonly DatedEdge[],
  scale: Pick<TimeScale, 'x'>,
  { bar, thick }: Pick<TimelineMetrics, 'bar' | 'thick'>,
): readonly EdgeGrip[] {
  const [top, bottom] = [bar - KNOB, bar + thick + KNOB];
  const row = (above: boolean): readonly EdgeGrip[] => {
    const shown = edges
      .filter((edge) => (edge.end === 'entered') === above)
      .map((edge) => ({ edge, x: scale.x(edge.on) }))
      .sort((a, b) => a.x - b.x);
    const knobs = spread(shown.map(({ x }) => x));
    return shown.map(({ edge, x }, index) => ({
      edge,
      x: round(x),
      top,
      bottom,
      knob: { x: round(knobs[index] ?? x), y: above ? top : bottom },
    }));
  };
  return [...row(true), ...row(false)].sort((a, b) => a.x - b.x);
}

/** Moves sorted places apart, each cluster about its own middle. */
function spread(places: readonly number[]): readonly number[] {
  const clusters: Cluster[] = [];
  for (const x of places) {
    clusters.push({ sum: x, count: 1 });
    for (;;) {
      const [before, last] = clusters.slice(-2);
      if (!before || !last || firstOf(last) - lastOf(before) >= APART) break;
      clusters.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return clusters.flatMap((one) =>
    Array.from({ length: one.count }, (_, index) => firstOf(one) + index * APART),
  );
}

interface Cluster {
  sum: number;
  count: number;
}

const firstOf = ({ sum, count }: Cluster): number => sum / count - ((count - 1) * APART) / 2;
const lastOf = (one: Cluster): number => firstOf(one) + (one.count - 1) * APART;
