import { addMonths as addCalendarMonths } from 'date-fns';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, fromEpochDay, plainDate } from './plain-date';

it('[T9] a month is that of date-fns, forwards and backwards, over ends of months and leap years', () => {
  const days = fc.integer({ min: -25_000, max: 47_000 }).map(fromEpochDay);
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (date, months) => {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      const theirs = addCalendarMonths(new Date(year, month - 1, day, 12), months);
      const parts = [theirs.getFullYear(), theirs.getMonth() + 1, theirs.getDate()];
      expect(addMonths(date, months).split('-').map(Number)).toEqual(parts);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['2018-01-31', 1, '2018-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2020-02-29', -12, '2019-02-28'],
  ['2018-12-31', 2, '2019-02-28'],
  ['2018-01-15', -1, '2017-12-15'],
])('[T9] %s and %i months is %s', (from, months, to) => {
  expect(addMonths(plainDate(from), months)).toBe(to);
});
