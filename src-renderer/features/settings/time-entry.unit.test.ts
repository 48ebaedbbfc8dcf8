import { expect, test } from 'vitest';
import { readTimeEntry } from './time-entry';

test.each([
  ['8', '08:00'],
  ['20:00', '20:00'],
  ['8：30', '08:30'],
  ['2030', '20:30'],
  [' 7.5 ', '07:05'],
  ['0', '00:00'],
  ['23:59', '23:59'],
])('%s is %s', (typed, time) => expect(readTimeEntry(typed)).toBe(time));

test.each(['24:00', '8:60', '', 'acht', '8:30:00'])('%s is no time of day', (typed) =>
  expect(readTimeEntry(typed)).toBeNull(),
);
