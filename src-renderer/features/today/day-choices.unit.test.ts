import { expect, test } from 'vitest';
import { calendar2018 } from '#domain/testing/calendar-2018';
import { plainDate } from '#domain/timing/plain-date';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import { dayChoices } from './day-choices';

const calendar = createWorkingCalendar(calendar2018, []);
const choices = (today: string) => dayChoices(plainDate(today), calendar).map(({ id, on }) => `${id} ${on}`);

test('working days only, next week from its Monday on', () => {
  expect(choices('2018-07-26')).toEqual(['next 2018-07-27', 'second 2018-07-30', 'month 2018-08-27']);
  expect(choices('2018-07-24')).toEqual([
    'next 2018-07-25',
    'second 2018-07-26',
    'week 2018-07-30',
    'month 2018-08-24',
  ]);
});

test('over the National Day week, whose make-up days count', () => {
  expect(choices('2018-09-28')).toEqual([
    'next 2018-09-29',
    'second 2018-09-30',
    'week 2018-10-08',
    'month 2018-10-29',
  ]);
});
