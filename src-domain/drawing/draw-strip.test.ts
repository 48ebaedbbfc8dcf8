import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../testing/property-runs';
import { COMPACT_STRIP, drawStrip, drawStripAxis, FULL_STRIP, type StripSubject } from './draw-strip';
import type { Primitive } from './primitives';
import { createStripScale } from './strip-scale';

const quiet: StripSubject = { finished: [], open: [], box: null, marks: [] };
const ofClass = (primitives: readonly Primitive[], className: string) =>
  primitives.filter((each) => each.className === className);

describe('scale', () => {
  test('ticks are round days with room between them, the first is 0', () => {
    const scale = createStripScale({ most: 231, settled: 195 }, 600);
    expect(scale.ticks).toEqual([0, 30, 60, 90, 120, 150, 180, 210]);
    expect(scale.hasTail).toBe(false);
    expect(scale.x(231)).toBeLessThanOrEqual(600);
  });

  test('a long tail of few is folded into a column of its own, and the axis says beyond what', () => {
    const scale = createStripScale({ most: 900, settled: 120 }, 600);
    expect(scale).toMatchObject({ hasTail: true, cap: 150 });
    expect(scale.x(150)).toBeLessThan(scale.tailAt);
    expect(scale.x(151)).toBeGreaterThan(scale.tailAt);
    expect(scale.x(900)).toBeGreaterThan(scale.x(500));
    expect(scale.x(900)).toBeLessThanOrEqual(600);
    expect(drawStripAxis(scale, ' 天').map((each) => (each.shape === 'text' ? each.text : ''))).toEqual([
      '0',
      '15',
      '30',
      '45',
      '60',
      '75',
      '90',
      '105',
      '120',
      '135',
      // 150 would run into it.
      '> 150 天',
    ]);
  });

  test('nothing to show still has an axis', () => {
    expect(createStripScale({ most: 0, settled: 0 }, 0).ticks[0]).toBe(0);
  });
});

describe('strip', () => {
  const scale = createStripScale({ most: 200, settled: 150 }, 600);

  test('too few give dots and nothing else', () => {
    const { primitives, dots } = drawStrip({ ...quiet, finished: [10, 20], open: [5] }, scale, FULL_STRIP);
    expect(dots).toHaveLength(3);
    expect(new Set(primitives.map(({ className }) => className))).toEqual(
      new Set(['tl-base', 'sp-dot', 'sp-open', 'sp-hole']),
    );
  });

  test('open ones stand hollow on a line of their own, never among the finished', () => {
    const days = Array.from({ length: 60 }, (_, at) => at);
    const { dots } = drawStrip({ ...quiet, finished: days, open: days }, scale, COMPACT_STRIP);
    for (const { y } of dots.slice(0, 60)) expect(y).toBeLessThan(COMPACT_STRIP.swarm.bottom);
    for (const { y } of dots.slice(60)) expect(y).toBeGreaterThan(COMPACT_STRIP.open.top);
  });

  test('equal days are spread around the middle, the same way each time', () => {
    const subject = { ...quiet, finished: [30, 30, 30] };
    const { dots } = drawStrip(subject, scale, FULL_STRIP);
    expect(dots.map(({ y }) => y)).toEqual([45, 40.5, 49.5]);
    expect(drawStrip(subject, scale, FULL_STRIP).dots).toEqual(dots);
  });

  test('a crowd keeps its proportions, and is drawn as lines once dots cannot be told apart', () => {
    const finished = [...(Array(10).fill(20) as number[]), ...(Array(200).fill(60) as number[])];
    const { primitives, dots } = drawStrip({ ...quiet, finished, open: finished }, scale, FULL_STRIP);
    const height = (from: number, to: number): number => {
      const ys = dots.slice(from, to).map(({ y }) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(height(10, 210) / height(0, 10)).toBeGreaterThan(10);
    for (const className of ['sp-dot', 'sp-open'])
      expect(ofClass(primitives, className)).toMatchObject([
        { d: expect.stringMatching(/^(M\S+ \S+V\S+?){2}$/) },
      ]);
  });

  test('a crowd in the tail does not flatten the rest', () => {
    const tailed = createStripScale({ most: 900, settled: 120 }, 600);
    const finished = [30, 30, 30, ...(Array(300).fill(900) as number[])];
    const { dots } = drawStrip({ ...quiet, finished }, tailed, FULL_STRIP);
    expect(dots.slice(0, 3).map(({ y }) => y)).toEqual([45, 40.5, 49.5]);
  });

  test('any number of dots stays within its band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 400 }), (days) => {
        const finished = days.sort((a, b) => a - b);
        const { dots } = drawStrip({ ...quiet, finished }, scale, FULL_STRIP);
        expect(dots).toHaveLength(finished.length);
        for (const [at, { x, y }] of dots.entries()) {
          expect(y - 2).toBeGreaterThanOrEqual(FULL_STRIP.swarm.top - 0.1);
          expect(y + 2).toBeLessThanOrEqual(FULL_STRIP.swarm.bottom + 0.1);
          expect(Math.abs(x - scale.x(finished[at]!))).toBeLessThanOrEqual(2.4);
        }
      }),
      propertyRuns(50),
    );
  });

  test('a bound ends open in a ring, a target square with a tick; where a month may end is dashed', () => {
    const box = { p25: 20, p50: 40, p70: 60, p75: 70, p85: 90 };
    const month = { days: 28, daysTo: 31, closed: false, words: '新松 < 1 個月：3 項在內' };
    const target = { days: 60, daysTo: 60, closed: true, words: null };
    const { primitives } = drawStrip({ ...quiet, box, marks: [month, target] }, scale, FULL_STRIP);
    expect(ofClass(primitives, 'tl-ring')).toMatchObject([{ shape: 'circle', x: scale.x(31) }]);
    expect(ofClass(primitives, 'tl-tick')).toHaveLength(1);
    const dashed = primitives.filter((each) => each.shape === 'path' && each.dashed === true);
    expect(dashed).toHaveLength(1);
    expect(ofClass(primitives, 'sp-median')).toHaveLength(1);
    expect(ofClass(primitives, 'sp-box')).toMatchObject([{ x: scale.x(20) }]);
    expect(ofClass(primitives, 's tl-halo')).toMatchObject([{ text: month.words, anchor: 'start' }]);
  });

  test('in a small strip a benchmark is one line from top to bottom', () => {
    const marks = [{ days: 28, daysTo: 31, closed: false, words: null }];
    const { primitives } = drawStrip({ ...quiet, marks }, scale, COMPACT_STRIP);
    expect(ofClass(primitives, 'sp-guide is-open')).toMatchObject([{ d: `M ${scale.x(31)} 0 V 40` }]);
    expect(ofClass(primitives, 'tl-bench')).toEqual([]);
  });

  test('words without room behind the bracket stand before it', () => {
    const mark = { days: 200, daysTo: 200, closed: true, words: '一段很長很長的對標名稱在這裡' };
    const { primitives } = drawStrip({ ...quiet, marks: [mark] }, scale, FULL_STRIP);
    expect(ofClass(primitives, 's tl-halo')).toMatchObject([{ anchor: 'end', x: 600 }]);
  });
});
