import { describe, expect, it } from 'vitest';
import { dealDefaults } from '../records/deal-schema';
import { encodeHlc } from '../sync/hlc';
import type { Op } from '../sync/op';
import { foldHistory } from './history';

const op = (seq: number, rest: Partial<Op>): Op => ({
  v: 1,
  id: String(seq).padStart(32, '0'),
  kind: 'deal',
  record: 'd1',
  deal: 'd1',
  act: 'set',
  fields: {},
  device: 'dev-a',
  seq,
  hlc: encodeHlc({ ms: seq, counter: 0 }),
  wall: seq * 1000,
  actor: '周可',
  batch: `b${seq}`,
  ...rest,
});
const born = op(1, { act: 'create', fields: { ...dealDefaults, title: '雲帆' } as unknown as Op['fields'] });

describe('history of a deal', () => {
  it('tells a change of two fields as two lines with old and new values, newest first', () => {
    const lines = foldHistory([born, op(2, { fields: { investor: '雲帆精工', county: '高新區' } })]);
    expect(lines.map((line) => [line.field, line.old, line.new])).toEqual([
      ['county', null, '高新區'],
      ['investor', null, '雲帆精工'],
      [null, null, { title: '雲帆' }],
    ]);
    expect(lines[0]).toMatchObject({ at: 2000, actor: '周可', device: 'dev-a', batch: 'b2' });
  });

  it('[T6] keeps old day, new day and reason of a correction', () => {
    const visit = { stage: 'visit', effectiveOn: '2018-06-22', contract: null };
    const lines = foldHistory([
      born,
      op(2, { kind: 'transition', record: 't1', act: 'create', fields: visit }),
      op(3, { kind: 'transition', record: 't1', fields: { effectiveOn: '2018-06-21' }, reason: '補正台賬' }),
    ]);
    expect(lines[0]).toMatchObject({
      what: { code: 'what.transition.set', params: { stage: 'visit', effectiveOn: '2018-06-22' } },
      old: '2018-06-22',
      new: '2018-06-21',
      reason: '補正台賬',
    });
  });

  it('does not depend on the order the ops come in, and passes over ops of a newer version', () => {
    const ops = [born, op(2, { fields: { title: '雲帆二期' } }), op(3, { act: 'void', reason: '重複' })];
    const newer = { ...op(4, {}), v: 2, act: 'merge' };
    expect(foldHistory([newer, ...ops].reverse())).toEqual(foldHistory(ops));
    expect(foldHistory(ops)[0]).toMatchObject({
      what: { code: 'what.deal.void' },
      old: { title: '雲帆二期' },
    });
  });

  it('leaves out a field written again with the same value', () => {
    expect(foldHistory([born, op(2, { fields: { title: '雲帆' } })])).toHaveLength(1);
  });
});
