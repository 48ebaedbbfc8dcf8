import { describe, expect, it } from 'vitest';
import type { Merged } from '../workspace/rows';
import { encodeHlc } from './hlc';
import { applyToRecord, isLive } from './merge';
import type { Op } from './op';

type Step = { text: string; due: string | null };
const op = (ms: number, act: Op['act'], fields: Op['fields'] = {}, device = 'a'): Op => ({
  v: 1,
  id: String(ms).padStart(32, '0'),
  kind: 'nextStep',
  record: 'n1',
  deal: 'd1',
  act,
  fields,
  device,
  seq: ms,
  hlc: encodeHlc({ ms, counter: 0 }),
  wall: ms,
  actor: device,
  batch: 'b',
});
const fold = (...ops: Op[]): Merged<Step> | null =>
  ops.reduce<Merged<Step> | null>((merged, next) => applyToRecord<Step>(merged ?? undefined, next), null);
const born = op(1, 'create', { text: '甲', due: null });

describe('merging one record', () => {
  it('keeps concurrent edits of different fields', () => {
    const merged = fold(born, op(2, 'set', { text: '乙' }, 'a'), op(2, 'set', { due: '2018-08-01' }, 'b'));
    expect(merged?.fields).toEqual({ text: '乙', due: '2018-08-01' });
  });

  it('lets the later writer win a field, and the device break a tie', () => {
    expect(fold(born, op(3, 'set', { text: '晚' }), op(2, 'set', { text: '早' }))?.fields.text).toBe('晚');
    expect(fold(born, op(2, 'set', { text: 'b' }, 'b'), op(2, 'set', { text: 'a' }, 'a'))?.fields.text).toBe(
      'b',
    );
  });

  it('lets a void beat a concurrent edit, and one restore brings the edit back', () => {
    const voided = fold(born, op(2, 'void'), op(3, 'set', { text: '改' }, 'b'));
    expect(isLive(voided)).toBe(false);
    const restored = fold(born, op(2, 'void'), op(3, 'set', { text: '改' }, 'b'), op(4, 'restore'));
    expect(isLive(restored) && restored.fields.text).toBe('改');
  });

  it('takes the earlier of two births of a fixed id, in both orders', () => {
    const other = op(2, 'create', { text: '乙', due: null }, 'b');
    expect(fold(other, born)).toEqual(fold(born, other));
    expect(fold(born, other)?.born.key).toContain('a');
  });
});
