import { describe, expect, it } from 'vitest';
import { forecastAt } from './forecast';
import { survivalCurve, type Observation } from './kaplan-meier';

const of = (signed: readonly number[], open: readonly number[]): Observation[] => [
  ...signed.map((duration) => ({ entry: 0, duration, signed: true })),
  ...open.map((duration) => ({ entry: 0, duration, signed: false })),
];

/** Ten deals, all signed: 10, 20 … 100 days. */
const ten = survivalCurve(of([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], []));

describe('the outlook of an open deal', () => {
  it('[T10] P(signs within 50 | open at 20) = 1 − S(50) ÷ S(20) = 3/8, from the nine at risk on day 20', () => {
    expect(forecastAt(ten, 20, 50)).toMatchObject({ n: 9, medianRemaining: 40, reason: null });
    expect(forecastAt(ten, 20, 50).probability).toBeCloseTo(3 / 8, 12);
  });

  it('[T10] gives no figure below eight at risk, and says so', () => {
    expect(forecastAt(ten, 30, 60).n).toBe(8);
    expect(forecastAt(ten, 30, 60).probability).not.toBeNull();
    expect(forecastAt(ten, 31, 60)).toEqual({
      probability: null,
      low: null,
      high: null,
      n: 7,
      medianRemaining: null,
      reason: 'tooFew',
    });
  });

  it('[T10] a median that is not reached is "not reached"', () => {
    const curve = survivalCurve(of([10, 20], [90, 90, 90, 90, 90, 90, 90, 90]));
    expect(forecastAt(curve, 0, 30)).toMatchObject({ medianRemaining: 'not reached', n: 10 });
  });

  it('[T10] says nothing of days on which nobody was watched', () => {
    const curve = survivalCurve(of([10, 20], [30, 30, 30, 30, 30, 30, 30, 30]));
    expect(forecastAt(curve, 0, 31)).toMatchObject({ probability: null, reason: 'notWatched', n: 10 });
    expect(forecastAt(curve, 0, 30).probability).toBeCloseTo(0.2, 12);
  });

  it('[T10] past its benchmark, without a limit, and where nobody signed in that time', () => {
    expect(forecastAt(ten, 20, 20)).toMatchObject({ probability: null, reason: 'pastBenchmark', n: 9 });
    expect(forecastAt(ten, 20, null)).toMatchObject({
      probability: null,
      reason: 'noLimit',
      medianRemaining: 40,
    });
    expect(forecastAt(ten, 20, 29)).toMatchObject({
      probability: 0,
      low: null,
      high: null,
      reason: 'noSignings',
    });
  });
});
