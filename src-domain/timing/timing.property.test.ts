import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import { STAGES } from '../records/deal';
import { timedRow, type Entry } from '../testing/deal-row';
import { historyOf } from './dwell';
import { addMonths, daysInMonth, fromEpochDay, plainDate, toEpochDay, type PlainDate } from './plain-date';
import { createWorkingCalendar } from './working-calendar';

const calendar = createWorkingCalendar(published, []);
const FIRST = toEpochDay(plainDate('2016-01-01'));
const LAST = toEpochDay(plainDate('2027-12-31'));
const dates = fc.integer({ min: FIRST, max: LAST }).map(fromEpochDay);

/** The calendar day by day, from the published lists and nothing else. */
function isWorkingNaive(date: PlainDate): boolean {
  if (date in published.holidays) return false;
  if (published.makeUpDays.includes(date)) return true;
  const [year, month, day] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year!, month! - 1, day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Every working day there can be in these tests, as epoch days. */
const WORKING = new Set(
  Array.from({ length: LAST + 1000 - FIRST }, (_, index) => FIRST + index).filter((day) =>
    isWorkingNaive(fromEpochDay(day)),
  ),
);

describe('working days', () => {
  it('[T3] the Spring Festival of 2018: 18 days, 9 of them working; 12 by weekends, 7 without make-up days', () => {
    const [from, to] = [plainDate('2018-02-08'), plainDate('2018-02-26')];
    const plain = createWorkingCalendar({ years: [], holidays: {}, makeUpDays: [] }, []);
    const noMakeUp = createWorkingCalendar({ ...published, makeUpDays: [] }, []);
    expect(toEpochDay(to) - toEpochDay(from)).toBe(18);
    expect(calendar.workingDays(from, to)).toBe(9);
    expect(plain.workingDays(from, to)).toBe(12);
    expect(noMakeUp.workingDays(from, to)).toBe(7);
  });

  it('[T3] an unpublished year counts plain weekdays and says so', () => {
    expect(calendar.isEstimated(plainDate('2026-12-24'), plainDate('2027-01-08'))).toBe(true);
    expect(calendar.isEstimated(plainDate('2018-01-01'), plainDate('2018-12-31'))).toBe(false);
    expect(calendar.workingDays(plainDate('2027-01-03'), plainDate('2027-01-08'))).toBe(5);
  });

  it("[T3] the users' own days override what was published", () => {
    const overlaid = createWorkingCalendar(published, [{ on: plainDate('2018-07-23'), working: false }]);
    expect(overlaid.workingDays(plainDate('2018-07-20'), plainDate('2018-07-27'))).toBe(4);
  });

  it('[T3] agree with a day-by-day count', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 900 }), (from, length) => {
        let naive = 0;
        for (let day = 1; day <= length; day++)
          if (isWorkingNaive(fromEpochDay(toEpochDay(from) + day))) naive += 1;
        const to = fromEpochDay(toEpochDay(from) + length);
        expect(calendar.workingDays(from, to)).toBe(naive);
      }),
    );
  });

  it('[T3] adding working days lands on the day the count is reached', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 200 }), (from, count) => {
        const end = calendar.addWorkingDays(from, count);
        expect(calendar.workingDays(from, end)).toBe(count);
        expect(calendar.isWorking(end)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it('[T9] are clamped at the end of the month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, months) => {
        const [year, month, day] = from.split('-').map(Number);
        const index = year! * 12 + month! - 1 + months;
        const to = addMonths(from, months);
        const last = daysInMonth(Math.floor(index / 12), (index % 12) + 1);
        expect(Number(to.slice(8))).toBe(Math.min(day!, last));
        expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1).toBe(index);
      }),
    );
  });
});

const histories = fc.record({
  steps: fc.array(fc.record({ stage: fc.constantFrom(...STAGES), gap: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  start: fc.integer({ min: FIRST, max: FIRST + 2000 }),
  pauses: fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 300 }),
      length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    }),
    { maxLength: 4 },
  ),
  until: fc.integer({ min: 0, max: 500 }),
});

describe('dwell', () => {
  it('[T2][T4][T5][T8] agrees with walking through every day', () => {
    fc.assert(
      fc.property(histories, ({ steps, start, pauses, until }) => {
        let day = start;
        const entries: Entry[] = [];
        for (const { stage, gap } of steps) {
          day += entries.length === 0 ? 0 : gap + 1;
          if (entries.at(-1)?.stage !== stage) entries.push({ stage, on: fromEpochDay(day) });
        }
        const asOf = start + until;
        const stops = pauses.map(({ at, length }) => ({
          from: fromEpochDay(start + at),
          to: length === null ? null : fromEpochDay(start + at + length),
        }));
        const history = historyOf(timedRow(entries, stops), calendar, fromEpochDay(asOf));
        expect(Object.fromEntries(history.stages.map((each) => [each.stage, countsOf(each)]))).toEqual(
          walk(entries, stops, asOf),
        );
      }),
      { numRuns: 10_000 },
    );
    // Ten thousand histories, each walked day by day.
  }, 180_000);
});

const countsOf = ({
  calendar: days,
  working,
  netCalendar,
  netWorking,
}: ReturnType<typeof historyOf>['stages'][number]) => ({
  calendar: days,
  working,
  netCalendar,
  netWorking,
});

/** Day t belongs to the stage whose (entered, left] holds it; a paused day is one in some (from, to]. */
function walk(
  entries: readonly Entry[],
  stops: readonly { from: PlainDate; to: PlainDate | null }[],
  asOf: number,
) {
  const counts: Record<
    string,
    { calendar: number; working: number; netCalendar: number; netWorking: number }
  > = {};
  const entered = entries.map(({ stage, on }) => ({ stage, day: toEpochDay(plainDate(on)) }));
  const pauses = stops.map(({ from, to }) => ({
    from: toEpochDay(from),
    to: to === null ? Infinity : toEpochDay(to),
  }));
  for (const { stage, day } of entered)
    if (day <= asOf) counts[stage] ??= { calendar: 0, working: 0, netCalendar: 0, netWorking: 0 };
  for (let day = entered[0]!.day + 1; day <= asOf; day++) {
    const { stage } = entered.findLast((each) => each.day < day)!;
    const paused = pauses.some((stop) => day > stop.from && day <= stop.to);
    const into = counts[stage]!;
    const working = WORKING.has(day) ? 1 : 0;
    into.calendar += 1;
    into.working += working;
    into.netCalendar += paused ? 0 : 1;
    into.netWorking += paused ? 0 : working;
  }
  return counts;
}
