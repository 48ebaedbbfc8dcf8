// Under the pinned Node: picks the shell and opens the window.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { ensureBrowser, onlyOnce, root, say } from './setup.mjs';

/** A window shows within this time, or the shell counts as not working. */
const WINDOW_WITHIN = 20_000;
const electronFolder = join(root, 'node_modules', 'electron');

function electronBinary() {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

function electronRuns(binary) {
  const asked = spawnSync(binary, ['--version'], {
    timeout: 15_000,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '' },
  });
  return asked.status === 0;
}

function installElectron() {
  onlyOnce('install-electron', () => {
    say('Electron is not installed here: trying once to download it…');
    const env = { ...process.env };
    delete env.ELECTRON_SKIP_BINARY_DOWNLOAD;
    const installer = join(electronFolder, 'install.js');
    spawnSync(process.execPath, [installer], { cwd: electronFolder, timeout: 90_000, stdio: 'ignore', env });
  });
}

/** Resolves to the exit code, or to null when no window showed in time. */
function runUntilClosed(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'inherit'] });
    let shown = false;
    const patience = setTimeout(() => {
      if (!shown) child.kill();
    }, WINDOW_WITHIN);
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      if (String(text).includes('window open')) shown = true;
    });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => {
      clearTimeout(patience);
      resolve(shown || code === 3 ? (code ?? 0) : null);
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  });
}

await buildIfChanged();
const args = process.argv.slice(2);
if (!electronBinary()) installElectron();
const binary = electronBinary();
let reason = "Electron's binary is not installed and could not be downloaded";
if (binary && electronRuns(binary)) {
  say('Opening with Electron.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await runUntilClosed(binary, [...asRoot, join(root, 'dist', 'main', 'electron.js'), ...args]);
  if (code !== null) process.exit(code);
  reason = 'Electron is installed but showed no window';
}
if (!ensureBrowser()) process.exit(2);
say(`Opening with an installed Chromium, Chrome or Edge: ${reason}.`);
const code = await runUntilClosed(process.execPath, [
  join(root, 'dist', 'main', 'chromium.js'),
  '--reason',
  reason,
  ...args,
]);
if (code === null) say('The window did not open. Details are in log.txt of the data folder.');
process.exit(code ?? 1);
