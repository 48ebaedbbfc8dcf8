import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
export const builtHost = join(root, 'dist', 'main');
export const fixture = (name: string): string => join(root, 'e2e', 'fixtures', name);

type Host = typeof import('../src-main/shells/chromium/main');

/** The app as it was built, in this process: its page is the very one a user sees. */
export interface App {
  /** The window that is open now: another one after switching the workspace. */
  readonly page: Page;
  /** Folder of the workspace open now. */
  readonly workspace: string;
  /** What the page complained about so far: uncaught errors and console errors. */
  readonly complaints: readonly string[];
  /** Waits for the window that follows `act`, e.g. opening the sample. */
  nextWindow(act: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  workspace: string;
  /** POSIX locale of the machine the app believes to run on. */
  locale?: string;
  size?: { width: number; height: number };
}

/** Opens a workspace headless; resolves when its page is loaded. */
export async function openApp(options: AppOptions): Promise<App> {
  process.env['LC_ALL'] = `${options.locale ?? 'zh_CN'}.UTF-8`;
  const { runChromium } = (await import(join(builtHost, 'chromium.js'))) as Host;
  const windows: { page: Page; workspace: string; close(): Promise<void> }[] = [];
  const complaints: string[] = [];
  let opened: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (opened = resolve));
  const first = next();
  const { workspace, size } = options;
  const ended = runChromium(
    { workspace, headless: true, reason: 'end-to-end test', ...(size ? { size } : {}) },
    ({ page, close }, dir) => {
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      windows.push({ page, workspace: dir, close });
      opened();
    },
  );
  await Promise.race([
    first,
    ended.then((code) => Promise.reject(new Error(`the app ended with ${String(code)}`))),
  ]);
  return {
    get page() {
      return windows.at(-1)!.page;
    },
    get workspace() {
      return windows.at(-1)!.workspace;
    },
    complaints,
    async nextWindow(act) {
      const another = next();
      const { page } = windows.at(-1)!;
      await act().catch((error: unknown) => {
        // The window may be gone before its own click has been answered.
        if (!page.isClosed()) throw error;
      });
      await another;
    },
    async close() {
      await windows.at(-1)!.close();
      await ended;
    },
  };
}
