import { describe, expect, it } from 'vitest';
import { logLogLimits, survivalCurve, type Observation } from './kaplan-meier';

const signed = (...days: number[]): Observation[] =>
  days.map((duration) => ({ entry: 0, duration, signed: true }));
const open = (...days: number[]): Observation[] =>
  days.map((duration) => ({ entry: 0, duration, signed: false }));

/**
 * Weeks of remission of leukaemia patients: Freireich et al., "The effect of 6-mercaptopurine on the duration of
 * steroid-induced remissions in acute leukemia", Blood 21 (1963) 699–716; tabulated in Cox and Oakes, "Analysis of
 * Survival Data" (1984), and in Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data".
 */
const sixMp = [
  ...signed(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];
const placebo = signed(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

describe('the remission times of 1963', () => {
  it('[T10] 6-MP: at risk, survival and standard error as published', () => {
    const table = survivalCurve(sixMp).steps.map((step) => [
      step.at,
      step.atRisk,
      Number(step.survival.toFixed(3)),
      Number((step.survival * Math.sqrt(step.greenwood)).toFixed(4)),
    ]);
    expect(table).toEqual([
      [6, 21, 0.857, 0.0764],
      [7, 17, 0.807, 0.0869],
      [10, 15, 0.753, 0.0963],
      [13, 12, 0.69, 0.1068],
      [16, 11, 0.627, 0.1141],
      [22, 7, 0.538, 0.1282],
      [23, 6, 0.448, 0.1346],
    ]);
  });

  it('[T10] 6-MP: 95 % limits on the log-log scale', () => {
    const limits = survivalCurve(sixMp).steps.map(({ survival, greenwood }) => {
      const { low, high } = logLogLimits(survival, greenwood)!;
      return [Number(low.toFixed(4)), Number(high.toFixed(4))];
    });
    expect(limits).toEqual([
      [0.6197, 0.9516],
      [0.5631, 0.9228],
      [0.5032, 0.8894],
      [0.4316, 0.8491],
      [0.3675, 0.8049],
      [0.2678, 0.7468],
      [0.1881, 0.6801],
    ]);
  });

  it('[T10] placebo: without censoring it is the share still in remission', () => {
    const curve = survivalCurve(placebo);
    const table = curve.steps.map(({ at, atRisk, survival }) => [at, atRisk, Number(survival.toFixed(3))]);
    expect(table).toEqual([
      [1, 21, 0.905],
      [2, 19, 0.81],
      [3, 17, 0.762],
      [4, 16, 0.667],
      [5, 14, 0.571],
      [8, 12, 0.381],
      [11, 8, 0.286],
      [12, 6, 0.19],
      [15, 4, 0.143],
      [17, 3, 0.095],
      [22, 2, 0.048],
      [23, 1, 0],
    ]);
    expect(curve.steps.at(-1)?.greenwood).toBe(Infinity);
  });
});

describe('conventions', () => {
  it('[T10] on a tie signings come before censorings', () => {
    expect(survivalCurve([...signed(5), ...open(5, 5, 5)]).survival(5)).toBe(0.75);
  });

  it('[T10] a withdrawn deal stays at risk for ever: it is in the denominator and never signs', () => {
    const withdrawn: Observation = { entry: 0, duration: Infinity, signed: false };
    const curve = survivalCurve([...signed(3, 9), withdrawn]);
    expect(curve.survival(9)).toBeCloseTo(1 / 3, 12);
    expect(curve.watchedUntil).toBe(Infinity);
    expect(survivalCurve([...signed(3, 9), ...open(4)]).survival(9)).toBe(0);
  });

  it('[T10] a deal already open when first recorded is at risk only after the age it then had', () => {
    const late: Observation = { entry: 10, duration: 20, signed: true };
    const curve = survivalCurve([...signed(5, 10, 15), late]);
    expect(curve.steps.map(({ at, atRisk }) => [at, atRisk])).toEqual([
      [5, 3],
      [10, 2],
      [15, 2],
      [20, 1],
    ]);
    expect(curve.atRisk(10)).toBe(2);
    expect(curve.atRisk(11)).toBe(2);
  });

  it('[T10] a deal signed on the day of its visit was at risk on it', () => {
    expect(survivalCurve([...signed(0), ...open(4)]).survival(0)).toBe(0.5);
  });

  it('[T10] no limits where nobody signed or everybody did', () => {
    expect(logLogLimits(1, 0)).toBeNull();
    expect(logLogLimits(0, Infinity)).toBeNull();
  });
});
