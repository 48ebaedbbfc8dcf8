import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appHome, defaultWorkspace, exportsFolder } from '../../app-paths';
import { runWorkspace } from '../../run-app';
import { createLog } from '../../services/log';
import { openNodeSettings } from '../../services/settings/settings.node';
import { createReadTables } from '../../services/spreadsheet/read-tables';
import { systemClock } from '../../services/system-clock';
import { faultText, languageFor } from '../../services/texts/texts';
import { createChromiumShell, readInitScript, type ChromiumWindow } from './chromium-shell';
import { findBrowser } from './find-browser';

/** Built files lie together: `dist/main/*.js` and `dist/renderer/`. */
const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface RunOptions {
  /** Workspace folder; null = the last one opened. */
  workspace: string | null;
  headless: boolean;
  /** Why this shell, for the about box. */
  reason: string;
  size?: { width: number; height: number };
}

/**
 * The app until its window is closed; resolves to the exit code. `onWindow` is told each window: switching the
 * workspace closes one and opens another. The demo and the end-to-end suite call this and drive the page they get.
 */
export async function runChromium(
  options: RunOptions,
  onWindow: (window: ChromiumWindow, workspaceDir: string) => void,
): Promise<number> {
  const home = appHome();
  const settings = openNodeSettings(home);
  const browser = findBrowser();
  if (!browser) {
    console.error('No Chromium, Chrome or Edge was found. Install one, e.g.: apt-get install chromium');
    return 2;
  }
  const shell = createChromiumShell(browser, await readInitScript(built('init-script.js')));
  const setting = {
    shellReason: options.reason,
    version: readVersion(),
    documentsDir: exportsFolder(),
    rendererRoot: built('../renderer'),
    settings,
    readTables: createReadTables(built('read-worker.js')),
    clock: systemClock,
    log: createLog(home, systemClock.now),
    headless: options.headless,
    ...(options.size ? { size: options.size } : {}),
  };
  let dir: string | null = resolve(
    options.workspace ?? settings.get().lastWorkspace ?? defaultWorkspace(home),
  );
  while (dir) {
    const workspaceDir: string = dir;
    const ran = await runWorkspace(shell, { ...setting, workspaceDir }, (window) =>
      onWindow(window as ChromiumWindow, workspaceDir),
    );
    if (!ran.ok) {
      console.error(faultText(ran.error, languageFor(settings.get().language ?? shell.systemLanguage())));
      return ran.error.code === 'host.workspaceOpen' ? 3 : 1;
    }
    dir = ran.value.next;
  }
  return 0;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(built('../../package.json'), 'utf8')) as { version: string }).version;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      workspace: { type: 'string' },
      headless: { type: 'boolean', default: false },
      reason: { type: 'string', default: '' },
    },
  });
  let open: ChromiumWindow | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void open?.close());
  return runChromium({ ...values, workspace: values.workspace ?? null }, (window, workspaceDir) => {
    open = window;
    console.log(`window open: ${workspaceDir}`);
  });
}

if (import.meta.main) process.exitCode = await main();
