import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runWorkspace } from '../src-main/run-app';
import { openNodeSettings } from '../src-main/services/settings/settings.node';
import { createReadTables } from '../src-main/services/spreadsheet/read-tables';
import { systemClock } from '../src-main/services/system-clock';
import { createChromiumShell, type ChromiumWindow } from '../src-main/shells/chromium/chromium-shell';
import { findBrowser } from '../src-main/shells/chromium/find-browser';

export interface AppWindow {
  page: Page;
  /** Closes the window and the host behind it, as a user does. */
  close(): Promise<void>;
}

/** The real host, headless, on the page built into `rendererRoot`; resolves when its page is loaded. */
export async function openAppWindow(
  root: string,
  rendererRoot: string,
  workspaceDir: string,
): Promise<AppWindow> {
  const browser = findBrowser();
  if (!browser) throw new Error('no Chromium, Chrome or Edge was found');
  const home = mkdtempSync(join(tmpdir(), 'kiteline-bench-home-'));
  const built = join(root, 'dist', 'main');
  const shell = createChromiumShell(browser, await readFile(join(built, 'init-script.js'), 'utf8'));
  return new Promise((resolve, reject) => {
    const ran = runWorkspace(
      shell,
      {
        shellReason: 'bench',
        version: 'bench',
        workspaceDir,
        documentsDir: join(home, 'documents'),
        rendererRoot,
        settings: openNodeSettings(home),
        readTables: createReadTables(join(built, 'read-worker.js')),
        clock: systemClock,
        log: (where, error) => console.error(where, error),
        headless: true,
      },
      (window) => {
        const { page } = window as ChromiumWindow;
        page.on('pageerror', (error) => console.error(error));
        const close = async () => {
          await window.close();
          await ran;
        };
        resolve({ page, close });
      },
    );
    ran.then((result) => result.ok || reject(new Error(JSON.stringify(result.error))), reject);
  });
}
