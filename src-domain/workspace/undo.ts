import { isLive, winnerOf } from '../sync/merge';
import { opKey, type Change, type Fields, type JsonValue, type Op } from '../sync/op';
import type { ActLabel, RecordView } from './decision';
import type { ActivityRow, DealRow, Merged } from './rows';

/** What the undo menu shows. */
export interface UndoState {
  canUndo: boolean;
  canRedo: boolean;
  /** What the next undo would take back, and the next redo bring again: keys of the `history` catalogue. */
  undoLabel: ActLabel | null;
  redoLabel: ActLabel | null;
}

/** The rows undo looks at: as `RecordView`, and the activities. */
export interface UndoView extends Pick<RecordView, 'row' | 'record'> {
  activity(id: string): ActivityRow | undefined;
}

/** One op and what it overwrote. `before`: the fields' old values on a set, the old void flag on void and restore. */
interface UndoStep {
  op: Pick<Op, 'kind' | 'record' | 'deal' | 'act'>;
  key: string;
  before: Fields;
}

/** One committed batch, as far as taking it back needs it: one undo step. */
export interface UndoEntry {
  batch: string;
  label: ActLabel;
  steps: readonly UndoStep[];
}

/** A later edit that stays although the batch is undone. */
export interface KeptEdit {
  deal: string | null;
  title: string | null;
  field: string;
  actor: string;
}

/**
 * Remembers how to take a batch back; call it with the rows as they were *before* its ops. Records born inside a deal
 * that the same batch created go with the deal, so an import of 10,000 deals keeps 10,000 steps, not 60,000.
 */
export function captureUndo(view: UndoView, ops: readonly Op[], label: ActLabel): UndoEntry {
  const born = new Set(ops.filter((op) => op.kind === 'deal' && op.act === 'create').map((op) => op.record));
  const steps = ops
    .filter((op) => op.kind === 'deal' || op.deal === null || !born.has(op.deal))
    .map((op) => ({
      op: { kind: op.kind, record: op.record, deal: op.deal, act: op.act },
      key: opKey(op),
      before: beforeOf(view, op),
    }));
  return { batch: ops[0]?.batch ?? '', label, steps };
}

function beforeOf(view: UndoView, op: Op): Fields {
  const record = mergedOf(view, op);
  if (op.act === 'create') return {};
  if (op.act !== 'set') return { voided: record?.void?.value === true };
  const fields = (record?.fields ?? {}) as Record<string, JsonValue>;
  return Object.fromEntries(Object.keys(op.fields).map((field) => [field, fields[field] ?? null]));
}

/**
 * The changes that take a batch back, newest first, written only where its op still wins; where somebody has written
 * later, that edit stays and is named. Taking back the result of an undo is the redo.
 */
export function undoChanges(
  view: UndoView,
  entry: UndoEntry,
): { changes: readonly Change[]; kept: readonly KeptEdit[] } {
  const changes: Change[] = [];
  const kept: KeptEdit[] = [];
  const own = new Set(entry.steps.map((step) => step.key));
  for (const step of [...entry.steps].reverse()) {
    const record = mergedOf(view, step.op);
    if (!record) continue;
    if (step.op.act === 'set') undoSet(view, step, record, changes, kept);
    else undoLife(view, step, record, own, changes, kept);
  }
  return { changes, kept };
}

function undoSet(
  view: UndoView,
  step: UndoStep,
  record: Merged<unknown>,
  changes: Change[],
  kept: KeptEdit[],
): void {
  const back: Record<string, JsonValue> = {};
  for (const [field, value] of Object.entries(step.before)) {
    const winner = winnerOf(record, field);
    if (winner === step.key) back[field] = value;
    else if (winner > step.key) kept.push(keptEdit(view, step, field, winner));
  }
  if (Object.keys(back).length > 0) changes.push({ ...step.op, act: 'set', fields: back });
}

/** A birth is taken back by a void, a void by a restore, a restore by a void. */
function undoLife(
  view: UndoView,
  step: UndoStep,
  record: Merged<unknown>,
  own: ReadonlySet<string>,
  changes: Change[],
  kept: KeptEdit[],
): void {
  if (step.op.act === 'create') {
    const later = laterEdit(view, step, record, own);
    if (later) kept.push(later);
    else if (isLive(record)) changes.push({ ...step.op, act: 'void', fields: {} });
    return;
  }
  if (record.void?.by.key !== step.key) return;
  const act = step.before.voided === true ? 'void' : 'restore';
  changes.push({ ...step.op, act, fields: {} });
}

/** Somebody's later edit of a record, or of anything inside the deal, that undoing its birth would hide. */
function laterEdit(
  view: UndoView,
  step: UndoStep,
  record: Merged<unknown>,
  own: ReadonlySet<string>,
): KeptEdit | null {
  const device = step.key.split('|')[1];
  const foreign = (key: string): boolean => key > step.key && !own.has(key) && key.split('|')[1] !== device;
  for (const [field, key] of Object.entries(record.clock))
    if (foreign(key)) return keptEdit(view, step, field, key);
  const row = step.op.kind === 'deal' ? view.row(step.op.record) : undefined;
  if (row && foreign(row.touched.key)) return keptEdit(view, step, 'title', row.touched.key);
  return null;
}

function keptEdit(view: UndoView, step: UndoStep, field: string, key: string): KeptEdit {
  const row = step.op.deal === null ? undefined : view.row(step.op.deal);
  const actor = row?.touched.key === key ? row.touched.actor : (key.split('|')[1] ?? '');
  return { deal: step.op.deal, title: row?.deal?.fields.title ?? null, field, actor };
}

function mergedOf(
  view: UndoView,
  op: Pick<Op, 'kind' | 'record' | 'deal'>,
): Merged<unknown> | null | undefined {
  if (op.kind === 'activity') return view.activity(op.record);
  if (op.deal === null) return view.record(op.record);
  const row = view.row(op.deal);
  if (!row || op.kind === 'deal') return row?.deal;
  return childrenOf(row, op.kind).find((child) => child.id === op.record);
}

function childrenOf(row: DealRow, kind: Op['kind']): readonly Merged<unknown>[] {
  if (kind === 'transition') return row.transitions;
  if (kind === 'pause') return row.pauses;
  if (kind === 'funding') return row.fundings;
  if (kind === 'snooze') return row.snoozes ?? [];
  return kind === 'nextStep' ? row.nextSteps : [];
}
