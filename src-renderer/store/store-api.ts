/**
 * What the page may ask of the store worker, and the hooks the features use. Features import only
 * `src-renderer/store/hooks`, never Dexie, the worker or the bridge.
 */
import type { Checkpoint } from '#domain/workspace/rows';
import type { Command } from '#domain/workspace/command';
import type { DealCard } from '#domain/workspace/deal-card';
import type { Fault, Result } from '#domain/result';
import type { PeriodSummary, SummaryQuery } from '#domain/reporting/period-summary';
import type { ImportPlanSummary, ImportPolicy } from '#domain/importing/import-plan';
import type { SheetTable } from '#domain/importing/sheet-table';
import type { AnyOp } from '#domain/sync/op';
import type { Step } from '#domain/records/deal';
import type { VerdictState } from '#domain/timing/benchmark';

/** Which deals, in which order; every list and board of the app is one of these. */
export interface DealQuery {
  scope: 'inHand' | 'signed' | 'funded' | 'withdrawn' | 'all';
  text: string;
  stage: Step | null;
  county: readonly string[];
  industry: readonly string[];
  originClass: readonly string[];
  leader: readonly string[];
  tags: readonly string[];
  missingSlot: boolean;
  verdict: VerdictState | null;
  sort: { column: string; descending: boolean };
}

export interface DealWindow {
  cards: readonly DealCard[];
  /** Rows matching the query, all of them. */
  total: number;
  amountYuan: number;
  withoutAmount: number;
  verdicts: Record<VerdictState, number>;
  revision: number;
}

export interface BoardColumn {
  stage: 'visit' | 'negotiation' | 'signing' | 'landing';
  cards: readonly DealCard[];
  total: number;
  amountYuan: number;
  withoutAmount: number;
}

export interface CommandReply {
  revision: number;
  savedAt: number;
  /** Deals created by this command, in order. */
  created: readonly string[];
  undo: UndoState;
}

export interface UndoState {
  canUndo: boolean;
  canRedo: boolean;
  /** What the next undo would take back, as a catalogue key of `history` with parameters. */
  undoLabel: { code: string; params: Record<string, string | number> } | null;
}

export interface StoreMethods {
  command: { request: Command; reply: Result<CommandReply> };
  undo: { request: null; reply: Result<CommandReply> };
  redo: { request: null; reply: Result<CommandReply> };
  window: { request: { query: DealQuery; offset: number; limit: number }; reply: DealWindow };
  board: {
    request: { query: DealQuery; limitPerColumn: number };
    reply: { columns: readonly BoardColumn[]; window: Omit<DealWindow, 'cards'> };
  };
  search: { request: { text: string; limit: number }; reply: readonly DealCard[] };
  facets: {
    request: null;
    reply: Record<
      | 'county'
      | 'industry'
      | 'origin'
      | 'originClass'
      | 'leader'
      | 'department'
      | 'park'
      | 'tags'
      | 'event'
      | 'nature',
      readonly string[]
    >;
  };
  summary: { request: SummaryQuery; reply: PeriodSummary };
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
  loadSample: { request: null; reply: Result<CommandReply> };
  history: { request: { deal: string }; reply: Result<readonly AnyOp[]> };
  digest: { request: null; reply: { digest: string; records: number; checkpoint: Checkpoint } };
}

export type StoreEvent =
  | { kind: 'ready'; revision: number; rebuilt: 'no' | 'caught-up' | 'from-journal'; undo: UndoState }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'changed'; revision: number; savedAt: number; deals: readonly string[] | 'many'; undo: UndoState }
  | { kind: 'import'; plan: string; done: number; total: number }
  | { kind: 'failed'; fault: Fault };
