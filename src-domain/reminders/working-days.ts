import { addDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';

type Days = Pick<WorkingCalendar, 'isWorking'>;

/** N2: the day itself, or the last working day before it. */
export function actDay(due: PlainDate, calendar: Days): PlainDate {
  let day = due;
  while (!calendar.isWorking(day)) day = addDays(day, -1);
  return day;
}

/** The `count`-th working day before `day`. */
export function workingDaysBefore(day: PlainDate, count: number, calendar: Days): PlainDate {
  let found = day;
  for (let left = count; left > 0; left--) found = actDay(addDays(found, -1), calendar);
  return found;
}

/** N4: at least a week, and at least so many working days after today. */
const AHEAD = { days: 7, working: 5 } as const;

/** The days ahead, today first. */
export function daysAhead(today: PlainDate, calendar: Days): readonly PlainDate[] {
  const days = [today];
  for (let working = 0; days.length < AHEAD.days || working < AHEAD.working;) {
    const day = addDays(days.at(-1)!, 1);
    if (calendar.isWorking(day)) working += 1;
    days.push(day);
  }
  return days;
}
