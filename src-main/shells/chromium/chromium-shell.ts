import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type LaunchOptions,
  type Page,
  type Route,
} from 'playwright-core';
import { languageOf } from '../language-of';
import {
  APP_ORIGIN,
  type DesktopNotice,
  NOTICE_WAIT,
  type PageHandler,
  type PrintOptions,
  type Shell,
  type ShellWindow,
  type WindowOptions,
} from '../shell';
import type { BrowserChoice } from './find-browser';

export interface ChromiumShell extends Shell {
  open(options: WindowOptions): Promise<ChromiumWindow>;
}

export interface ChromiumWindow extends ShellWindow {
  /** For the demo and the end-to-end suite, which drive the very page a user sees. */
  readonly page: Page;
}

/** As root the sandbox cannot start; `--test-type` then keeps Chromium's warning bar away. */
const isRoot = process.getuid?.() === 0;

/**
 * Without a UTF-8 locale Chromium cannot open a chosen file whose name is not ASCII, and says nothing. In a window a
 * named locale stays as it is, since input methods may look at it.
 */
export function utf8Environment(env: NodeJS.ProcessEnv, headless: boolean): NodeJS.ProcessEnv {
  const named = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C';
  if (process.platform !== 'linux' || (!headless && !/^(C|POSIX)$/.test(named))) return env;
  return { ...env, LC_ALL: 'C.UTF-8' };
}

const launchOptions = (browser: BrowserChoice, headless: boolean): LaunchOptions => ({
  ...browser,
  headless,
  env: utf8Environment(process.env, headless),
  chromiumSandbox: !isRoot,
  // The app's own network is Node's; the browser itself must reach nothing.
  args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-first-run', ...(isRoot ? ['--test-type'] : [])],
});

/** Colours as the screen gives them, shared memory and rendering as the system's wrapper decides. */
const NOT_WANTED = [
  '--force-color-profile=srgb',
  '--disable-dev-shm-usage',
  '--enable-unsafe-swiftshader',
  '--unsafely-disable-devtools-self-xss-warnings',
];

/** The app window of an installed Chromium, Chrome or Edge, over a pipe: no port is opened. */
export function createChromiumShell(browser: BrowserChoice, initScript: string): ChromiumShell {
  return {
    kind: 'chromium',
    systemLanguage: () =>
      languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || ''),
    open: (options) => openWindow(browser, initScript, options),
    print: (html, options) => printHtml(browser, html, options),
    openOutside,
  };
}

async function openWindow(
  browser: BrowserChoice,
  initScript: string,
  options: WindowOptions,
): Promise<ChromiumWindow> {
  await preparePreferences(options.profile);
  const size = options.size ?? { width: 1440, height: 900 };
  const base = launchOptions(browser, options.headless);
  const context = await chromium.launchPersistentContext(options.profile, {
    ...base,
    args: [
      ...(base.args ?? []),
      // A data: page first: the app's own address would be asked for before the route is in place.
      `--app=data:text/html,<title>${encodeURIComponent(options.title)}</title>`,
      `--window-size=${size.width},${size.height}`,
    ],
    ignoreDefaultArgs: NOT_WANTED,
    viewport: options.headless ? size : null,
    ...(options.headless
      ? {}
      : { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null }),
    acceptDownloads: true,
    serviceWorkers: 'block',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const closed = watchClosed(context, page);
  await guardNavigation(context, page, options.handler);
  const session = await context.newCDPSession(page);
  const focus = () => bringToFront(session, page);
  const ownPage = (source: { frame: ReturnType<Page['mainFrame']> }) => {
    if (source.frame !== page.mainFrame() || new URL(source.frame.url()).origin !== APP_ORIGIN)
      throw new Error('refused: not the app page');
  };
  await page.exposeBinding('__shell', async (source, json: string) => {
    ownPage(source);
    return options.handler.invoke(json);
  });
  await page.exposeBinding('__shellNotice', async (source, tag: string) => {
    ownPage(source);
    await focus();
    options.handler.noticeClicked(tag);
  });
  await page.addInitScript(initScript);
  await setPermissions(session);
  await page.goto(`${APP_ORIGIN}/`);
  return {
    page,
    closed,
    push: (json) => void page.evaluate(pushIntoPage, json).catch(() => undefined),
    focus,
    notify: (notice) => page.evaluate(showNotice, { ...notice, wait: NOTICE_WAIT }),
    close: () => context.close().catch(alreadyGone),
  };
}

/** Runs in the page: whether the browser has shown the notice. */
function showNotice({ tag, title, body, wait }: DesktopNotice & { wait: number }): Promise<boolean> {
  const page = globalThis as unknown as {
    Notification?: new (title: string, options: { tag: string; body: string }) => EventTarget;
    __shellNotice(tag: string): Promise<void>;
  };
  return new Promise((resolve) => {
    if (!page.Notification) return resolve(false);
    const notice = new page.Notification(title, { tag, body });
    const timer = setTimeout(() => resolve(false), wait);
    const told = (shown: boolean) => () => {
      clearTimeout(timer);
      resolve(shown);
    };
    notice.addEventListener('show', told(true));
    notice.addEventListener('error', told(false));
    notice.addEventListener('click', () => void page.__shellNotice(tag));
  });
}

async function bringToFront(session: CDPSession, page: Page): Promise<void> {
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  if (bounds.windowState === 'minimized')
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await page.bringToFront();
}

const pushIntoPage = (json: string) =>
  (globalThis as unknown as { __shellPush?: (json: string) => void }).__shellPush?.(json);

function watchClosed(context: BrowserContext, page: Page): Promise<'closed' | 'crashed'> {
  return new Promise((resolve) => {
    page.once('crash', () => resolve('crashed'));
    page.once('close', () => {
      resolve('closed');
      void context.close().catch(alreadyGone);
    });
    context.once('close', () => resolve('closed'));
  });
}

/** The browser ended, or was killed, under our hands: `closed` has told whom it concerns. */
const alreadyGone = (error: unknown): void => {
  if (!isTargetClosed(error)) throw error;
};

const isTargetClosed = (error: unknown): boolean =>
  error instanceof Error && /Target (page, context or browser )?(has been )?closed/i.test(error.message);

/** The app's own origin is answered from its files; foreign pages open outside, everything else is refused. */
async function guardNavigation(context: BrowserContext, page: Page, handler: PageHandler): Promise<void> {
  await context.route('**/*', (route) => answer(route, handler).catch(alreadyGone));
  context.on('page', (popup) => {
    if (popup !== page) void popup.close().catch(alreadyGone);
  });
}

async function answer(route: Route, handler: PageHandler): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (url.startsWith(`${APP_ORIGIN}/`)) {
    const reply = await handler.asset(url);
    return route.fulfill({ status: reply.status, headers: reply.headers, body: Buffer.from(reply.body) });
  }
  if (!request.isNavigationRequest()) return route.abort();
  if (/^(https|mailto):/.test(url)) handler.openLink(url);
  // 204 keeps the page that is there; aborting would replace it by an error page.
  return route.fulfill({ status: 204 });
}

/** All the app's own page may do beyond a plain page; no other origin is ever shown. */
const GRANTED = ['persistent-storage', 'notifications'];
/** What a page may otherwise ask the user for. */
const DENIED = ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'];

async function setPermissions(session: CDPSession): Promise<void> {
  const set = (name: string, setting: 'granted' | 'denied') =>
    session.send('Browser.setPermission', { permission: { name }, setting, origin: APP_ORIGIN });
  for (const name of GRANTED) await set(name, 'granted');
  for (const name of DENIED) await set(name, 'denied');
}

/** The browser's own translation bubble would cover the app; written before the first start, kept afterwards. */
async function preparePreferences(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(file, JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }));
}

async function printHtml(browser: BrowserChoice, html: string, options: PrintOptions): Promise<Uint8Array> {
  const printer = await chromium.launch(launchOptions(browser, true));
  try {
    const context = await printer.newContext({ javaScriptEnabled: false, offline: true });
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: options.header,
      footerTemplate: options.footer,
    });
  } finally {
    await printer.close();
  }
}

/** With the desktop's own opener; the target is an argument of its own, never part of a shell line. */
async function openOutside(target: string): Promise<void> {
  const [command, args] =
    process.platform === 'win32'
      ? ['explorer.exe', [target]]
      : process.platform === 'darwin'
        ? ['open', [target]]
        : ['xdg-open', [target]];
  await new Promise<void>((resolve, reject) => {
    const opener = spawn(command, args, { detached: true, stdio: 'ignore' });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}

/** The init script's text, built beside the shell. */
export const readInitScript = (file: string | URL): Promise<string> => readFile(file, 'utf8');
