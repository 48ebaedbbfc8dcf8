import { expect, test } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import { datesText, nameOfPeriod, periodOf } from './period';

const july = plainDate('2018-07-26');
const march = plainDate('2018-03-05');
const period = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });

test('a running period ends today, so that both years are compared over the same days', () => {
  expect(periodOf({ preset: 'thisMonth' }, july)).toEqual(period('2018-07-01', '2018-07-26'));
  expect(periodOf({ preset: 'thisHalf' }, july)).toEqual(period('2018-07-01', '2018-07-26'));
  expect(periodOf({ preset: 'thisHalf' }, march)).toEqual(period('2018-01-01', '2018-03-05'));
  expect(periodOf({ preset: 'thisYear' }, july)).toEqual(period('2018-01-01', '2018-07-26'));
});

test('a finished period is whole', () => {
  expect(periodOf({ preset: 'lastHalf' }, july)).toEqual(period('2018-01-01', '2018-06-30'));
  expect(periodOf({ preset: 'lastHalf' }, march)).toEqual(period('2017-07-01', '2017-12-31'));
  expect(periodOf({ preset: 'lastYear' }, march)).toEqual(period('2017-01-01', '2017-12-31'));
});

test('the first day of a half-year belongs to it', () => {
  expect(periodOf({ preset: 'thisHalf' }, plainDate('2018-07-01'))).toEqual(
    period('2018-07-01', '2018-07-01'),
  );
  expect(periodOf({ preset: 'lastHalf' }, plainDate('2018-07-01'))).toEqual(
    period('2018-01-01', '2018-06-30'),
  );
});

test('whole years, halves and months have names; other periods go by their dates', () => {
  expect(nameOfPeriod(period('2018-01-01', '2018-12-31'))).toEqual({ kind: 'year', year: '2018' });
  expect(nameOfPeriod(period('2018-01-01', '2018-06-30'))).toEqual({ kind: 'firstHalf', year: '2018' });
  expect(nameOfPeriod(period('2018-07-01', '2018-12-31'))).toEqual({ kind: 'secondHalf', year: '2018' });
  expect(nameOfPeriod(period('2018-02-01', '2018-02-28'))).toEqual({
    kind: 'month',
    year: '2018',
    month: '2',
  });
  expect(nameOfPeriod(period('2018-02-01', '2018-02-27'))).toEqual({ kind: 'dates' });
  expect(nameOfPeriod(period('2017-01-01', '2018-06-30'))).toEqual({ kind: 'dates' });
  expect(datesText(period('2018-01-01', '2018-06-30'))).toBe('2018-01-01 – 06-30');
  expect(datesText(period('2017-07-01', '2018-06-30'))).toBe('2017-07-01 – 2018-06-30');
});
