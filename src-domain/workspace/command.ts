import type { LedgerCompleteness } from '../forecast/ledger-standing';
import type {
  ActivityKind,
  Contract,
  DealFields,
  FundingFields,
  NextStepFields,
  SigningRelation,
  Stage,
} from '../records/deal';
import type { Benchmark } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import type { Money } from '../money/money';

/**
 * Everything a user can do to the records, by screen, by import or by `kiteline run`: one list. `deal` is a deal's
 * id. Deciding turns a command into changes or a Fault; nothing else creates changes.
 */
export type Command =
  | { do: 'deal.create'; id?: string; fields: Partial<DealFields> & { title: string } }
  | { do: 'deal.set'; deal: string; fields: Partial<DealFields> }
  | { do: 'deal.void'; deal: string; reason: string | null }
  | { do: 'deal.restore'; deal: string }
  | {
      do: 'stage.enter';
      deal: string;
      stage: Stage;
      effectiveOn: PlainDate;
      contract?: Contract | null;
      amount?: Money | null;
      relation?: SigningRelation | null;
      reason?: string | null;
      evidence?: string | null;
    }
  /** Back-dates or corrects an existing transition (T6); old and new stay in the history. */
  | { do: 'stage.correct'; deal: string; transition: string; effectiveOn: PlainDate; reason: string }
  | { do: 'stage.void'; deal: string; transition: string; reason: string | null }
  | { do: 'deal.withdraw'; deal: string; effectiveOn: PlainDate; reason: string | null }
  | { do: 'pause.start'; deal: string; on: PlainDate; reason: string }
  | { do: 'pause.end'; deal: string; on: PlainDate }
  /** Other days for a pause (T5, T6); `to` null = it still runs. Old and new stay in the history. */
  | {
      do: 'pause.correct';
      deal: string;
      pause: string;
      from: PlainDate;
      to: PlainDate | null;
      reason: string;
    }
  /** Work went on in between: the pause ends on `until` and a further one begins on `again`, with the same reason. */
  | { do: 'pause.split'; deal: string; pause: string; until: PlainDate; again: PlainDate; reason: string }
  | { do: 'pause.void'; deal: string; pause: string; reason: string | null }
  | {
      do: 'activity.add';
      deal: string;
      kind: ActivityKind;
      on: PlainDate;
      text: string;
      people?: string | null;
      place?: string | null;
    }
  | { do: 'funding.add'; deal: string; funding: FundingFields }
  | { do: 'nextStep.add'; deal: string; text: string; due: PlainDate | null; owner?: string | null }
  | { do: 'nextStep.done'; deal: string; nextStep: string; on: PlainDate | null }
  /** Another day, text or owner for a step; what is not named stays. */
  | {
      do: 'nextStep.set';
      deal: string;
      nextStep: string;
      fields: Partial<Pick<NextStepFields, 'text' | 'due' | 'owner'>>;
    }
  /** Puts one reminder of a deal off until a day (reminders/SPEC.md, N5); `until` null = back again now. */
  | { do: 'reminder.snooze'; deal: string; about: string; until: PlainDate | null }
  | { do: 'workspace.set'; name?: string; sample?: boolean; defaultBenchmark?: string }
  /** T10: declares of a ledger whether it holds every deal that was begun; `judged` takes the declaration back. */
  | { do: 'ledger.declare'; ledger: string; completeness: LedgerCompleteness }
  | { do: 'benchmark.save'; benchmark: Benchmark }
  /** No longer offered, applied to no deal by itself; deals that have chosen it keep it. Saving it brings it back. */
  | { do: 'benchmark.retire'; benchmark: string }
  /** The order in which benchmarks that are for some deals by themselves apply; those not named follow. */
  | { do: 'benchmark.order'; order: readonly string[] }
  | { do: 'calendar.set'; on: PlainDate; working: boolean | null; note?: string | null }
  /** Day and place of the event deals name by this name; null = not recorded. */
  | { do: 'event.save'; name: string; on: PlainDate | null; place: string | null }
  /** Several commands as one act and one undo step; all or nothing. */
  | { do: 'batch'; commands: readonly Exclude<Command, { do: 'batch' }>[] };
