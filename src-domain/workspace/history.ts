import type { Millis } from '../ports/clock';
import { canonicalJson } from '../sync/canonical-json';
import { isReadableOp, opKey, type AnyOp, type Fields, type JsonValue, type Op } from '../sync/op';
import type { ActLabel } from './decision';

/** One line of a deal's history: who changed what, from what, to what. */
export interface HistoryEntry {
  /** Unique within the deal, stable between reads. */
  id: string;
  at: Millis;
  actor: string;
  device: string;
  /** What was done, as a key of the `history` catalogue. */
  what: ActLabel;
  /** The record it was done to. */
  kind: Op['kind'];
  record: string;
  /** The field, on a change of one; null for births, voids and restores. */
  field: string | null;
  old: JsonValue;
  new: JsonValue;
  reason: string | null;
  batch: string;
}

/** The fields that tell one record of a kind from another, for its line in the history. */
const TELLING: Partial<Record<Op['kind'], readonly string[]>> = {
  deal: ['title'],
  transition: ['stage', 'effectiveOn', 'contract'],
  pause: ['from', 'to', 'reason'],
  funding: ['on', 'amount', 'status'],
  nextStep: ['text', 'due'],
  snooze: ['until'],
  activity: ['kind', 'on', 'text'],
};

/**
 * The history of one deal, newest first, folded from its ops in the order of their clocks. Ops of a newer version
 * are left out: what they did cannot be told yet.
 */
export function foldHistory(ops: readonly AnyOp[]): readonly HistoryEntry[] {
  const ordered = ops.filter(isReadableOp).sort((a, b) => (opKey(a) < opKey(b) ? -1 : 1));
  const records = new Map<string, Record<string, JsonValue>>();
  const entries: HistoryEntry[] = [];
  for (const op of ordered) entries.push(...entriesOf(op, records));
  return entries.reverse();
}

function entriesOf(op: Op, records: Map<string, Record<string, JsonValue>>): HistoryEntry[] {
  const before = records.get(op.record);
  if (op.act === 'set') return setEntries(op, before ?? {}, records);
  if (op.act === 'create') records.set(op.record, { ...op.fields, ...before });
  const told = telling(op.kind, op.act === 'create' ? op.fields : (before ?? {}));
  return [
    {
      ...stampOf(op, op.act),
      what: { code: `what.${op.kind}.${op.act}`, params: {} },
      field: null,
      old: op.act === 'void' ? told : null,
      new: op.act === 'void' ? null : told,
      reason: op.reason ?? (typeof op.fields.reason === 'string' ? op.fields.reason : null),
    },
  ];
}

function setEntries(
  op: Op,
  before: Record<string, JsonValue>,
  records: Map<string, Record<string, JsonValue>>,
): HistoryEntry[] {
  const after = { ...before, ...op.fields };
  records.set(op.record, after);
  return Object.keys(op.fields)
    .filter((field) => canonicalJson(before[field] ?? null) !== canonicalJson(op.fields[field]))
    .map((field) => ({
      ...stampOf(op, field),
      what: { code: `what.${op.kind}.set`, params: telled(op.kind, before) },
      field,
      old: before[field] ?? null,
      new: op.fields[field] ?? null,
      reason: op.reason ?? null,
    }));
}

const stampOf = (
  op: Op,
  part: string,
): Pick<HistoryEntry, 'id' | 'at' | 'actor' | 'device' | 'kind' | 'record' | 'batch'> => ({
  id: `${op.id}/${part}`,
  at: op.wall,
  actor: op.actor,
  device: op.device,
  kind: op.kind,
  record: op.record,
  batch: op.batch,
});

function telling(kind: Op['kind'], fields: Fields): Record<string, JsonValue> {
  const names = TELLING[kind] ?? [];
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

/** The telling fields as parameters of a sentence: texts and numbers only. */
function telled(kind: Op['kind'], fields: Fields): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(telling(kind, fields)).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
}
