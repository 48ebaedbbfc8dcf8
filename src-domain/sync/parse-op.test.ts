import { describe, expect, it } from 'vitest';
import { encodeHlc } from './hlc';
import { isReadableOp } from './op';
import { parseOp } from './parse-op';

const op = {
  v: 1,
  id: '0'.repeat(32),
  kind: 'nextStep',
  record: 'n1',
  deal: 'd1',
  act: 'set',
  fields: { text: '送審選址方案' },
  device: 'dev',
  seq: 1,
  hlc: encodeHlc({ ms: 1_532_000_000_000, counter: 0 }),
  wall: 1_532_000_000_000,
  actor: '周可',
  batch: 'b',
};

describe('reading an op from outside', () => {
  it('keeps an op of a newer version unread, exactly as it came', () => {
    const newer = { ...op, v: 2, act: 'merge', fields: [1, 2], extra: { deep: true } };
    const parsed = parseOp(newer);
    expect(parsed).toEqual({ ok: true, value: newer });
    expect(parsed.ok && isReadableOp(parsed.value)).toBe(false);
  });

  it('keeps an op of an unknown record kind unread', () => {
    const parsed = parseOp({ ...op, kind: 'meeting', fields: { anything: 1 } });
    expect(parsed.ok && isReadableOp(parsed.value)).toBe(false);
  });

  it.each([
    ['not an object', 'op'],
    ['an id that is not 128 bits', { ...op, id: 'x' }],
    ['a seq of 0', { ...op, seq: 0 }],
    ['a clock beyond 2100', { ...op, hlc: encodeHlc({ ms: Date.UTC(2101, 0, 1), counter: 0 }) }],
    ['an unknown act', { ...op, act: 'destroy' }],
    ['an unknown field', { ...op, fields: { colour: 'red' } }],
    ['a value of the wrong type', { ...op, fields: { text: 7 } }],
    ['a create with missing fields', { ...op, act: 'create' }],
    ['an impossible date', { ...op, fields: { due: '2018-02-30' } }],
    ['a void that carries fields', { ...op, act: 'void' }],
    ['an op over 64 KiB', { ...op, fields: { text: 'x'.repeat(70_000) } }],
  ])('refuses %s', (_what, value) => {
    expect(parseOp(value).ok).toBe(false);
  });
});
