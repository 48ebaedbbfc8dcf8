import { describe, expect, test } from 'vitest';
import { percentOf } from './percent';
import { completionPct, scheduleGap } from './progress';

describe('[R9] progress against a target', () => {
  test('攀枝花: 1005136 萬元 of 80 億元, October', () => {
    expect(completionPct(1_005_136, 800_000)).toBe(125.64);
    expect(scheduleGap(125.64, 10)).toBe(42.31);
    expect(scheduleGap(70.41, 10)).toBe(-12.92);
  });

  test('重慶: 55 of 70 projects of at least 10 億元', () => {
    expect(percentOf(55, 70)).toBe(78.6);
  });

  test('no target, no completion', () => {
    expect(completionPct(5, 0)).toBeNull();
  });
});
