import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HLC_LIMIT, encodeHlc, tickHlc, type Hlc } from './hlc';

const hlc = fc.record<Hlc>({
  ms: fc.integer({ min: 0, max: HLC_LIMIT - 2 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
});

it('text order is clock order', () => {
  fc.assert(
    fc.property(hlc, hlc, (a, b) => {
      const order = a.ms - b.ms || a.counter - b.counter;
      const text = encodeHlc(a) < encodeHlc(b) ? -1 : encodeHlc(a) > encodeHlc(b) ? 1 : 0;
      expect(text).toBe(Math.sign(order));
    }),
  );
});

it('a tick is always later than the last stamp, whatever the wall clock says', () => {
  fc.assert(
    fc.property(hlc, fc.integer({ min: 0, max: HLC_LIMIT - 2 }), (last, now) => {
      const next = tickHlc(last, now);
      expect(next.ok && encodeHlc(next.value) > encodeHlc(last)).toBe(true);
    }),
  );
});
