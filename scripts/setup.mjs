// What every command needs first: packages, the pinned Node, and on Debian a browser and Chinese fonts.
// Runs on the system's own Node with nothing installed, so it uses Node's modules alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stderr.write(`${text}\n`);
const nodeFolder = join(root, 'node_modules', 'node', 'bin');
const pinnedNode = join(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'node');
const installStamp = join(root, 'node_modules', '.kiteline-lock');

/** The environment with the pinned Node first on the PATH. */
export const environment = () => ({
  ...process.env,
  PATH: `${nodeFolder}${delimiter}${process.env.PATH ?? ''}`,
});

export function installPackages() {
  if (isLink(join(root, 'node_modules'))) return trustLinkedPackages();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lock && existsSync(pinnedNode))
    return;
  say('installing packages (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Electron's binary is fetched only by `npm start`, and only once: see scripts/start.mjs.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    say(
      'npm ci failed. Check the network connection and the registry (npm config get registry), then try again.',
    );
    process.exit(1);
  }
  writeFileSync(installStamp, lock);
}

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Packages of another checkout: installing here would empty that one under its feet. */
function trustLinkedPackages() {
  if (existsSync(pinnedNode)) return;
  say('node_modules is a link. Run npm ci in the folder it leads to, or remove the link, then try again.');
  process.exit(1);
}

/** Runs a script of this folder under the pinned Node and ends with its exit code. */
export function continueUnderPinnedNode(script, args = process.argv.slice(2)) {
  const done = spawnSync(pinnedNode, [join(root, 'scripts', script), ...args], {
    stdio: 'inherit',
    env: environment(),
  });
  if (done.error) say(String(done.error));
  process.exit(done.status ?? 1);
}

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

export function installedBrowser() {
  if (process.env.KITELINE_BROWSER) return process.env.KITELINE_BROWSER;
  if (process.platform !== 'linux') return 'the system browser';
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/usr/local/bin'];
  for (const name of BROWSERS)
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder; the next one is tried.
      }
    }
  return null;
}

const canUseApt = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(...packages) {
  say(`installing ${packages.join(', ')} with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 2, 2], env };
  spawnSync('apt-get', ['update', '-q'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options).status ===
    0
  );
}

/** true when a Chromium, Chrome or Edge is there, installed now if need be. */
export function ensureBrowser() {
  if (installedBrowser()) return true;
  if (canUseApt() && aptInstall('chromium') && installedBrowser()) return true;
  say(
    'No Chromium, Chrome or Edge was found. Install one and try again, e.g.:\n  sudo apt-get install chromium',
  );
  return false;
}

/** Chinese fonts: without them every character is an empty box. */
export function ensureFonts() {
  if (process.platform !== 'linux') return;
  let listed = '';
  try {
    listed = execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // No fontconfig yet: the package below brings it.
  }
  if (listed.trim() !== '') return;
  if (canUseApt()) aptInstall('fontconfig', 'fonts-noto-cjk');
  else say('No Chinese font was found. Install one, e.g.: sudo apt-get install fonts-noto-cjk');
}

/** Once per installation: a mark in .cache that something was tried. */
export function onlyOnce(name, act) {
  const mark = join(root, '.cache', `tried-${name}`);
  if (existsSync(mark)) return false;
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, new Date().toISOString());
  act();
  return true;
}

export { say };
