import { addDays, addMonths, toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import type { WorkingCalendar } from '#domain/timing/working-calendar';

export interface DayChoice {
  id: 'next' | 'second' | 'week' | 'month';
  on: PlainDate;
}

/** Days one mostly puts things off to, all of them working days, no day twice. */
export function dayChoices(today: PlainDate, calendar: Pick<WorkingCalendar, 'addWorkingDays'>): DayChoice[] {
  const workingFrom = (day: PlainDate): PlainDate => calendar.addWorkingDays(addDays(day, -1), 1);
  const choices: DayChoice[] = [
    { id: 'next', on: calendar.addWorkingDays(today, 1) },
    { id: 'second', on: calendar.addWorkingDays(today, 2) },
    { id: 'week', on: workingFrom(nextMonday(today)) },
    { id: 'month', on: workingFrom(addMonths(today, 1)) },
  ];
  return choices.filter(({ on }, index) => choices.findIndex((each) => each.on === on) === index);
}

/** 1970-01-05 was a Monday. */
const nextMonday = (day: PlainDate): PlainDate => addDays(day, 7 - ((((toEpochDay(day) - 4) % 7) + 7) % 7));
