import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import type { Change } from './op';
import { parseOp } from './parse-op';
import { checkOpSize, identifyChanges, stampChanges, takeStamps } from './stamp';

const note = (text: string): Change => ({
  kind: 'activity',
  record: 'a1',
  deal: 'd1',
  act: 'create',
  fields: { kind: 'note', on: '2018-07-21', text, people: null, place: null },
});

describe('stamping', () => {
  it('gives every change an id, a seq without gaps and an ascending stamp, and the op parses', () => {
    const changes = identifyChanges([note('甲'), note('乙'), note('丙')], seededRandom(1));
    const stamps = takeStamps(null, 1_532_000_000_000, changes.length);
    if (!stamps.ok) throw new Error(stamps.error.code);
    const context = {
      firstSeq: 5,
      hlcs: stamps.value.hlcs,
      wall: 1_532_000_000_000,
      actor: '周可',
      device: 'd',
      batch: 'b',
    };
    const ops = stampChanges(changes, context);
    expect(ops.map((op) => op.seq)).toEqual([5, 6, 7]);
    expect(new Set(ops.map((op) => op.id)).size).toBe(3);
    expect([...ops].sort((a, b) => (a.hlc < b.hlc ? -1 : 1))).toEqual(ops);
    for (const op of ops) expect(parseOp(op)).toEqual({ ok: true, value: op });
  });

  it('asks the random source for no more than browsers give at once', () => {
    const asked: number[] = [];
    const source = seededRandom(2);
    const random = { bytes: (n: number) => (asked.push(n), source.bytes(n)) };
    const ids = identifyChanges(
      Array.from({ length: 9000 }, () => note('記')),
      random,
    ).map((c) => c.id);
    expect(new Set(ids).size).toBe(9000);
    expect(Math.max(...asked)).toBeLessThanOrEqual(65_536);
  });

  it('refuses an op over 64 KiB and names the longest field', () => {
    expect(checkOpSize(note('短')).ok).toBe(true);
    expect(checkOpSize(note('長'.repeat(22_000)))).toMatchObject({
      ok: false,
      error: { code: 'workspace.tooLarge', at: 'text', params: { limit: 64 } },
    });
  });
});
