import type { Millis } from '../ports/clock';
import { err, fault, ok, type Result } from '../result';

/** Hybrid logical clock: wall milliseconds that never go back, and a counter for acts in the same millisecond. */
export interface Hlc {
  ms: Millis;
  /** 16 bit. */
  counter: number;
}

/** First millisecond of 2100 (UTC): a stamp at or after it is refused (R6), so one mad clock cannot win for ever. */
export const HLC_LIMIT: Millis = Date.UTC(2100, 0, 1);
const COUNTER_LIMIT = 0xffff;
const MS_WIDTH = 9;
const COUNTER_WIDTH = 4;
const encoded = /^[0-9a-z]{13}$/;

/** Fixed-width base 36, so that text order is clock order. */
export function encodeHlc(hlc: Hlc): string {
  return hlc.ms.toString(36).padStart(MS_WIDTH, '0') + hlc.counter.toString(36).padStart(COUNTER_WIDTH, '0');
}

export function parseHlc(text: unknown): Result<Hlc> {
  if (typeof text !== 'string' || !encoded.test(text)) return err(fault('workspace.clockUnreadable'));
  const hlc = { ms: parseInt(text.slice(0, MS_WIDTH), 36), counter: parseInt(text.slice(MS_WIDTH), 36) };
  return isInRange(hlc) ? ok(hlc) : err(fault('workspace.clockOutOfRange', { year: yearOf(hlc.ms) }));
}

/** The stamp of the next local act: the wall clock when it has moved on, else one more than the last stamp. */
export function tickHlc(last: Hlc | null, now: Millis): Result<Hlc> {
  return advance(last ? [last] : [], now);
}

/** The clock after seeing a stamp from elsewhere: later than both, whatever the local wall clock says (R6). */
export function receiveHlc(last: Hlc | null, remote: Hlc, now: Millis): Result<Hlc> {
  if (!isInRange(remote)) return err(fault('workspace.clockOutOfRange', { year: yearOf(remote.ms) }));
  return advance(last ? [last, remote] : [remote], now);
}

function advance(seen: readonly Hlc[], now: Millis): Result<Hlc> {
  const wall = Math.floor(now);
  if (!isInRange({ ms: wall, counter: 0 }))
    return err(fault('workspace.clockOutOfRange', { year: yearOf(now) }));
  const ms = Math.max(wall, ...seen.map((hlc) => hlc.ms));
  const counter = seen.reduce((most, hlc) => (hlc.ms === ms ? Math.max(most, hlc.counter) : most), -1) + 1;
  const next = counter > COUNTER_LIMIT ? { ms: ms + 1, counter: 0 } : { ms, counter };
  return isInRange(next) ? ok(next) : err(fault('workspace.clockOutOfRange', { year: yearOf(next.ms) }));
}

function isInRange(hlc: Hlc): boolean {
  return (
    Number.isSafeInteger(hlc.ms) &&
    hlc.ms >= 0 &&
    hlc.ms < HLC_LIMIT &&
    Number.isInteger(hlc.counter) &&
    hlc.counter >= 0 &&
    hlc.counter <= COUNTER_LIMIT
  );
}

function yearOf(ms: Millis): number {
  const year = new Date(ms).getUTCFullYear();
  return Number.isNaN(year) ? 0 : year;
}
