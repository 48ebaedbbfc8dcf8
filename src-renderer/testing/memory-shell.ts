import type {
  BackupEntry,
  BridgeEvent,
  BridgeMethod,
  BridgeReply,
  BridgeRequest,
  FolderListing,
  Identity,
  OutboxEntry,
  PageShell,
  Settings,
  StartState,
} from '#domain/ports/bridge';
import { defaultReminderSettings } from '#domain/reminders/notices';
import { err, fault, ok } from '#domain/result';
import { MemoryJournal } from './memory-journal';
import { MemoryOutbox } from './memory-outbox';
import { readMemorySheet } from './memory-sheet';

export interface MemoryShellOptions {
  /** null: the first run. */
  identity?: Identity | null;
  settings?: Partial<Settings>;
  now?: () => number;
  outbox?: readonly OutboxEntry[];
  online?: boolean;
  backups?: readonly BackupEntry[];
  journal?: MemoryJournal;
  /** The desktop shows notices; otherwise the page tells them itself. */
  notices?: boolean;
}

/** A host inside the page: the bridge's methods over memory. For `dev.html` and browser tests, never in the product. */
export interface MemoryShell extends PageShell {
  readonly journal: MemoryJournal;
  /** What the host would tell the page unasked. */
  emit(event: BridgeEvent): void;
  /** Stands in front of a method, to fail, delay or watch it. */
  intercept<M extends BridgeMethod>(
    method: M,
    handle: (
      request: BridgeRequest<M>,
      next: () => BridgeReply<M>,
    ) => BridgeReply<M> | Promise<BridgeReply<M>>,
  ): void;
}

export const memoryIdentity: Identity = {
  workspace: 'memory',
  device: 'memory-device',
  deviceName: 'laptop',
  actor: '王敏',
};

const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  destination: null,
  ledgerColumns: null,
  recentWorkspaces: [],
  lastWorkspace: null,
  reminders: defaultReminderSettings,
  toldReminders: {},
};

const folders: Record<string, readonly string[]> = {
  '/': ['home', 'media'],
  '/home': ['wang'],
  '/home/wang': ['Documents', '下载'],
  '/home/wang/Documents': ['通報', '台賬'],
  '/media': ['usb'],
};

type Handlers = {
  [M in BridgeMethod]: (request: BridgeRequest<M>) => BridgeReply<M> | Promise<BridgeReply<M>>;
};

export function createMemoryShell(options: MemoryShellOptions = {}): MemoryShell {
  const identity = options.identity === undefined ? memoryIdentity : options.identity;
  const now = options.now ?? (() => Date.now());
  const journal = options.journal ?? new MemoryJournal(`memory-${now()}`, identity ?? memoryIdentity, now);
  const listeners = new Set<(json: string) => void>();
  const emit = (event: BridgeEvent) => {
    for (const listener of listeners) listener(JSON.stringify(event));
  };
  const handlers: Handlers = {
    ...journalHandlers(journal),
    ...hostHandlers(options, identity, now, journal, emit),
  };
  const inFront = new Map<string, (request: never, next: () => never) => unknown>();
  return {
    journal,
    emit,
    intercept: (method, handle) => void inFront.set(method, handle),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    invoke: async (json) => {
      const { method, request } = JSON.parse(json) as { method: BridgeMethod; request: never };
      const handle = (handlers[method] ?? missing(method)) as (request: never) => unknown;
      const next = (() => handle(request)) as () => never;
      const front = inFront.get(method);
      return JSON.stringify(await (front ? front(request, next) : next()));
    },
  };
}

const missing = (method: string) => () => err(fault('host.unknownMethod', { method }));

function journalHandlers(journal: MemoryJournal) {
  return {
    'journal.read': (request: BridgeRequest<'journal.read'>) => ok(journal.read(request)),
    'journal.head': (request: BridgeRequest<'journal.head'>) => ok(journal.headAt(request)),
    'journal.commit': (request: BridgeRequest<'journal.commit'>) => journal.commit(request),
    'journal.abandon': ({ batch }: BridgeRequest<'journal.abandon'>) => ok(journal.abandon(batch)),
    'journal.history': ({ deal }: BridgeRequest<'journal.history'>) => ok(journal.history(deal)),
  };
}

function hostHandlers(
  options: MemoryShellOptions,
  identity: Identity | null,
  now: () => number,
  journal: MemoryJournal,
  emit: (event: BridgeEvent) => void,
): Omit<Handlers, keyof ReturnType<typeof journalHandlers>> {
  let settings: Settings = { ...defaultSettings, ...options.settings };
  const online = options.online ?? true;
  const outbox = new MemoryOutbox({
    entries: options.outbox ?? [],
    actor: (identity ?? memoryIdentity).actor,
    now,
    online: () => online,
    emit,
    pace: 400,
  });
  let backups: readonly BackupEntry[] = options.backups ?? [];
  const start = (): StartState => ({
    version: '0.1.0',
    shell: 'chromium',
    shellReason: 'memory',
    systemLanguage: 'zh-CN',
    workspaceDir: '/home/wang/Kiteline',
    sample: false,
    identity,
    settings,
    notices: [],
    shownBefore: false,
    head: journal.head,
    online,
  });
  const backUp = (file: string | null): BackupEntry => {
    const entry = {
      file: file ?? `/home/wang/Kiteline/backups/${now()}.kiteline`,
      createdAt: now(),
      bytes: journal.ops.length * 400,
      ops: journal.ops.length,
      checked: true,
    };
    backups = [entry, ...backups];
    return entry;
  };
  return {
    'app.start': () => ok(start()),
    'app.openWorkspace': () => ok(null),
    'app.openSample': () => ok(null),
    'app.openLink': () => ok(null),
    'app.showFile': () => ok(null),
    'workspace.create': ({ actor, deviceName }) => ok({ ...memoryIdentity, actor, deviceName }),
    'settings.set': (patch) => ok((settings = { ...settings, ...patch })),
    'import.read': ({ name, base64 }) => readMemorySheet(name, Uint8Array.from(atob(base64), toByte)),
    'backup.create': ({ file }) => ok(backUp(file)),
    'backup.list': () => ok(backups),
    'backup.check': ({ file }) => ok(backups.find((entry) => entry.file === file) ?? backUp(file)),
    'backup.restore': ({ actor, deviceName }) => ok({ ...memoryIdentity, actor, deviceName }),
    'export.summary': (request) => ok(outbox.add(request, settings.destination)),
    'export.calendar': (request) => ok(outbox.addCalendar(request, settings.destination)),
    'notice.show': () => ok({ shown: options.notices ?? false }),
    'export.timelines': (request) => ok(outbox.addTimelines(request, settings.destination)),
    'export.tables': (request) => ok(outbox.addTables(request, settings.destination)),
    'print.timelines': ({ document }) => ok({ html: `<title>${document.title}</title>` }),
    'outbox.list': () => ok(outbox.entries),
    'outbox.retry': ({ id }) => ok(outbox.retry(id)),
    'folder.list': ({ path }) => ok(listFolder(path ?? '/home/wang')),
    'folder.choose': ({ path }) => {
      settings = { ...settings, destination: path };
      outbox.destinationChosen(path);
      return ok(settings);
    },
    'digest.report': () => ok(null),
    'log.error': ({ where, message }) => {
      console.error(where, message);
      return ok(null);
    },
  };
}

const toByte = (char: string): number => char.charCodeAt(0);

function listFolder(path: string): FolderListing {
  const parent = path === '/' ? null : path.slice(0, path.lastIndexOf('/')) || '/';
  const names = folders[path] ?? [];
  const prefix = path === '/' ? '' : path;
  return {
    path,
    parent,
    folders: names.map((name) => ({ name, path: `${prefix}/${name}` })),
    backups:
      path === '/media/usb' ? [{ name: '2018-07-19.kiteline', path: '/media/usb/2018-07-19.kiteline' }] : [],
    writable: true,
  };
}
