import { expect, test } from 'vitest';
import { noForecast } from '#domain/forecast/forecast';
import { shareOn, survivalShape } from './survival-shape';

const forecast = { ...noForecast('tooFew'), age: 10, within: 50 };
const curve = [
  { at: 0, survival: 0.9 },
  { at: 20, survival: 0.5 },
  { at: 40, survival: 0.25 },
];

test('the curve steps down on the days of signings and reaches the benchmark', () => {
  const shape = survivalShape({ curve, forecast }, 148, 148);
  expect(shape.until).toBe(50);
  expect(shape.path).toBe('M40 32H40V42H80V82H120V107H140');
});

test('a curve without signings is a level line over thirty days', () => {
  const shape = survivalShape({ curve: [], forecast: { ...forecast, age: 3, within: null } }, 148, 148);
  expect([shape.until, shape.path]).toEqual([30, 'M40 32H140']);
});

test('the share on a day is that after the last signing up to it', () => {
  expect([-1, 0, 19, 20, 99].map((day) => shareOn(curve, day))).toEqual([1, 0.9, 0.9, 0.5, 0.25]);
});
