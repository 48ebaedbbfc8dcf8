import type { Millis } from '../ports/clock';
import type { Random } from '../ports/random';
import { err, fault, ok, type Result } from '../result';
import { canonicalJson, utf8Length } from './canonical-json';
import { encodeHlc, tickHlc, type Hlc } from './hlc';
import type { Change, Op } from './op';

/** A change with the id its op will carry. */
export type IdentifiedChange = Change & { id: string };

/** Largest op, as canonical JSON in UTF-8 bytes. */
export const MAX_OP_BYTES = 64 * 1024;

export interface StampContext {
  /** Seq of the first op; the others follow without gaps. */
  firstSeq: number;
  /** One encoded stamp per change, ascending. */
  hlcs: readonly string[];
  wall: Millis;
  actor: string;
  device: string;
  batch: string;
}

/** The ops of one commit. The journal and the store build them with this same function, so only stamps travel. */
export function stampChanges(changes: readonly IdentifiedChange[], context: StampContext): Op[] {
  if (context.hlcs.length !== changes.length)
    throw new RangeError(`${changes.length} changes need as many stamps, got ${context.hlcs.length}`);
  return changes.map((change, index) => ({
    v: 1,
    id: change.id,
    kind: change.kind,
    record: change.record,
    deal: change.deal,
    act: change.act,
    fields: change.fields,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    device: context.device,
    seq: context.firstSeq + index,
    hlc: context.hlcs[index]!,
    wall: context.wall,
    actor: context.actor,
    batch: context.batch,
  }));
}

/** `count` ascending stamps after `last`, and the clock to remember. */
export function takeStamps(
  last: Hlc | null,
  now: Millis,
  count: number,
): Result<{ hlcs: string[]; last: Hlc | null }> {
  const hlcs: string[] = [];
  let clock = last;
  for (let i = 0; i < count; i++) {
    const next = tickHlc(clock, now);
    if (!next.ok) return next;
    clock = next.value;
    hlcs.push(encodeHlc(clock));
  }
  return ok({ hlcs, last: clock });
}

/** Bytes asked of the random source at once; browsers refuse more than 65,536. */
const RANDOM_CHUNK = 16 * 1024;

/** Gives every change the random id of its op: 128 bits, hex. */
export function identifyChanges(changes: readonly Change[], random: Random): IdentifiedChange[] {
  let pool = new Uint8Array(0);
  let used = 0;
  return changes.map((change, index) => {
    if (used === pool.length) {
      pool = new Uint8Array(random.bytes(Math.min(RANDOM_CHUNK, 16 * (changes.length - index))));
      used = 0;
    }
    used += 16;
    return { ...change, id: toHex(pool.subarray(used - 16, used)) };
  });
}

/** Refuses a change too large for the journal, naming the record and its longest field. */
export function checkOpSize(change: Change): Result<null> {
  const bytes = utf8Length(canonicalJson(change));
  // The envelope (ids, stamps, names) is small; 1 KiB is kept free for it.
  if (bytes <= MAX_OP_BYTES - 1024) return ok(null);
  return err(
    fault(
      'workspace.tooLarge',
      { kib: Math.ceil(bytes / 1024), limit: MAX_OP_BYTES / 1024 },
      longestField(change),
    ),
  );
}

function longestField(change: Change): string {
  let longest = change.kind as string;
  let most = -1;
  for (const [field, value] of Object.entries(change.fields)) {
    const length = canonicalJson(value).length;
    if (length > most) [longest, most] = [field, length];
  }
  return longest;
}

/** A big import makes a hundred thousand ids: each byte's digits are looked up, not made. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
