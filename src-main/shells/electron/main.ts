import { app, ipcMain } from 'electron';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appHome, defaultWorkspace, exportsFolder } from '../../app-paths';
import { runWorkspace } from '../../run-app';
import { createLog } from '../../services/log';
import { openElectronSettings } from '../../services/settings/settings.electron';
import { createReadTables } from '../../services/spreadsheet/read-tables';
import { systemClock } from '../../services/system-clock';
import { faultText, languageFor } from '../../services/texts/texts';
import { createElectronShell } from './electron-shell';

const here = dirname(fileURLToPath(import.meta.url));

const { values } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { workspace: { type: 'string' } },
  strict: false,
});

async function main(): Promise<number> {
  const home = appHome();
  const settings = await openElectronSettings(home);
  const shell = createElectronShell(join(here, 'preload.cjs'), ipcMain, () => app.getLocale());
  const named = typeof values.workspace === 'string' ? values.workspace : null;
  let workspaceDir: string | null = resolve(named ?? settings.get().lastWorkspace ?? defaultWorkspace(home));
  while (workspaceDir) {
    const ran = await runWorkspace(
      shell,
      {
        shellReason: 'electron',
        version: app.getVersion(),
        workspaceDir,
        documentsDir: exportsFolder(),
        rendererRoot: join(here, '..', 'renderer'),
        settings,
        readTables: createReadTables(join(here, 'read-worker.js')),
        clock: systemClock,
        log: createLog(home, systemClock.now),
        headless: false,
      },
      () => console.log(`window open: ${workspaceDir}`),
    );
    if (!ran.ok) {
      console.error(faultText(ran.error, languageFor(settings.get().language ?? shell.systemLanguage())));
      return ran.error.code === 'host.workspaceOpen' ? 3 : 1;
    }
    workspaceDir = ran.value.next;
  }
  return 0;
}

// Windows come and go when the workspace is switched: the app ends when `main` does, not with a window.
app.on('window-all-closed', () => undefined);
app.setAppUserModelId('app.kiteline');
void app.whenReady().then(async () => app.exit(await main()));
