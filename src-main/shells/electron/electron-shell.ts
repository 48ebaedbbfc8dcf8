import { BrowserWindow, Notification, session, shell as desktop, type Session } from 'electron';
import type { Language } from '#domain/ports/bridge';
import { languageOf } from '../language-of';
import {
  APP_ORIGIN,
  type DesktopNotice,
  type PageHandler,
  type PrintOptions,
  type Shell,
  type ShellWindow,
  NOTICE_WAIT,
  type WindowOptions,
} from '../shell';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels';

/** The parts of Electron's ipcMain the shell uses; passed in so that tests can stand in for it. */
export interface CallReceiver {
  handle(channel: string, listener: (event: CallEvent, json: unknown) => Promise<string>): void;
  removeHandler(channel: string): void;
}

interface CallEvent {
  senderFrame: { url: string; parent: unknown } | null;
}

/** Only the app's own top frame may call. */
export function acceptSender(frame: CallEvent['senderFrame']): boolean {
  if (!frame || frame.parent !== null) return false;
  try {
    return new URL(frame.url).origin === APP_ORIGIN;
  } catch {
    return false;
  }
}

export function createElectronShell(preload: string, calls: CallReceiver, locale: () => string): Shell {
  return {
    kind: 'electron',
    systemLanguage: (): Language => languageOf(locale()),
    open: (options) => openWindow(preload, calls, options),
    print: printHtml,
    openOutside: async (target) => {
      if (/^(https|mailto):/.test(target)) await desktop.openExternal(target);
      else await desktop.openPath(target);
    },
  };
}

async function openWindow(
  preload: string,
  calls: CallReceiver,
  options: WindowOptions,
): Promise<ShellWindow> {
  const storage = session.fromPath(options.profile);
  serveOwnOrigin(storage, options.handler);
  denyPermissions(storage);
  const window = new BrowserWindow({
    title: options.title,
    width: options.size?.width ?? 1440,
    height: options.size?.height ?? 900,
    minWidth: 1024,
    minHeight: 640,
    show: !options.headless,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session: storage,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.setMenu(null);
  guardNavigation(window, options.handler);
  calls.removeHandler(CALL_CHANNEL);
  calls.handle(CALL_CHANNEL, async (event, json) => {
    if (!acceptSender(event.senderFrame) || typeof json !== 'string')
      throw new Error('refused: not the app page');
    return options.handler.invoke(json);
  });
  const closed = new Promise<'closed' | 'crashed'>((resolve) => {
    window.once('closed', () => resolve('closed'));
    window.webContents.once('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit') return;
      resolve('crashed');
      window.destroy();
    });
  });
  await window.loadURL(`${APP_ORIGIN}/`);
  return {
    closed,
    push: (json) => {
      if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, json);
    },
    focus: async () => bringToFront(window),
    notify: createNotifier(window, options.handler),
    close: async () => window.close(),
  };
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function createNotifier(
  window: BrowserWindow,
  handler: PageHandler,
): (notice: DesktopNotice) => Promise<boolean> {
  // A notice nobody holds on to would be collected, and its click lost.
  const shown = new Map<string, Notification>();
  return ({ tag, title, body }) => {
    if (!Notification.isSupported()) return Promise.resolve(false);
    shown.get(tag)?.close();
    const notice = new Notification({ title, body });
    shown.set(tag, notice);
    notice.once('click', () => {
      if (window.isDestroyed()) return;
      bringToFront(window);
      handler.noticeClicked(tag);
    });
    return new Promise((resolve) => {
      notice.once('show', () => resolve(true));
      notice.once('failed', () => resolve(false));
      // A desktop that says neither has shown nothing anybody can rely on.
      setTimeout(() => resolve(false), NOTICE_WAIT).unref();
      notice.show();
    });
  };
}

/** The app's origin is answered from its files; no other request of the page leaves. */
function serveOwnOrigin(storage: Session, handler: PageHandler): void {
  if (storage.protocol.isProtocolHandled('https')) storage.protocol.unhandle('https');
  storage.protocol.handle('https', async (request) => {
    const reply = await handler.asset(request.url);
    return new Response(Buffer.from(reply.body), { status: reply.status, headers: reply.headers });
  });
  storage.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(https:\/\/app\.local\/|blob:https:\/\/app\.local\/|data:|devtools:)/.test(url) });
  });
}

function denyPermissions(storage: Session): void {
  storage.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  storage.setPermissionCheckHandler(() => false);
  storage.setDevicePermissionHandler(() => false);
}

function guardNavigation(window: BrowserWindow, handler: PageHandler): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => {
    if (event.url.startsWith(`${APP_ORIGIN}/`)) return;
    event.preventDefault();
    if (/^(https|mailto):/.test(event.url)) handler.openLink(event.url);
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (/^(https|mailto):/.test(url)) handler.openLink(url);
    return { action: 'deny' };
  });
}

async function printHtml(html: string, options: PrintOptions): Promise<Uint8Array> {
  const printer = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, session: session.fromPartition('print') },
  });
  try {
    const storage = printer.webContents.session;
    storage.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }));
    await printer.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await printer.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: options.header,
      footerTemplate: options.footer,
    });
  } finally {
    printer.destroy();
  }
}
