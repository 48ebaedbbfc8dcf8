import { describe, expect, it } from 'vitest';
import { HLC_LIMIT, encodeHlc, parseHlc, receiveHlc, tickHlc, type Hlc } from './hlc';

const must = <T>(result: { ok: boolean } & ({ ok: true; value: T } | { ok: false })): T => {
  if (!result.ok) throw new Error('expected a value');
  return result.value;
};

describe('hybrid logical clock', () => {
  it('follows the wall clock and counts within one millisecond', () => {
    const first = must(tickHlc(null, 1000));
    expect(first).toEqual({ ms: 1000, counter: 0 });
    expect(must(tickHlc(first, 1000))).toEqual({ ms: 1000, counter: 1 });
    expect(must(tickHlc(first, 1001))).toEqual({ ms: 1001, counter: 0 });
  });

  it('never goes back when the wall clock does', () => {
    expect(must(tickHlc({ ms: 5000, counter: 3 }, 10))).toEqual({ ms: 5000, counter: 4 });
  });

  it('carries into the next millisecond when the 16-bit counter is full', () => {
    expect(must(tickHlc({ ms: 7, counter: 0xffff }, 7))).toEqual({ ms: 8, counter: 0 });
  });

  it('[R6] accepts a stamp ten years ahead and stays after it', () => {
    const ahead: Hlc = { ms: 400_000_000_000, counter: 9 };
    expect(must(receiveHlc({ ms: 5, counter: 0 }, ahead, 6))).toEqual({ ms: ahead.ms, counter: 10 });
  });

  it('[R6] refuses the year 2100 and later, from the wall and from others', () => {
    expect(tickHlc(null, HLC_LIMIT)).toMatchObject({
      ok: false,
      error: { code: 'workspace.clockOutOfRange' },
    });
    expect(receiveHlc(null, { ms: HLC_LIMIT, counter: 0 }, 1).ok).toBe(false);
    expect(parseHlc(encodeHlc({ ms: HLC_LIMIT, counter: 0 })).ok).toBe(false);
    expect(tickHlc(null, Number.NaN).ok).toBe(false);
  });

  it('encodes to fixed width and reads it back', () => {
    const hlc = { ms: HLC_LIMIT - 1, counter: 0xffff };
    expect(encodeHlc(hlc)).toHaveLength(13);
    expect(must(parseHlc(encodeHlc(hlc)))).toEqual(hlc);
    expect(parseHlc('short').ok).toBe(false);
    expect(parseHlc(7).ok).toBe(false);
  });
});
