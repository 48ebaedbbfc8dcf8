import { useMemo } from 'react';
import type { LaneView } from '#domain/drawing/lane-scale';
import { toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import { useToday } from '../../components';
import { reachOf, type Reach, type TimelinesView } from './timelines-view';
import type { SetView } from './timelines-place';

export interface LaneDays {
  days: LaneView;
  setReach: (reach: Reach) => void;
  /** Where today's line stands; null = out of sight, or every lane has days of its own. */
  todayX: number | null;
}

/** The days in sight at a width: chosen ones, else the months around today. */
export function useLaneDays(
  view: TimelinesView,
  onView: SetView,
  lastOn: PlainDate | null,
  width: number,
): LaneDays {
  const today = useToday();
  const { align } = view;
  const { from, dayWidth } = reachOf(view, today, lastOn, width);
  const days = useMemo<LaneView>(() => ({ from, dayWidth, width }), [from, dayWidth, width]);
  const x = (toEpochDay(today) - from) * dayWidth;
  return {
    days,
    setReach: (next) =>
      onView({ reach: { ...view.reach, [align]: { from: next.from, dayWidth: next.dayWidth } } }),
    todayX: align === 'calendar' && x >= 0 && x <= width ? x : null,
  };
}
