import type { Clock } from '#domain/ports/clock';
import type { Random } from '#domain/ports/random';
import { civilDayOf } from '#domain/timing/civil-time';

/** `crypto.getRandomValues` refuses more at once. */
const RANDOM_LIMIT = 65_536;

/** The worker's clock. */
export const systemClock: Clock = { now: () => Date.now(), today: () => civilDayOf(Date.now()) };

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
