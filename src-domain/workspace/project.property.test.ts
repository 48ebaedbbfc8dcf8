import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../sync/canonical-json';
import type { Op } from '../sync/op';
import { dealOps } from '../testing/op-arbitraries';
import { applyActivityOp, applyOp } from './project';
import type { ActivityRow, DealRow } from './rows';
import { propertyRuns } from '../testing/property-runs';

const rowOf = (ops: readonly Op[]): string =>
  canonicalJson(ops.reduce<DealRow | undefined>((row, op) => applyOp(row, op), undefined));

it('any order and any repetition of the same ops gives byte-identical rows', () => {
  const shuffledWithRepeats = dealOps.chain((ops) =>
    fc.record({
      ops: fc.constant(ops),
      shuffled: fc.shuffledSubarray(ops, { minLength: ops.length }),
      repeats: fc.array(fc.constantFrom(...ops), { maxLength: 6 }),
      at: fc.nat(ops.length),
    }),
  );
  fc.assert(
    fc.property(shuffledWithRepeats, ({ ops, shuffled, repeats, at }) => {
      const mixed = [...shuffled.slice(0, at), ...repeats, ...shuffled.slice(at), ...repeats];
      expect(rowOf(mixed)).toBe(rowOf(ops));
    }),
    propertyRuns(1000),
  );
});

it('a row that nothing changed is the same object, so that a repeated op costs no write', () => {
  fc.assert(
    fc.property(dealOps, (ops) => {
      const row = ops.reduce<DealRow | undefined>((folded, op) => applyOp(folded, op), undefined);
      for (const op of ops) expect(applyOp(row, op)).toBe(row);
    }),
  );
});

it('activities converge once their birth is there', () => {
  const born: Op = {
    ...activity(1, { kind: 'note', on: '2018-07-01', text: '甲', people: null, place: null }),
    act: 'create',
  };
  const edits = [
    activity(2, { text: '乙' }),
    activity(3, { place: '寧波' }),
    activity(3, { text: '丙' }, 'b'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(edits, { minLength: 3 }), (order) => {
      const row = [born, ...order].reduce<ActivityRow | null>(
        (r, op) => applyActivityOp(r ?? undefined, op),
        null,
      );
      expect(row?.fields).toMatchObject({ text: '丙', place: '寧波' });
      expect(row?.deal).toBe('d1');
    }),
  );
});

function activity(ms: number, fields: Op['fields'], device = 'a'): Op {
  const hlc = String(ms).padStart(13, '0');
  const stamp = { device, seq: ms, hlc, wall: ms, actor: device, batch: 'b' };
  return { v: 1, id: hlc, kind: 'activity', record: 'a1', deal: 'd1', act: 'set', fields, ...stamp };
}
