import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertyRuns } from '../testing/property-runs';
import { fromEpochDay, plainDate, toEpochDay } from '../timing/plain-date';
import { laneScale, zoomedAt } from './lane-scale';

const view = { from: toEpochDay(plainDate('2018-02-01')), dayWidth: 2.6, width: 728 };

it('a day ends its own cell; beyond the edges there is nothing to draw', () => {
  const { x, dayAt } = laneScale(view);
  expect(x(plainDate('2018-02-01'))).toBe(0);
  expect(x(plainDate('2018-02-11'))).toBeCloseTo(26);
  expect(x(plainDate('1990-01-01'))).toBe(-40);
  expect(x(plainDate('2090-01-01'))).toBe(768);
  expect(dayAt(26)).toBe('2018-02-11');
});

it('aligned on day one, the same distance is the same number of days in every lane', () => {
  const days = { from: -3, dayWidth: 4, width: 400 };
  const [a, b] = [plainDate('2018-06-22'), plainDate('2017-01-05')];
  expect(laneScale(days, toEpochDay(a)).x(a)).toBe(12);
  expect(laneScale(days, toEpochDay(b)).x(b)).toBe(12);
});

it('zooming keeps the day under the pointer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 728 }),
      fc.double({ min: 0.02, max: 104, noNaN: true }),
      (x, dayWidth) => {
        const zoomed = zoomedAt(view, x, dayWidth);
        expect(zoomed.from + x / dayWidth).toBeCloseTo(view.from + x / view.dayWidth, 6);
      },
    ),
    propertyRuns(200),
  );
});

it('the day at a pixel is the one whose end is there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 17_600, max: 17_800 }), (day) => {
      const { x, dayAt } = laneScale(view);
      const on = fromEpochDay(day);
      const at = x(on);
      expect(at > -40 && at < 768 ? dayAt(at) : on).toBe(on);
    }),
    propertyRuns(100),
  );
});
