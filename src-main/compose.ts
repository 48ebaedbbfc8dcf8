import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BridgeEvent, BridgeMethods, Notice } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, ok, type Result } from '#domain/result';
import { createDispatcher, type BridgeHandlers } from './bridge/dispatcher';
import { checkBackup } from './services/backup/backup-service';
import { restoreBackup } from './services/backup/restore-backup';
import { listFolder } from './services/folders/list-folder';
import { watchConnection } from './services/connection';
import { timelinesHtml } from './services/export/timelines-html';
import { createReporting, type Reporting } from './services/reporting';
import type { SettingsStore } from './services/settings/settings-store';
import type { ReadTables } from './services/spreadsheet/read-tables';
import { createWorkspace, openWorkspace, type OpenWorkspace } from './services/workspace/open-workspace';
import { sealIndexedDb } from './services/workspace/seal-indexed-db';
import { workspaceFolder, type WorkspaceFolder } from './services/workspace/workspace-folder';
import { lockWorkspace } from './services/workspace/workspace-lock';
import { createResolveAsset } from './shells/resolve-asset';
import type { PageHandler, Shell, ShellWindow } from './shells/shell';

export interface AppOptions {
  shell: Pick<Shell, 'kind' | 'systemLanguage' | 'openOutside' | 'print'>;
  /** Why this shell, in words for the about box. */
  shellReason: string;
  version: string;
  workspaceDir: string;
  documentsDir: string;
  /** Folder of the built page. */
  rendererRoot: string;
  settings: SettingsStore;
  readTables: ReadTables;
  clock: Clock;
  log: (where: string, error: unknown) => void;
  /** The user picked another workspace: close this window and open that one. */
  onSwitch: (dir: string) => void;
  /** What the page's database holds, when `doctor` has asked for it. */
  onDigest?: (digest: DigestReport) => void;
}

export type DigestReport = BridgeMethods['digest.report']['request'];

/** Everything behind one window, whatever the shell. */
export interface App {
  folder: WorkspaceFolder;
  handler: PageHandler;
  /** Where events for the page and notices go, once there is a window. */
  connect(window: Pick<ShellWindow, 'push' | 'notify'>): void;
  /** Backs up what changed, closes the journal, gives up the lock. */
  close(): Promise<void>;
}

const SAMPLE_MARKER = 'sample';
const BACKUP_EVERY = 3_600_000;

/** Takes the workspace's lock and builds all services on it. Faults: workspace open elsewhere, unreadable folder. */
export async function compose(options: AppOptions): Promise<Result<App>> {
  const folder = workspaceFolder(options.workspaceDir);
  const lock = await lockWorkspace(folder);
  if (!lock.ok) return lock;
  const notices: Notice[] = [];
  const shownBefore = existsSync(folder.profile);
  if (lock.value.uncleanExit && (await sealIndexedDb(folder.profile)) > 0)
    notices.push({ kind: 'unclean-exit' });
  const opened = await openWorkspace(folder, options.clock);
  if (!opened.ok) {
    await lock.value.release();
    return opened;
  }
  const app = buildApp(options, folder, { notices, shownBefore }, opened.value);
  return ok({
    ...app,
    async close() {
      await app.close();
      await lock.value.release();
    },
  });
}

/** What was found when this window's folder was opened. */
interface StartFacts {
  notices: Notice[];
  shownBefore: boolean;
}

function buildApp(
  options: AppOptions,
  folder: WorkspaceFolder,
  start: StartFacts,
  opened: OpenWorkspace | null,
): App {
  let window: Pick<ShellWindow, 'push' | 'notify'> | null = null;
  let workspace: OpenWorkspace | null = null;
  let reporting: Reporting | null = null;
  const tell = (event: BridgeEvent) => window?.push(JSON.stringify(event));
  const { notices } = start;
  const connection = watchConnection((online) => {
    tell({ kind: 'online', online });
    if (online) reporting?.destinationChanged();
  });

  const hold = (next: OpenWorkspace) => {
    workspace = next;
    notices.push(...next.notices);
    reporting = createReporting({ ...options, folder, identity: next.identity, tell });
    rememberWorkspace(options.settings, folder.dir);
    return next;
  };
  if (opened) hold(opened);

  const backUp = async () => {
    const made = await workspace?.backups.rotate();
    if (made && !made.ok) notices.push({ kind: 'backup-failed', reason: made.error });
    if (made?.ok && made.value) tell({ kind: 'backup.made', entry: made.value });
  };
  const timer = setInterval(() => void backUp(), BACKUP_EVERY);
  timer.unref();

  const handlers: BridgeHandlers = {
    ...hostHandlers(options, folder, { ...start, isOnline: () => connection.online }, () => workspace, hold),
    ...journalHandlers(() => workspace),
    'digest.report': (report) => {
      options.onDigest?.(report);
      return ok(null);
    },
    ...reportingHandlers(() => reporting, options),
    'notice.show': async (notice) => ok({ shown: (await window?.notify(notice)) ?? false }),
  };
  return {
    folder,
    handler: {
      invoke: createDispatcher(handlers, options.log),
      asset: createResolveAsset(options.rendererRoot),
      noticeClicked: (tag) => tell({ kind: 'notice.clicked', tag }),
      openLink: (url) => void options.shell.openOutside(url).catch((error) => options.log('openLink', error)),
    },
    connect(next) {
      window = next;
    },
    async close() {
      clearInterval(timer);
      connection.close();
      await reporting?.close();
      await backUp();
      await workspace?.journal.close();
    },
  };
}

const noWorkspace = () => err(fault('host.noWorkspace'));

function hostHandlers(
  options: AppOptions,
  folder: WorkspaceFolder,
  start: StartFacts & { isOnline: () => boolean },
  current: () => OpenWorkspace | null,
  hold: (next: OpenWorkspace) => OpenWorkspace,
): Pick<
  BridgeHandlers,
  | 'app.start'
  | 'app.openWorkspace'
  | 'app.openSample'
  | 'app.openLink'
  | 'app.showFile'
  | 'workspace.create'
  | 'settings.set'
  | 'import.read'
  | 'folder.list'
  | 'backup.check'
  | 'backup.restore'
  | 'log.error'
> {
  const create = async (person: { actor: string; deviceName: string }) => {
    if (current()) return err(fault('host.workspaceNotEmpty', { dir: folder.dir }));
    const made = await createWorkspace(folder, person, options.clock);
    return made.ok ? ok(hold(made.value).identity) : made;
  };
  return {
    'app.start': () => {
      const workspace = current();
      return ok({
        version: options.version,
        shell: options.shell.kind,
        shellReason: options.shellReason,
        systemLanguage: options.shell.systemLanguage(),
        workspaceDir: folder.dir,
        sample: existsSync(join(folder.dir, SAMPLE_MARKER)),
        identity: workspace?.identity ?? null,
        settings: options.settings.get(),
        notices: start.notices,
        shownBefore: start.shownBefore,
        head: workspace?.journal.head ?? null,
        online: start.isOnline(),
      });
    },
    'app.openWorkspace': ({ dir }) => {
      options.onSwitch(dir);
      return ok(null);
    },
    'app.openSample': async (person) => {
      const sample = workspaceFolder(`${folder.dir}-sample`);
      await mkdir(sample.dir, { recursive: true });
      await writeFile(join(sample.dir, SAMPLE_MARKER), '');
      if (!existsSync(sample.identityFile)) {
        const made = await createWorkspace(sample, person, options.clock);
        if (!made.ok) return made;
        await made.value.journal.close();
      }
      options.onSwitch(sample.dir);
      return ok(null);
    },
    'app.openLink': async ({ url }) => {
      if (!/^(https|mailto):/.test(url)) return err(fault('host.linkRefused', { url }));
      await options.shell.openOutside(url);
      return ok(null);
    },
    'app.showFile': async ({ file }) => {
      if (!existsSync(file)) return err(fault('host.fileMissing', { file }));
      await options.shell.openOutside(join(file, '..'));
      return ok(null);
    },
    'workspace.create': create,
    'settings.set': (change) => ok(options.settings.set(change)),
    'import.read': ({ name, base64 }) => options.readTables({ name, bytes: Buffer.from(base64, 'base64') }),
    'folder.list': ({ path }) => listFolder(path),
    'backup.check': ({ file }) => checkBackup(file),
    'backup.restore': async ({ file, ...person }) => {
      if (current()) return err(fault('host.workspaceNotEmpty', { dir: folder.dir }));
      const restored = await restoreBackup(file, folder);
      return restored.ok ? create(person) : restored;
    },
    'log.error': ({ where, message }) => {
      options.log(`page: ${where}`, message);
      return ok(null);
    },
  };
}

function journalHandlers(
  current: () => OpenWorkspace | null,
): Pick<
  BridgeHandlers,
  | 'journal.read'
  | 'journal.head'
  | 'journal.commit'
  | 'journal.abandon'
  | 'journal.history'
  | 'backup.create'
  | 'backup.list'
> {
  return {
    'journal.read': (request) => {
      const workspace = current();
      return workspace ? ok(workspace.journal.read(request)) : noWorkspace();
    },
    'journal.head': (request) => {
      const workspace = current();
      return workspace ? ok(workspace.journal.headAt(request)) : noWorkspace();
    },
    'journal.commit': async (request) => current()?.journal.commit(request) ?? noWorkspace(),
    'journal.abandon': ({ batch }) => {
      const workspace = current();
      return workspace ? ok(workspace.journal.abandon(batch)) : noWorkspace();
    },
    'journal.history': ({ deal }) => {
      const workspace = current();
      return workspace ? ok({ ops: workspace.journal.history(deal) }) : noWorkspace();
    },
    'backup.create': async ({ file }) => current()?.backups.create(file) ?? noWorkspace(),
    'backup.list': async () => {
      const workspace = current();
      return workspace ? ok(await workspace.backups.list()) : noWorkspace();
    },
  };
}

function reportingHandlers(
  current: () => Reporting | null,
  options: AppOptions,
): Pick<
  BridgeHandlers,
  | 'export.summary'
  | 'export.calendar'
  | 'export.timelines'
  | 'export.tables'
  | 'print.timelines'
  | 'outbox.list'
  | 'outbox.retry'
  | 'folder.choose'
> {
  return {
    'export.summary': async (request) => current()?.exportSummary(request) ?? noWorkspace(),
    'export.calendar': async (request) => current()?.exportCalendar(request) ?? noWorkspace(),
    'export.timelines': async (request) => current()?.exportTimelines(request) ?? noWorkspace(),
    'export.tables': async (request) => current()?.exportTables(request) ?? noWorkspace(),
    'print.timelines': ({ document }) => ok({ html: timelinesHtml(document).html }),
    'outbox.list': async () => {
      const reporting = current();
      return reporting ? ok(await reporting.list()) : noWorkspace();
    },
    'outbox.retry': async ({ id }) => {
      const reporting = current();
      return reporting ? ok(await reporting.retry(id)) : noWorkspace();
    },
    'folder.choose': async ({ path }) => {
      const listed = await listFolder(path);
      if (!listed.ok) return listed;
      if (!listed.value.writable) return err(fault('host.folderForbidden', { path }));
      const settings = options.settings.set({ destination: listed.value.path });
      current()?.destinationChanged();
      return ok(settings);
    },
  };
}

function rememberWorkspace(settings: SettingsStore, dir: string): void {
  const others = settings.get().recentWorkspaces.filter((recent) => recent.dir !== dir);
  settings.set({
    lastWorkspace: dir,
    recentWorkspaces: [{ dir, name: basename(dir) }, ...others].slice(0, 8),
  });
}
