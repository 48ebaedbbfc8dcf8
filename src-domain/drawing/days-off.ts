import { fromEpochDay } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { laneScale, type LaneView } from './lane-scale';

/** Narrower than this, festivals would be a flicker and weekends a grey veil. */
const FESTIVAL_DAY = 0.7;
const WEEKEND_DAY = 5;

/** A run of days off in sight, (from, to] in pixels; `festival` is its name, null for a plain weekend. */
export interface DaysOff {
  x: number;
  width: number;
  festival: string | null;
}

/** Festivals in sight and, where a day is wide enough, weekends. */
export function daysOff(view: LaneView, calendar: WorkingCalendar): readonly DaysOff[] {
  if (view.dayWidth < FESTIVAL_DAY) return [];
  const weekends = view.dayWidth >= WEEKEND_DAY;
  const { x } = laneScale(view);
  const runs: DaysOff[] = [];
  let open: { from: number; festival: string | null } | null = null;
  const close = (before: number): void => {
    if (!open) return;
    const from = x(fromEpochDay(open.from - 1));
    runs.push({ x: from, width: x(fromEpochDay(before - 1)) - from, festival: open.festival });
    open = null;
  };
  const last = Math.ceil(view.from + view.width / view.dayWidth) + 1;
  for (let day = Math.floor(view.from); day <= last; day++) {
    const on = fromEpochDay(day);
    const festival = calendar.holidayOf(on);
    const isOff = festival !== null || (weekends && !calendar.isWorking(on));
    if (open && (!isOff || open.festival !== festival)) close(day);
    if (isOff) open ??= { from: day, festival };
  }
  close(last + 1);
  return runs.filter(({ width }) => width > 0);
}
