import { fromEpochDay, toEpochDay, type PlainDate } from './plain-date';

/** The State Council's arrangement as published: days off that fall on weekdays or weekends, and make-up days. */
export interface PublishedCalendar {
  /** Years that have been published; any other counts plain weekdays and says "estimated" (T3). */
  years: readonly number[];
  /** Day off → its festival. */
  holidays: Readonly<Record<string, string>>;
  makeUpDays: readonly string[];
}

/** One day the users set themselves: it overrides what was published. */
export interface OverlayDay {
  on: PlainDate;
  working: boolean;
}

/** T3: working days over (from, to]. */
export interface WorkingCalendar {
  workingDays(from: PlainDate, to: PlainDate): number;
  isWorking(on: PlainDate): boolean;
  /** Some year of the interval is not published. */
  isEstimated(from: PlainDate, to: PlainDate): boolean;
  /** The festival a day off belongs to; null on any other day. */
  holidayOf(on: PlainDate): string | null;
  isMakeUpDay(on: PlainDate): boolean;
  /** The day on which the `count`-th working day after `from` falls. */
  addWorkingDays(from: PlainDate, count: number): PlainDate;
}

const WEEK = 7;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

export function createWorkingCalendar(
  published: PublishedCalendar,
  overlay: readonly OverlayDay[],
): WorkingCalendar {
  const years = new Set(published.years);
  const makeUp = new Set(published.makeUpDays);
  const exceptions = exceptionsOf(published, overlay);
  const days = [...exceptions.keys()].sort((a, b) => a - b);
  // Running sum of what the exceptions add to plain weekdays: a count is then two look-ups.
  const sums = [0];
  for (const day of days) sums.push(sums.at(-1)! + (exceptions.get(day) ? 1 : -1));

  const isWorkingDay = (day: number) => exceptions.get(day) ?? isWeekday(day);
  const upTo = (day: number) => weekdaysUpTo(day) + sums[countUpTo(days, day)]!;
  return {
    workingDays: (from, to) => upTo(toEpochDay(to)) - upTo(toEpochDay(from)),
    isWorking: (on) => isWorkingDay(toEpochDay(on)),
    isEstimated: (from, to) => {
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
        if (!years.has(year)) return true;
      return false;
    },
    holidayOf: (on) => published.holidays[on] ?? null,
    isMakeUpDay: (on) => makeUp.has(on),
    addWorkingDays: (from, count) => {
      let day = toEpochDay(from);
      for (let left = count; left > 0;) if (isWorkingDay(++day)) left -= 1;
      return fromEpochDay(day);
    },
  };
}

/** Days that differ from plain weekdays → whether they are worked. */
function exceptionsOf(published: PublishedCalendar, overlay: readonly OverlayDay[]): Map<number, boolean> {
  const wanted = new Map<number, boolean>();
  for (const date of Object.keys(published.holidays)) wanted.set(toEpochDay(date as PlainDate), false);
  for (const date of published.makeUpDays) wanted.set(toEpochDay(date as PlainDate), true);
  for (const { on, working } of overlay) wanted.set(toEpochDay(on), working);
  for (const [day, working] of wanted) if (isWeekday(day) === working) wanted.delete(day);
  return wanted;
}

const weekdayOf = (day: number): number => (((day - FIRST_MONDAY) % WEEK) + WEEK) % WEEK;
const isWeekday = (day: number): boolean => weekdayOf(day) < 5;

/** Weekdays in (a fixed Monday's eve, day]; only differences of it mean anything. */
function weekdaysUpTo(day: number): number {
  const since = day - FIRST_MONDAY + 1;
  const weeks = Math.floor(since / WEEK);
  return weeks * 5 + Math.min(since - weeks * WEEK, 5);
}

/** How many of the sorted `days` are ≤ `day`. */
function countUpTo(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
