/**
 * What the page may ask of the store worker, and the hooks the features use. Features import only
 * `src-renderer/store/hooks`, never Dexie, the worker or the bridge.
 */
import type { Checkpoint } from '#domain/workspace/rows';
import type { DealOutlook } from '#domain/forecast/deal-outlook';
import type { LedgerStanding } from '#domain/forecast/ledger-standing';
import type { Command } from '#domain/workspace/command';
import type { DealCard } from '#domain/workspace/deal-card';
import type { Fault, Result } from '#domain/result';
import type { CalendarPlan, CalendarWish } from '#domain/reminders/calendar-entries';
import type { ReminderNotice, ReminderSettings, Told } from '#domain/reminders/notices';
import type { ReminderQuery, ReminderView } from '#domain/reminders/reminder-view';
import type { PeriodSummary, SummaryQuery } from '#domain/reporting/period-summary';
import type { ImportPlanSummary, ImportPolicy } from '#domain/importing/import-plan';
import type { SheetTable } from '#domain/importing/sheet-table';
import type { Spread, SpreadQuery } from '#domain/spread/spread';
import type { Benchmark, OwnHistory, ScopeField } from '#domain/timing/benchmark';
import type { OwnHistoryGroup } from '#domain/timing/own-histories';
import type { NamedVerdict } from '#domain/timing/ledger-verdicts';
import type { BenchmarkEffect, BenchmarkUse } from '#domain/workspace/benchmark-effects';
import type { AnyOp } from '#domain/sync/op';
import type {
  BoardColumn,
  BoardView,
  DealQuery,
  DealWindow,
  Facets,
  LedgerCounts,
} from '#domain/workspace/deal-query';
import type { LaneRequest } from '#domain/workspace/lane-windows';
import type { LaneWindow } from '#domain/workspace/lane-query';
import type { UndoState } from '#domain/workspace/undo';
import type { PlainDate } from '#domain/timing/plain-date';

export type { BoardColumn, BoardView, DealQuery, DealWindow, Facets, LedgerCounts, UndoState };

export interface CommandReply {
  revision: number;
  savedAt: number;
  /** Deals created by this command, in order. */
  created: readonly string[];
  undo: UndoState;
}

export interface StoreMethods {
  command: { request: Command; reply: Result<CommandReply> };
  undo: { request: null; reply: Result<CommandReply> };
  redo: { request: null; reply: Result<CommandReply> };
  window: { request: { query: DealQuery; offset: number; limit: number }; reply: DealWindow };
  board: {
    request: { query: DealQuery; limitPerColumn: number };
    reply: BoardView;
  };
  /** A window of the swimlanes, groups and lanes as they stand one under the other. */
  lanes: { request: LaneRequest; reply: LaneWindow };
  search: { request: { text: string; limit: number }; reply: readonly DealCard[] };
  facets: { request: null; reply: Facets };
  counts: { request: null; reply: LedgerCounts };
  /** Built-in ones first, then the users' own. */
  benchmarks: { request: null; reply: readonly Benchmark[] };
  /** Ledgers as they were recorded, the largest first, with what they are taken for (T10). */
  ledgers: { request: null; reply: readonly LedgerStanding[] };
  /** Every benchmark, also retired ones, and what own history tells for a deal, by the fields of its scope. */
  library: { request: { deal: string | null }; reply: BenchmarkLibrary };
  /** What own history tells of each group of a scope, the largest first (T9 b). */
  ownHistories: { request: { scope: readonly ScopeField[] }; reply: readonly OwnHistoryGroup[] };
  /** How the deals timed against each benchmark stand, by its id. */
  benchmarkUses: { request: null; reply: Readonly<Record<string, BenchmarkUse>> };
  /** What saving a benchmark would do; null = nothing is asked. */
  benchmarkEffect: { request: { benchmark: Benchmark | null }; reply: BenchmarkEffect | null };
  /** Every verdict on a deal (T9): against its benchmark first, then the rules that apply to all; empty = no such deal. */
  verdicts: { request: { deal: string }; reply: readonly NamedVerdict[] };
  summary: { request: SummaryQuery; reply: PeriodSummary };
  /** Where time goes (spread/SPEC.md). */
  spread: { request: SpreadQuery; reply: Spread };
  /** The forecast of an open deal (T10); null = there is no such deal, or it is not open. */
  outlook: { request: { deal: string }; reply: DealOutlook | null };
  /** What is due, as a list shows it (reminders/SPEC.md). */
  reminders: { request: ReminderQuery; reply: ReminderView };
  /** What is to be told now; null = nothing. */
  notice: {
    request: { settings: ReminderSettings; told: Told; person: string };
    reply: ReminderNotice | null;
  };
  /** What a calendar file would hold. */
  calendarPlan: { request: CalendarWish; reply: CalendarPlan };
  planImport: {
    request: { file: string; sha256: string; sheets: readonly SheetTable[] };
    reply: Result<ImportPlanSummary>;
  };
  /** Reads the file on the host and plans its import; the bytes never pass through the page's thread as text. */
  planImportFile: { request: { name: string; bytes: ArrayBuffer }; reply: Result<ImportPlanSummary> };
  runImport: {
    request: { plan: string; policy: ImportPolicy };
    reply: Result<CommandReply & { imported: number }>;
  };
  cancelImport: { request: { plan: string }; reply: null };
  loadSample: { request: { script: 'simplified' | 'traditional' }; reply: Result<CommandReply> };
  history: { request: { deal: string }; reply: Result<readonly AnyOp[]> };
  digest: { request: null; reply: { digest: string; records: number; checkpoint: Checkpoint } };
}

export interface BenchmarkLibrary {
  benchmarks: readonly Benchmark[];
  retired: readonly string[];
  defaultBenchmark: string;
  order: readonly string[];
  /** `kind+county` → its percentiles for the deal asked about; empty without one. */
  own: Readonly<Record<string, OwnHistory>>;
}

export type StoreEvent =
  | { kind: 'ready'; revision: number; rebuilt: 'no' | 'caught-up' | 'from-journal'; undo: UndoState }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'changed'; revision: number; savedAt: number; deals: readonly string[] | 'many'; undo: UndoState }
  /** A new civil day: ages and verdicts are asked again. */
  | { kind: 'day'; today: PlainDate }
  | { kind: 'import'; plan: string; done: number; total: number }
  | { kind: 'failed'; fault: Fault };
