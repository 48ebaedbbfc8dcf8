import type { Millis } from '../ports/clock';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type Fields = Readonly<Record<string, JsonValue>>;

/** Records that live inside a deal's row, and those that stand alone. */
export const DEAL_RECORD_KINDS = [
  'deal',
  'transition',
  'pause',
  'funding',
  'nextStep',
  'snooze',
  'activity',
] as const;
export const WORKSPACE_RECORD_KINDS = ['workspace', 'benchmark', 'calendarDay', 'event'] as const;
export type DealRecordKind = (typeof DEAL_RECORD_KINDS)[number];
export type WorkspaceRecordKind = (typeof WORKSPACE_RECORD_KINDS)[number];
export type RecordKind = DealRecordKind | WorkspaceRecordKind;

/**
 * What a command wants done to one record. `deal` is the owning deal's id for everything inside a deal (for the
 * deal itself: its own id), null for workspace records: it routes the change to its row without a lookup.
 */
export interface Change {
  kind: RecordKind;
  record: string;
  deal: string | null;
  act: 'create' | 'set' | 'void' | 'restore';
  /** Whole record on `create`, the changed fields on `set`, {} otherwise. */
  fields: Fields;
  /** Why, where a correction asks for a reason. */
  reason?: string;
}

/**
 * A change as the journal holds it: who, where, when, and its place in the order. ≤ 64 KiB as JSON.
 * `hlc` is the encoded hybrid logical clock (sortable text), `wall` the device's clock for display only,
 * `batch` joins the ops of one act (an import, a drag): one undo step.
 */
export interface Op extends Change {
  v: 1;
  /** 128 random bits, hex: breaks ties between cloned devices. */
  id: string;
  device: string;
  /** 1, 2, 3 … per device, without gaps. */
  seq: number;
  hlc: string;
  wall: Millis;
  actor: string;
  batch: string;
}

/** The sort key of last-writer-wins: hlc, then device, then op id. */
export const opKey = (op: Pick<Op, 'hlc' | 'device' | 'id'>): string => `${op.hlc}|${op.device}|${op.id}`;

/**
 * An op written by a newer version: its envelope is known, its content is not. It keeps its place in the journal,
 * is passed on as it came, and is read once this app is updated; never dropped.
 */
export interface OpaqueOp {
  readonly v: number;
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly hlc: string;
  readonly wall: Millis;
  readonly actor: string;
  readonly batch: string;
  readonly kind: string;
  readonly record: string;
  readonly deal: string | null;
  readonly [rest: string]: JsonValue;
}

/** What a journal may hold. */
export type AnyOp = Op | OpaqueOp;

export const OP_VERSION = 1;
const knownKinds: ReadonlySet<string> = new Set([...DEAL_RECORD_KINDS, ...WORKSPACE_RECORD_KINDS]);

/** Whether this version knows what the op says. */
export const isReadableOp = (op: AnyOp): op is Op => op.v === OP_VERSION && knownKinds.has(op.kind);
