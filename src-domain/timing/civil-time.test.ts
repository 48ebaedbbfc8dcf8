import { expect, test } from 'vitest';
import { civilDayOf, civilTimeOf, untilNextDay } from './civil-time';

test('[T1] the day and the time of day are those of the workspace’s zone', () => {
  const lateInUtc = Date.UTC(2018, 6, 20, 16, 5);
  expect(`${civilDayOf(lateInUtc)} ${civilTimeOf(lateInUtc)}`).toBe('2018-07-21 00:05');
  expect(civilDayOf(lateInUtc - 6 * 60_000)).toBe('2018-07-20');
  expect(untilNextDay(lateInUtc)).toBe((23 * 60 + 55) * 60_000);
});
