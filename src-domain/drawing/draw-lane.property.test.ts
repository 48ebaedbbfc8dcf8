import fc from 'fast-check';
import { expect, it } from 'vitest';
import catalogue from '#assets/locales/zh-CN/timing.json';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import { timedRow, type Entry } from '../testing/deal-row';
import { propertyRuns } from '../testing/property-runs';
import { timingTextOf } from '../testing/timing-text';
import { STAGES } from '../records/deal';
import type { Benchmark } from '../timing/benchmark';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import { addDays, fromEpochDay, plainDate, toEpochDay } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { daysOff } from './days-off';
import { drawLane } from './draw-lane';
import { drawLaneAxis, fittedView, laneTicks } from './lane-axis';
import { laneGround } from './lane-ground';
import { textWidth } from './text-width';

const calendar = createWorkingCalendar(published, []);
const text = timingTextOf(catalogue);
const start = plainDate('2016-06-01');

const entries = fc
  .array(fc.record({ stage: fc.constantFrom(...STAGES), after: fc.nat(300) }), { maxLength: 7 })
  .map((steps) => {
    let on = start;
    return steps.map(({ stage, after }): Entry => ({ stage, on: (on = addDays(on, after)) }));
  });
const views = fc.record({
  from: fc.double({ min: 15_000, max: 20_000, noNaN: true }),
  dayWidth: fc.double({ min: 0.02, max: 104, noNaN: true }),
  width: fc.integer({ min: 200, max: 1600 }),
});
const aligns = fc.constantFrom('calendar' as const, 'dayOne' as const);
const tails = fc.option(
  fc.record({
    n: fc.nat(90),
    quarter: fc.option(fc.nat(200)),
    half: fc.option(fc.nat(400)),
    threeQuarters: fc.option(fc.nat(900)),
    reason: fc.constantFrom(null, 'tooFew' as const, 'noSignings' as const),
  }),
);

it('any history in any view: every shape finite and near the days shown, the same parts whatever the zoom', () => {
  fc.assert(
    fc.property(
      entries,
      fc.nat(900),
      views,
      aligns,
      tails,
      fc.constantFrom(...(cases as unknown as Benchmark[])),
      (steps, age, view, align, tail, benchmark) => {
        const history = historyOf(timedRow(steps), calendar, addDays(start, age));
        const verdict = judge(history, benchmark, calendar);
        const subject = {
          history,
          undatedStage: null,
          benchmark,
          benchmarkName: benchmark.id,
          verdict,
          calendar,
          count: 'calendar' as const,
          tail,
          text,
        };
        const { primitives, stops } = drawLane(subject, view, align);
        for (const one of primitives) {
          if (one.shape === 'path') expect(one.d).not.toMatch(/NaN|Infinity/);
          else {
            expect(one.x).toBeGreaterThanOrEqual(-120);
            expect(one.x).toBeLessThanOrEqual(view.width + 120);
          }
          if (one.shape === 'rect') expect(one.width).toBeGreaterThanOrEqual(0);
        }
        const other = drawLane(subject, { ...view, dayWidth: 1 }, align).stops;
        expect(stops.map(({ id }) => id).toSorted()).toEqual(other.map(({ id }) => id).toSorted());
        for (const stop of stops) expect(stop.words()).not.toMatch(/undefined|NaN|\{\{/);
      },
    ),
    propertyRuns(300),
  );
});

it('ticks stand in order inside the days shown, and their words never run into each other', () => {
  fc.assert(
    fc.property(views, aligns, fc.integer({ min: 15_000, max: 20_000 }), (view, align, today) => {
      const xs = laneTicks(view, align).map(({ x }) => x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(xs.every((x) => x >= -1 && x <= view.width + 1)).toBe(true);
      const axis = drawLaneAxis(view, { align, asOf: fromEpochDay(today), calendar, text });
      const words = axis.flatMap((one) => (one.shape === 'text' && one.y === 28 ? [one] : []));
      for (const [index, one] of words.entries()) {
        const before = words[index - 1];
        if (before)
          expect(one.x).toBeGreaterThanOrEqual(before.x + textWidth(before.text.replaceAll(' ', '')));
        expect(one.x + textWidth(one.text.replaceAll(' ', ''))).toBeLessThanOrEqual(view.width + 1);
      }
    }),
    propertyRuns(300),
  );
});

it('[T3] days off are tinted as counting day by day finds them', () => {
  fc.assert(
    fc.property(
      views.filter(({ dayWidth, width }) => dayWidth >= 0.7 && width / dayWidth < 1200),
      (view) => {
        const tinted = daysOff(view, calendar);
        const weekends = view.dayWidth >= 5;
        const isTinted = (day: number): boolean => {
          const middle = (day - view.from - 0.5) * view.dayWidth;
          return tinted.some(({ x, width }) => x < middle && middle < x + width);
        };
        for (let day = Math.ceil(view.from) + 1; (day - view.from) * view.dayWidth < view.width; day++) {
          const on = fromEpochDay(day);
          const expected = calendar.holidayOf(on) !== null || (weekends && !calendar.isWorking(on));
          expect(isTinted(day), on).toBe(expected);
        }
      },
    ),
    propertyRuns(60),
  );
});

it('the view of all days holds the first and the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15_000, max: 18_000 }), fc.nat(4000), (first, days) => {
      const view = fittedView(fromEpochDay(first), fromEpochDay(first + days), 700);
      expect(view.from).toBeLessThan(first);
      expect((first + days - view.from) * view.dayWidth).toBeLessThanOrEqual(700);
    }),
    propertyRuns(100),
  );
});

it('nothing of the ground is drawn for lanes aligned on day one but the grid', () => {
  const view = { from: toEpochDay(plainDate('2018-02-01')), dayWidth: 6, width: 600 };
  expect(laneGround(view, 'dayOne', calendar, 22).every(({ className }) => className === 'tl-base')).toBe(
    true,
  );
  expect(laneGround(view, 'calendar', calendar, 22).some(({ className }) => className === 'tl-offday')).toBe(
    true,
  );
});
