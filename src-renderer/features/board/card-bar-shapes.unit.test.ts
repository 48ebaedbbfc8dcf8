import { expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import type { CardBar } from '#domain/workspace/deal-card';
import { BAR_WIDTH, barShapes } from './card-bar-shapes';

const bar: CardBar = {
  from: plainDate('2018-01-01'),
  segments: [
    { stage: 'visit', start: 0, end: 20, visit: 1 },
    { stage: 'negotiation', start: 20, end: 60, visit: 1 },
    { stage: 'visit', start: 60, end: 80, visit: 2 },
    { stage: 'negotiation', start: 80, end: 260, visit: 2 },
  ],
  pauses: [{ start: 30, end: 40 }],
  signings: [
    { day: 20, contract: 'intent' },
    { day: 60, contract: 'framework' },
    { day: 80, contract: null },
    { day: 250, contract: 'formal' },
  ],
  today: 260,
  limit: 31,
  limitCounts: false,
  median: null,
};

it('[mock 9] draws every card on one scale and marks what goes beyond 200 days', () => {
  const shapes = barShapes(bar);
  expect(shapes.cut).toBe(true);
  for (const { x, width } of shapes.segments) expect(x + width).toBeLessThanOrEqual(BAR_WIDTH);
  expect(shapes.bracket).toMatchObject({ counts: false, beyond: false });
});

it('[mock 2] never joins a re-entry to what came before', () => {
  const [, first, again] = barShapes(bar).segments;
  expect(again?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
});

it('[mock 6] draws 意向 hollow, 框架 with a dot, others solid', () => {
  expect(barShapes(bar).signings.map((one) => one.kind)).toEqual(['hollow', 'dotted', 'solid']);
});

it('shows a stage begun today as a sliver', () => {
  const segments = [{ stage: 'visit', start: 0, end: 0, visit: 1 } as const];
  expect(barShapes({ ...bar, segments }).segments).toHaveLength(1);
});

it('[T9] marks P50 on the way to P70, unless it lies beyond the scale', () => {
  const own = { ...bar, limit: 100, limitCounts: true, median: 50 };
  const { bracket } = barShapes(own);
  expect(bracket!.median! - 0.5).toBeCloseTo((bracket!.x - 0.5) / 2);
  expect(barShapes({ ...own, limit: 300, median: 210 }).bracket).toMatchObject({
    beyond: true,
    median: null,
  });
  expect(barShapes(bar).bracket?.median).toBeNull();
});
