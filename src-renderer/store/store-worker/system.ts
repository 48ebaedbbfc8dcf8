import type { Clock } from '#domain/ports/clock';
import type { Random } from '#domain/ports/random';
import { fromEpochDay } from '#domain/timing/plain-date';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** `crypto.getRandomValues` refuses more at once. */
const RANDOM_LIMIT = 65_536;

/** The worker's clock. The workspace's zone has had no summer time since 1991: a fixed offset is exact. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => fromEpochDay(Math.floor((Date.now() + SHANGHAI_OFFSET_MS) / DAY_MS)),
};

/** Milliseconds until the workspace's next civil day begins. */
export const untilTomorrow = (now: number): number => DAY_MS - ((now + SHANGHAI_OFFSET_MS) % DAY_MS);

/** Small requests are cut from one piece: asking the browser for each id costs more than the id. */
export function createSystemRandom(): Random {
  const piece = new Uint8Array(8192);
  let used = piece.length;
  return {
    bytes: (n) => {
      if (n > piece.length) return freshBytes(n);
      if (used + n > piece.length) {
        crypto.getRandomValues(piece);
        used = 0;
      }
      used += n;
      return piece.slice(used - n, used);
    },
  };
}

function freshBytes(n: number): Uint8Array {
  const bytes = new Uint8Array(n);
  for (let at = 0; at < n; at += RANDOM_LIMIT)
    crypto.getRandomValues(bytes.subarray(at, Math.min(n, at + RANDOM_LIMIT)));
  return bytes;
}

/** SHA-256 of a text as hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
