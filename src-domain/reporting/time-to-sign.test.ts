import { describe, expect, test } from 'vitest';
import { timeToSign } from './time-to-sign';

const row = (days: number | null, state: 'inside' | 'over' | 'unknown' = 'over') => ({
  days,
  verdict: { state },
});

describe('time to sign', () => {
  test('median by nearest rank: the lower of the two in the middle', () => {
    expect(timeToSign([row(10), row(40), row(20), row(30)]).medianDays).toBe(20);
    expect(timeToSign([row(10), row(40), row(20)]).medianDays).toBe(20);
  });

  test('a signing without a recorded visit is not counted, nor is its unknown verdict', () => {
    const time = timeToSign([row(29, 'inside'), row(null, 'unknown')]);
    expect(time).toMatchObject({ n: 1, medianDays: 29, inside: 1, judged: 1 });
  });

  test('no signing: no median', () => {
    expect(timeToSign([])).toMatchObject({ n: 0, medianDays: null, inside: 0, judged: 0 });
  });

  test('bins hold [from, to); the last is open', () => {
    const { bins } = timeToSign([row(0), row(14), row(15), row(239), row(240), row(900)]);
    expect(bins[0]).toEqual({ from: 0, to: 15, count: 2 });
    expect(bins[1]).toEqual({ from: 15, to: 30, count: 1 });
    expect(bins.at(-2)).toEqual({ from: 225, to: 240, count: 1 });
    expect(bins.at(-1)).toEqual({ from: 240, to: null, count: 2 });
  });
});
