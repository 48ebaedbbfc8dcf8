import { applyToRecord, laterStamp, stampOf } from '../sync/merge';
import { opKey, type Op } from '../sync/op';
import type { DealFields } from '../records/deal';
import type { ActivityRow, DealRow, Merged, WorkspaceRecordRow } from './rows';

const CHILD_FIELDS = {
  transition: 'transitions',
  pause: 'pauses',
  funding: 'fundings',
  nextStep: 'nextSteps',
  snooze: 'snoozes',
} as const;
type ChildKind = keyof typeof CHILD_FIELDS;

/**
 * One op folded into its deal's row. Any order and any repetition of the same ops gives the same row: that is the
 * crash recovery, the restore and the sync. Activities have rows of their own and only touch this one.
 */
export function applyOp(row: DealRow | undefined, op: Op): DealRow {
  const base = row ?? emptyRow(op);
  const touched = laterStamp(base.touched, stampOf(op));
  const folded = op.kind === 'activity' ? base : foldRecord(base, op);
  if (folded === base && touched === base.touched) return base;
  return { ...folded, touched };
}

function emptyRow(op: Op): DealRow {
  return {
    id: op.deal ?? op.record,
    deal: null,
    transitions: [],
    pauses: [],
    fundings: [],
    nextSteps: [],
    touched: stampOf(op),
  };
}

function foldRecord(row: DealRow, op: Op): DealRow {
  const before = recordOf(row, op);
  const after = applyToRecord(before, op);
  if (after === null) return keepEarly(row, op);
  if (after === before) return row;
  const next = withRecord(row, op, after);
  return before ? next : takeEarly(next, op.record);
}

function recordOf(row: DealRow, op: Op): Merged<unknown> | undefined {
  if (op.kind === 'deal') return row.deal ?? undefined;
  const list: readonly Merged<unknown>[] = row[CHILD_FIELDS[op.kind as ChildKind]] ?? [];
  const at = placeOf(list, op.record);
  return list[at]?.id === op.record ? list[at] : undefined;
}

function withRecord(row: DealRow, op: Op, record: Merged<unknown>): DealRow {
  if (op.kind === 'deal') return { ...row, deal: record as Merged<DealFields> };
  const field = CHILD_FIELDS[op.kind as ChildKind];
  const list: readonly Merged<unknown>[] = row[field] ?? [];
  const at = placeOf(list, record.id);
  const replaced = list[at]?.id === record.id ? 1 : 0;
  return { ...row, [field]: [...list.slice(0, at), record, ...list.slice(at + replaced)] };
}

/** Where the id stands, or would stand, in a list sorted by id. */
function placeOf(list: readonly { id: string }[], id: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keepEarly(row: DealRow, op: Op): DealRow {
  const before = row.early ?? [];
  const early = insertEarly(before, op);
  return early === before ? row : { ...row, early };
}

function takeEarly(row: DealRow, record: string): DealRow {
  if (!row.early) return row;
  const waiting = row.early.filter((op) => op.record === record);
  const others = row.early.filter((op) => op.record !== record);
  const { early: _taken, ...rest } = row;
  const cleared: DealRow = others.length > 0 ? { ...rest, early: others } : rest;
  return waiting.reduce(foldRecord, cleared);
}

/** Sorted by key, each op once. */
export function insertEarly(early: readonly Op[], op: Op): readonly Op[] {
  const key = opKey(op);
  if (early.some((known) => opKey(known) === key)) return early;
  return [...early, op].sort((a, b) => (opKey(a) < opKey(b) ? -1 : 1));
}

/** Folds an activity's op; null while its birth has not arrived. */
export function applyActivityOp(row: ActivityRow | undefined, op: Op): ActivityRow | null {
  const merged = applyToRecord(row, op);
  return merged && { ...merged, deal: row?.deal ?? op.deal ?? '' };
}

/** Folds an op on a workspace record; null while its birth has not arrived. */
export function applyWorkspaceOp(row: WorkspaceRecordRow | undefined, op: Op): WorkspaceRecordRow | null {
  const merged = applyToRecord(row as Merged<unknown> | undefined, op);
  // The kind tells the shape of the fields, as it did when the op was parsed.
  return merged && ({ ...merged, kind: op.kind } as WorkspaceRecordRow);
}
