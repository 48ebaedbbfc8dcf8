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
import type { ShellWindow } from '../shell';
import { createChromiumShell, readInitScript } from './chromium-shell';
import { findBrowser } from './find-browser';

/** Built files lie together: `dist/main/*.js` and `dist/renderer/`. */
const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    headless: { type: 'boolean', default: false },
    reason: { type: 'string', default: '' },
  },
});

async function main(): Promise<number> {
  const home = appHome();
  const settings = openNodeSettings(home);
  const log = createLog(home, systemClock.now);
  const browser = findBrowser();
  if (!browser) {
    console.error('No Chromium, Chrome or Edge was found. Install one, e.g.: apt-get install chromium');
    return 2;
  }
  const shell = createChromiumShell(browser, await readInitScript(built('init-script.js')));
  let open: ShellWindow | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void open?.close());
  let workspaceDir: string | null = resolve(
    values.workspace ?? settings.get().lastWorkspace ?? defaultWorkspace(home),
  );
  while (workspaceDir) {
    const ran = await runWorkspace(
      shell,
      {
        shellReason: values.reason,
        version: readVersion(),
        workspaceDir,
        documentsDir: exportsFolder(),
        rendererRoot: built('../renderer'),
        settings,
        readTables: createReadTables(built('read-worker.js')),
        clock: systemClock,
        log,
        headless: values.headless,
      },
      (window) => {
        open = window;
        console.log(`window open: ${workspaceDir}`);
      },
    );
    if (!ran.ok) {
      console.error(faultText(ran.error, languageFor(settings.get().language ?? shell.systemLanguage())));
      return ran.error.code === 'host.workspaceOpen' ? 3 : 1;
    }
    workspaceDir = ran.value.next;
  }
  return 0;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(built('../../package.json'), 'utf8')) as { version: string }).version;
}

process.exitCode = await main();
