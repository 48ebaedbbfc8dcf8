import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { forecastAt } from './forecast';
import { survivalCurve, type Observation } from './kaplan-meier';

vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 10_000 };

const observations = (latest: number) =>
  fc.array(
    fc
      .record({
        entry: fc.integer({ min: 0, max: latest }),
        length: fc.integer({ min: 0, max: 60 }),
        end: fc.constantFrom('signed', 'open', 'withdrawn'),
      })
      .map(({ entry, length, end }): Observation => ({
        entry,
        duration: end === 'withdrawn' ? Infinity : entry + (entry === 0 ? length : length + 1),
        signed: end === 'signed',
      })),
    { minLength: 1, maxLength: 60 },
  );

/** Day by day with everybody looked at again: who is watched, who signs, who is left. */
function walk(all: readonly Observation[], from: number, to: number): { left: number; greenwood: number } {
  let [left, greenwood] = [1, 0];
  for (let day = from; day <= to; day++) {
    const watched = all.filter(({ entry, duration }) => (entry < day || entry === 0) && day <= duration);
    const signing = watched.filter(({ duration, signed }) => signed && duration === day).length;
    if (signing === 0) continue;
    left *= (watched.length - signing) / watched.length;
    greenwood += signing / watched.length / (watched.length - signing);
  }
  return { left, greenwood };
}

/**
 * Efron's redistribution to the right: everybody carries the same mass, and whoever is censored hands it on in equal
 * parts to those observed longer. The mass beyond a day is the survival there. Knows no truncation.
 */
function redistribute(all: readonly Observation[], day: number): number {
  const sorted = [...all].sort((a, b) =>
    a.duration === b.duration ? Number(b.signed) - Number(a.signed) : a.duration < b.duration ? -1 : 1,
  );
  const mass = sorted.map(() => 1 / sorted.length);
  let gone = 0;
  for (const [index, { duration, signed }] of sorted.entries()) {
    if (duration > day) break;
    if (signed) {
      gone += mass[index]!;
      continue;
    }
    const after = sorted.length - index - 1;
    for (let later = index + 1; later < sorted.length; later++) mass[later]! += mass[index]! / after;
    if (after > 0) mass[index] = 0;
  }
  return 1 - gone;
}

it('[T10] equals mass redistributed to the right', () => {
  fc.assert(
    fc.property(observations(0), fc.integer({ min: 0, max: 70 }), (all, day) => {
      expect(survivalCurve(all).survival(day)).toBeCloseTo(redistribute(all, day), 10);
    }),
    runs,
  );
});

it('[T10] equals walking through every day, with late entries', () => {
  fc.assert(
    fc.property(observations(30), fc.integer({ min: 0, max: 95 }), (all, day) => {
      const curve = survivalCurve(all);
      const naive = walk(all, 0, day);
      expect(curve.survival(day)).toBeCloseTo(naive.left, 10);
      if (Number.isFinite(naive.greenwood)) expect(curve.greenwood(-1, day)).toBeCloseTo(naive.greenwood, 9);
      else expect(curve.greenwood(-1, day)).toBe(Infinity);
    }),
    runs,
  );
});

it('[T10] a forecast equals the curve of those open at that age, begun anew', () => {
  const ages = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(observations(20), ages, fc.integer({ min: 1, max: 40 }), (all, age, ahead) => {
      const within = age + ahead;
      const forecast = forecastAt(survivalCurve(all), age, within);
      const n = all.filter(({ entry, duration }) => (entry < age || entry === 0) && age <= duration).length;
      expect(forecast.n).toBe(n);
      if (n < 8) {
        expect(forecast).toMatchObject({ probability: null, medianRemaining: null, reason: 'tooFew' });
        return;
      }
      if (forecast.probability === null) return;
      const { left, greenwood } = walk(all, age + 1, within);
      expect(forecast.probability).toBeCloseTo(1 - left, 10);
      if (left <= 0 || left >= 1) {
        expect([forecast.low, forecast.high]).toEqual([null, null]);
        return;
      }
      const theta = Math.log(-Math.log(left));
      const se = Math.sqrt(greenwood) / Math.abs(Math.log(left));
      const at = (z: number): number => 1 - Math.exp(-Math.exp(theta + z * se));
      expect(forecast.low).toBeCloseTo(at(-1.959963984540054), 9);
      expect(forecast.high).toBeCloseTo(at(1.959963984540054), 9);
      expect(forecast.low!).toBeLessThanOrEqual(forecast.probability + 1e-12);
      expect(forecast.high!).toBeGreaterThanOrEqual(forecast.probability - 1e-12);
    }),
    runs,
  );
});
