import { fromEpochDay, toEpochDay } from '../timing/plain-date';
import type { TimeScale } from './time-scale';

/** The days all lanes show together. */
export interface LaneView {
  /** The day at the left edge: days since 1970-01-01, or since each lane's first day when they are aligned on it. */
  from: number;
  /** Pixels. */
  dayWidth: number;
  width: number;
}

/** Places beyond the edges are as good as just outside: no drawer has to deal with a line a mile long. */
const OUTSIDE = 40;

/** A scale without breaks; `origin` is the day (since 1970-01-01) that is day 0 of this lane. */
export function laneScale({ from, dayWidth, width }: LaneView, origin = 0): TimeScale {
  const left = from + origin;
  return {
    from: fromEpochDay(Math.floor(left)),
    to: fromEpochDay(Math.ceil(left + width / dayWidth)),
    dayWidth,
    gap: null,
    dayAt: (x) => fromEpochDay(Math.round(left + x / dayWidth)),
    x: (on) => Math.min(Math.max((toEpochDay(on) - left) * dayWidth, -OUTSIDE), width + OUTSIDE),
  };
}

/** The same pixel stays under the same day while the scale changes. */
export function zoomedAt(view: LaneView, x: number, dayWidth: number): LaneView {
  return { ...view, dayWidth, from: view.from + x / view.dayWidth - x / dayWidth };
}
