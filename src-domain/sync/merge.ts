import type { Merged, Stamp } from '../workspace/rows';
import { opKey, type Fields, type Op } from './op';

/**
 * Merging one record's ops: last writer wins field by field, and the void flag is a register of its own. The result
 * depends only on the set of ops, not on their order or on repeats: every register keeps the value of its largest key.
 */
export function applyToRecord<F>(merged: Merged<F> | undefined, op: Op): Merged<F> | null {
  if (!merged) return op.act === 'create' ? birth<F>(op) : null;
  if (op.act === 'create') return applyCreate(merged, op);
  if (op.act === 'set') return writeFields(merged, op.fields, opKey(op));
  return applyVoid(merged, op);
}

export const stampOf = (op: Op): Stamp => ({
  key: opKey(op),
  wall: op.wall,
  actor: op.actor,
  device: op.device,
});

export const laterStamp = (a: Stamp, b: Stamp): Stamp => (b.key > a.key ? b : a);

function birth<F>(op: Op): Merged<F> {
  // A create carries the whole record: parsed when it was decided or received.
  return { id: op.record, fields: op.fields as F, born: stampOf(op), clock: {}, void: null };
}

/** Two devices may create a record whose id is fixed (the workspace, a calendar day): the earlier one is its birth. */
function applyCreate<F>(merged: Merged<F>, op: Op): Merged<F> {
  const key = opKey(op);
  if (key === merged.born.key) return merged;
  if (key > merged.born.key) return writeFields(merged, op.fields, key);
  const clock: Record<string, string> = { ...merged.clock };
  for (const field of Object.keys(merged.fields as object)) clock[field] ??= merged.born.key;
  const fields = { ...op.fields, ...merged.fields } as F;
  return { ...merged, fields, born: stampOf(op), clock };
}

function writeFields<F>(merged: Merged<F>, written: Fields, key: string): Merged<F> {
  const won = Object.keys(written).filter((field) => key > (merged.clock[field] ?? bornKeyOf(merged, field)));
  if (won.length === 0) return merged;
  const fields: Record<string, unknown> = { ...(merged.fields as object) };
  const clock: Record<string, string> = { ...merged.clock };
  for (const field of won) {
    fields[field] = written[field];
    clock[field] = key;
  }
  return { ...merged, fields: fields as F, clock };
}

/** A field the birth did not carry has no writer yet, so any op wins it. */
function bornKeyOf<F>(merged: Merged<F>, field: string): string {
  return Object.hasOwn(merged.fields as object, field) ? merged.born.key : '';
}

function applyVoid<F>(merged: Merged<F>, op: Op): Merged<F> {
  if (merged.void && opKey(op) <= merged.void.by.key) return merged;
  return { ...merged, void: { value: op.act === 'void', by: stampOf(op), reason: op.reason ?? null } };
}

/** Key of the op that last wrote the field. */
export const winnerOf = <F>(merged: Merged<F>, field: string): string =>
  merged.clock[field] ?? merged.born.key;

export const isLive = <F>(merged: Merged<F> | null | undefined): merged is Merged<F> =>
  !!merged && merged.void?.value !== true;

/** The records that have not been voided. */
export const live = <F>(records: readonly Merged<F>[]): readonly Merged<F>[] => records.filter(isLive);
