/**
 * One map types both ends of the bridge between page and host. A shell puts exactly two functions on the page,
 * `invoke(json) → json` and `subscribe(listener)`; everything else is built on this file.
 */
import type { LaneDocument } from '../drawing/lane-document';
import type { Fault, Result } from '../result';
import type { AnyOp, Change, Op } from '../sync/op';
import type { Checkpoint } from '../workspace/rows';
import type { SheetTable } from '../importing/sheet-table';
import type { CalendarPlan } from '../reminders/calendar-entries';
import type { ReminderSettings, Told } from '../reminders/notices';
import type { PeriodSummary } from '../reporting/period-summary';
import type { Millis } from './clock';

export type Language = 'zh-CN' | 'zh-TW' | 'en';
export type Theme = 'system' | 'light' | 'dark';

export interface Settings {
  language: Language | null;
  theme: Theme;
  /** Folder finished exports are delivered to; null = not chosen yet. */
  destination: string | null;
  /** Ledger columns shown, by column id; null = the default set. */
  ledgerColumns: readonly string[] | null;
  recentWorkspaces: readonly { dir: string; name: string }[];
  lastWorkspace: string | null;
  reminders: ReminderSettings;
  /** Reminders this device has told (reminders/SPEC.md, N6). */
  toldReminders: Told;
}

/** Who works here: asked once, on the first run. */
export interface Identity {
  workspace: string;
  device: string;
  deviceName: string;
  actor: string;
}

export interface StartState {
  version: string;
  shell: 'electron' | 'chromium';
  shellReason: string;
  /** The system's language, used until the user picks one. */
  systemLanguage: Language;
  workspaceDir: string;
  /** This folder was made for the sample: an empty one is filled with it. */
  sample: boolean;
  /** null = this folder holds no workspace yet: show the first run. */
  identity: Identity | null;
  settings: Settings;
  /** What recovery did before this start, to be told once. */
  notices: readonly Notice[];
  /** A window has shown this folder before: lists that have to be built anew are then worth a word. */
  shownBefore: boolean;
  head: Checkpoint | null;
  online: boolean;
}

export type Notice =
  | { kind: 'torn-tail'; bytes: number; keptAt: string }
  | { kind: 'batch-set-aside'; ops: number; keptAt: string }
  | { kind: 'unclean-exit' }
  | { kind: 'backup-failed'; reason: Fault };

/** What the writer decided, on top of the journal position it had read. `batch` parts arrive in order. */
export interface CommitRequest {
  base: number;
  batch: { id: string; part: number; last: boolean };
  changes: readonly (Change & { id: string })[];
}

/** `moved`: the journal has passed `base`; project `ops` and decide again. */
export type CommitReply =
  | {
      kind: 'committed';
      firstSeq: number;
      ops: readonly Pick<Op, 'hlc' | 'wall' | 'seq'>[];
      head: Checkpoint;
      savedAt: Millis;
    }
  | { kind: 'moved'; ops: readonly AnyOp[]; head: Checkpoint };

export interface BackupEntry {
  file: string;
  createdAt: Millis;
  bytes: number;
  ops: number;
  /** Opened and read to the end after writing. */
  checked: boolean;
}

export type DeliveryState =
  | { kind: 'queued' }
  | { kind: 'uploading'; sentBytes: number }
  | { kind: 'waiting'; reason: Fault; nextTryAt: Millis }
  | { kind: 'failed'; reason: Fault }
  | { kind: 'delivered'; at: Millis; place: string; sha256: string };

/** One finished export on its way: what, from which revision, and how far. */
export interface OutboxEntry {
  id: string;
  title: string;
  format: 'pdf' | 'xlsx' | 'docx' | 'csv' | 'ics' | 'json' | 'kiteline';
  /** File name. */
  file: string;
  /** Full path of the copy on this machine; it stays whatever becomes of the delivery. */
  keptAt: string;
  bytes: number;
  sha256: string;
  /** Journal position the figures were taken from. */
  revision: number;
  createdAt: Millis;
  createdBy: string;
  /** What it holds, for the receipt: period and filters in words. */
  contents: string;
  /**
   * Folder it goes to; null = queued, and none is chosen yet. What was not to be delivered lies in the documents folder
   * from the start: delivered, its place is `keptAt`.
   */
  destination: string | null;
  state: DeliveryState;
  attempts: readonly { at: Millis; outcome: Fault | 'delivered' }[];
}

export interface FolderListing {
  path: string;
  parent: string | null;
  folders: readonly { name: string; path: string }[];
  /** Backups lying there. */
  backups: readonly { name: string; path: string }[];
  writable: boolean;
}

export interface SummaryExportRequest {
  summary: PeriodSummary;
  formats: readonly ('pdf' | 'xlsx' | 'json')[];
  language: Language;
  title: string;
  /** Whose report it is: the workspace's name. */
  office: string | null;
  revision: number;
  /** Queue for delivery to the destination folder. */
  deliver: boolean;
}

export interface CalendarExportRequest {
  plan: CalendarPlan;
  language: Language;
  title: string;
  /** What it holds, in words, for the receipt. */
  contents: string;
  /** Benchmarks in words by id, in `language`. */
  benchmarks: Readonly<Record<string, string>>;
  revision: number;
  /** Whether events carry an alarm, on `alarmOn`. */
  alarms: boolean;
  deliver: boolean;
}

export interface TimelinesExportRequest {
  document: LaneDocument;
  revision: number;
  /** Queue for delivery to the destination folder. */
  deliver: boolean;
}

/** Tables as a screen shows them, for a workbook of one sheet each. */
export interface TablesExportRequest {
  title: string;
  /** What they hold, in words, for the receipt and over each table. */
  contents: string;
  /** Columns of days and of whole numbers are told by what stands in them; null is a blank cell. */
  tables: readonly {
    name: string;
    head: readonly string[];
    rows: readonly (readonly (string | number | null)[])[];
  }[];
  revision: number;
  /** Queue for delivery to the destination folder. */
  deliver: boolean;
}

type Call<Request, Reply> = { request: Request; reply: Reply };

export interface BridgeMethods {
  'app.start': Call<null, StartState>;
  'app.openWorkspace': Call<{ dir: string }, null>;
  'app.openSample': Call<{ actor: string; deviceName: string }, null>;
  'app.openLink': Call<{ url: string }, null>;
  'app.showFile': Call<{ file: string }, null>;
  'workspace.create': Call<{ actor: string; deviceName: string }, Identity>;
  'settings.set': Call<Partial<Settings>, Settings>;
  /** Ops after `after` in journal order, at most `limit`; `head` says when the reader has caught up. */
  'journal.read': Call<{ after: number; limit: number }, { ops: readonly AnyOp[]; head: Checkpoint }>;
  /** Head, plus the hash at `seq` so that a projection can check that it stands on the same history. */
  'journal.head': Call<{ seq: number }, { head: Checkpoint; hashAtSeq: string | null }>;
  'journal.commit': Call<CommitRequest, CommitReply>;
  /** Drops the parts of a batch whose last part never came (cancel). */
  'journal.abandon': Call<{ batch: string }, null>;
  /** Every op of one deal, oldest first. */
  'journal.history': Call<{ deal: string }, { ops: readonly AnyOp[] }>;
  /** A workbook or CSV, read on the host; the page never parses files. */
  'import.read': Call<
    { name: string; base64: string },
    { file: string; sha256: string; sheets: readonly SheetTable[] }
  >;
  'backup.create': Call<{ file: string | null }, BackupEntry>;
  'backup.list': Call<null, readonly BackupEntry[]>;
  'backup.check': Call<{ file: string }, BackupEntry>;
  'backup.restore': Call<{ file: string; actor: string; deviceName: string }, Identity>;
  'export.summary': Call<SummaryExportRequest, readonly OutboxEntry[]>;
  /** Timelines laid out by the page, as a PDF. */
  'export.timelines': Call<TimelinesExportRequest, readonly OutboxEntry[]>;
  /** Tables of a screen as XLSX. */
  'export.tables': Call<TablesExportRequest, readonly OutboxEntry[]>;
  /** The same page as HTML, for the system's own print dialog. */
  'print.timelines': Call<{ document: LaneDocument }, { html: string }>;
  'outbox.list': Call<null, readonly OutboxEntry[]>;
  'outbox.retry': Call<{ id: string | null }, readonly OutboxEntry[]>;
  'folder.list': Call<{ path: string | null }, FolderListing>;
  'folder.choose': Call<{ path: string }, Settings>;
  /** A notice on the desktop; not shown = the page tells it itself. A click comes back as `notice.clicked`. */
  'notice.show': Call<{ tag: string; title: string; body: string }, { shown: boolean }>;
  /** Writes a calendar file (reminders/SPEC.md, N9) and, if asked, queues it for delivery. */
  'export.calendar': Call<CalendarExportRequest, readonly OutboxEntry[]>;
  /** The page's answer to the event `digest.wanted`: what its database holds. */
  'digest.report': Call<{ digest: string; records: number; checkpoint: Checkpoint }, null>;
  'log.error': Call<{ where: string; message: string }, null>;
}

export type BridgeMethod = keyof BridgeMethods;
export type BridgeRequest<M extends BridgeMethod> = BridgeMethods[M]['request'];
export type BridgeReply<M extends BridgeMethod> = Result<BridgeMethods[M]['reply']>;

/** What the host tells the page unasked. */
export type BridgeEvent =
  | { kind: 'outbox.changed'; entries: readonly OutboxEntry[] }
  | { kind: 'journal.moved'; head: Checkpoint }
  | { kind: 'online'; online: boolean }
  | { kind: 'backup.made'; entry: BackupEntry }
  /** `kiteline doctor` compares the page's database with the journal. */
  | { kind: 'digest.wanted' }
  | { kind: 'closing' }
  /** The window has come to the front. */
  | { kind: 'notice.clicked'; tag: string };

/** The two functions a shell puts on the page as `window.shell`. */
export interface PageShell {
  invoke(json: string): Promise<string>;
  subscribe(listener: (json: string) => void): () => void;
}
