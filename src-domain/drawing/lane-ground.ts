import type { WorkingCalendar } from '../timing/working-calendar';
import { daysOff } from './days-off';
import type { LaneAlignment } from './draw-lane';
import { laneTicks } from './lane-axis';
import type { LaneView } from './lane-scale';
import { d, path, rect, type Primitive } from './primitives';

/** Behind the lanes: festivals and, where there is room, weekends as tints; the axis' ticks as lines. */
export function laneGround(
  view: LaneView,
  align: LaneAlignment,
  calendar: WorkingCalendar,
  height: number,
): readonly Primitive[] {
  const tints = align === 'calendar' ? daysOff(view, calendar) : [];
  return [
    ...tints.map(({ x, width }) => rect('tl-offday', x, 0, width, height)),
    ...laneTicks(view, align).map(({ x }) => path('tl-base', d('M', Math.round(x) + 0.5, 0, 'V', height))),
  ];
}
