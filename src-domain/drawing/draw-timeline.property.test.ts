import fc from 'fast-check';
import { expect, it } from 'vitest';
import cases from '#assets/reference-cases.json';
import catalogue from '#assets/locales/zh-CN/timing.json';
import published from '#assets/calendar/china.json';
import { timingTextOf } from '../testing/timing-text';
import { timedRow, type Entry } from '../testing/deal-row';
import { STAGES } from '../records/deal';
import type { Benchmark } from '../timing/benchmark';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import { addDays, plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { drawTimeline } from './draw-timeline';
import { COMPACT_TIMELINE, FULL_TIMELINE } from './timeline-metrics';
import { propertyRuns } from '../testing/property-runs';

const calendar = createWorkingCalendar(published, []);
const start = plainDate('2017-01-01');

const entries = fc
  .array(fc.record({ stage: fc.constantFrom(...STAGES), after: fc.nat(400) }), { maxLength: 8 })
  .map((steps) => {
    let on = start;
    return steps.map(({ stage, after }): Entry => ({ stage, on: (on = addDays(on, after)) }));
  });

it('any history fits its surface: every shape inside, every number finite, stops from left to right', () => {
  fc.assert(
    fc.property(
      entries,
      fc.nat(900),
      fc.integer({ min: 320, max: 1600 }),
      fc.constantFrom(...(cases as unknown as Benchmark[])),
      fc.constantFrom(FULL_TIMELINE, COMPACT_TIMELINE),
      (steps, age, width, benchmark, metrics) => {
        const history = historyOf(timedRow(steps), calendar, addDays(start, age));
        const verdict = judge(history, benchmark, calendar);
        const drawing = drawTimeline(
          {
            history,
            undatedStage: null,
            benchmark,
            benchmarkName: benchmark.id,
            verdict,
            calendar,
            count: 'netWorking',
            text: timingTextOf(catalogue),
          },
          metrics,
          width,
        );
        for (const one of drawing.primitives) {
          if (one.shape === 'path') {
            expect(one.d).not.toMatch(/NaN|Infinity/);
            continue;
          }
          expect(Number.isFinite(one.x) && Number.isFinite(one.y)).toBe(true);
          expect(one.x).toBeGreaterThanOrEqual(-1);
          expect(one.x).toBeLessThanOrEqual(width + 1);
          expect(one.y).toBeLessThanOrEqual(metrics.height + 1);
          if (one.shape === 'rect') expect(one.x + one.width).toBeLessThanOrEqual(width + 3);
        }
        const xs = drawing.stops.map(({ x }) => x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
      },
    ),
    propertyRuns(300),
  );
});
