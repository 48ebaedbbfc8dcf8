import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../testing/property-runs';
import { forecastAt } from './forecast';
import { tailAt } from './forecast-tail';
import { survivalCurve, type Observation } from './kaplan-meier';

const ten = survivalCurve(
  [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((duration) => ({ entry: 0, duration, signed: true })),
);

describe('when an open deal may sign', () => {
  it('[T10] of ten that sign every ten days, a quarter by 30, a half by 50, three quarters by 80', () => {
    expect(tailAt(ten, 0)).toEqual({ n: 10, quarter: 30, half: 50, threeQuarters: 80, reason: null });
  });

  it('[T10] below eight at risk nothing is said', () => {
    expect(tailAt(ten, 31)).toMatchObject({ n: 7, quarter: null, reason: 'tooFew' });
  });

  it('[T10] a share that is never reached is null; when none is, it says that nobody signed', () => {
    const open = { entry: 0, duration: 90, signed: false };
    const few = survivalCurve([
      { entry: 0, duration: 20, signed: true },
      { entry: 0, duration: 30, signed: true },
      { entry: 0, duration: 40, signed: true },
      ...Array.from({ length: 7 }, () => open),
    ]);
    expect(tailAt(few, 0)).toMatchObject({ quarter: 40, half: null, threeQuarters: null, reason: null });
    const none = survivalCurve(Array.from({ length: 9 }, () => open));
    expect(tailAt(none, 0)).toMatchObject({ n: 9, quarter: null, reason: 'noSignings' });
  });
});

const observations = fc.array(
  fc.record({ entry: fc.constant(0), duration: fc.integer({ min: 1, max: 300 }), signed: fc.boolean() }),
  { maxLength: 60 },
);

it('[T10] the searches find what walking day by day finds, and the half is the forecast’s median', () => {
  fc.assert(
    fc.property(observations, fc.nat(200), (known: readonly Observation[], age) => {
      const curve = survivalCurve(known);
      const tail = tailAt(curve, age);
      const base = curve.survival(age);
      const walked = (share: number): number | null => {
        for (let day = age + 1; day <= 301; day++)
          if (curve.survival(day) / base <= share + 1e-12) return day - age;
        return null;
      };
      if (tail.reason === 'tooFew') return;
      expect([tail.quarter, tail.half, tail.threeQuarters]).toEqual([
        walked(0.75),
        walked(0.5),
        walked(0.25),
      ]);
      if (tail.reason === null)
        expect(tail.half ?? 'not reached').toBe(forecastAt(curve, age, null).medianRemaining);
    }),
    propertyRuns(300),
  );
});
