import type { Clock } from '../ports/clock';
import type { Random } from '../ports/random';
import { toHex } from '../sync/stamp';

/** A UUID of version 7: 48 bits of time first, so that ids made later sort later; the rest is random. */
export function newId(clock: Clock, random: Random): string {
  const bytes = new Uint8Array(random.bytes(16));
  let ms = clock.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Without I, L, O, U: no letter to take for a digit. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short code people see and say, e.g. KL-7Q2M4: the same on every device because the id alone decides it. */
export function codeOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  let bits = (hash ^ (hash >>> 15)) >>> 0;
  let code = '';
  for (let i = 0; i < 5; i++) {
    code += BASE32[bits & 31];
    bits >>>= 5;
  }
  return `KL-${code}`;
}
