import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEdge } from '../timing/dated-edge';
import { addDays, plainDate } from '../timing/plain-date';
import { KNOB, placeGrips } from './place-grips';
import { createTimeScale } from './time-scale';
import { FULL_TIMELINE } from './timeline-metrics';

const first = plainDate('2018-01-01');
const edges = fc.array(
  fc.record({
    day: fc.nat(900),
    end: fc.constantFrom<DatedEdge['end']>('entered', 'pausedFrom', 'pausedTo'),
  }),
  { minLength: 1, maxLength: 14 },
);

test('no knob covers another, each stays in the order of its days, and its line stands on its day', () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: 600, max: 2000 }), (given, width) => {
      const dated = given.map(({ day, end }, index): DatedEdge => {
        return { record: `r${index}`, end, step: null, on: addDays(first, day) };
      });
      const scale = createTimeScale(
        dated.map(({ on }) => on),
        width,
      );
      const grips = placeGrips(dated, scale, FULL_TIMELINE);
      expect(grips).toHaveLength(dated.length);
      for (const grip of grips) expect(grip.x).toBeCloseTo(scale.x(grip.edge.on), 0);
      for (const above of [true, false]) {
        const row = grips.filter(({ edge }) => (edge.end === 'entered') === above);
        const knobs = row.map(({ knob }) => knob.x);
        for (const [index, x] of knobs.entries())
          if (index > 0) expect(x - knobs[index - 1]!).toBeGreaterThanOrEqual(KNOB * 2);
      }
    }),
  );
});

test('every day that is shown is found again under its own pixel', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 8 }), (days) => {
      const shown = days.map((day) => addDays(first, day));
      const scale = createTimeScale(shown, 1328);
      for (const on of shown) expect(scale.dayAt(scale.x(on))).toBe(on);
      const left = scale.dayAt(-50);
      expect(left < scale.from).toBe(true);
    }),
  );
});
