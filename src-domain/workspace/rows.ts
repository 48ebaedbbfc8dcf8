import type { Millis } from '../ports/clock';
import type { Op } from '../sync/op';
import type {
  ActivityFields,
  DealFields,
  FundingFields,
  NextStepFields,
  PauseFields,
  SnoozeFields,
  TransitionFields,
} from '../records/deal';
import type {
  BenchmarkFields,
  CalendarDayFields,
  EventFields,
  WorkspaceFields,
} from '../records/workspace-records';

/** Who wrote it, when, on which device; `key` is the op's sort key (`opKey`). */
export interface Stamp {
  key: string;
  wall: Millis;
  actor: string;
  device: string;
}

/**
 * A record after merging: last writer wins field by field. `born` is the create op; `clock` holds the key of the
 * winning op of each field written later than birth; `void` is a register of its own, so that a void beats
 * concurrent edits and one act restores it.
 */
export interface Merged<F> {
  id: string;
  fields: F;
  born: Stamp;
  clock: Readonly<Record<string, string>>;
  void: { value: boolean; by: Stamp; reason: string | null } | null;
}

/**
 * One deal with everything that times it, nested (one IndexedDB record per deal: the number of records is what
 * costs). Arrays are sorted by record id and hold voided records too. `deal` is null while only a child has
 * arrived (a merged history may come out of order): such a row is not shown.
 */
export interface DealRow {
  id: string;
  deal: Merged<DealFields> | null;
  transitions: readonly Merged<TransitionFields>[];
  pauses: readonly Merged<PauseFields>[];
  fundings: readonly Merged<FundingFields>[];
  nextSteps: readonly Merged<NextStepFields>[];
  /** Reminders put off; absent while there has never been one. */
  snoozes?: readonly Merged<SnoozeFields>[];
  /** Last change to anything in the row. */
  touched: Stamp;
  /** Ops on records of this deal whose birth has not arrived yet, by key; absent when there are none. */
  early?: readonly Op[];
}

export interface ActivityRow extends Merged<ActivityFields> {
  deal: string;
}

export type WorkspaceRecordRow =
  | ({ kind: 'workspace' } & Merged<WorkspaceFields>)
  | ({ kind: 'benchmark' } & Merged<BenchmarkFields>)
  | ({ kind: 'calendarDay' } & Merged<CalendarDayFields>)
  | ({ kind: 'event' } & Merged<EventFields>);

/** Ops on an activity or a workspace record whose birth has not arrived yet (ops may come out of order). */
export interface EarlyRow {
  kind: 'early';
  /** `early:<kind>:<record>`. */
  id: string;
  ops: readonly Op[];
}

/** Where in the journal a projection stands; `hash` is the chained hash of the op at `seq` ('' at 0). */
export interface Checkpoint {
  journal: string;
  seq: number;
  hash: string;
}
