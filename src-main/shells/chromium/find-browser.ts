import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How Playwright is told which installed browser to start. */
export type BrowserChoice = { executablePath: string } | { channel: 'chrome' | 'msedge' };

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const PLACES = [
  '/usr/bin',
  '/snap/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
];

/** `KITELINE_BROWSER`, then Chromium by name on the PATH and in the usual places; null = none on Linux. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): BrowserChoice | null {
  const named = env['KITELINE_BROWSER'];
  if (named) return { executablePath: named };
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...PLACES].filter((folder) => folder !== '');
  for (const name of NAMES)
    for (const folder of folders) {
      const file = join(folder, name);
      if (isExecutable(file)) return { executablePath: file };
    }
  // Elsewhere Playwright knows where Chrome (Windows: Edge, part of the system) is installed.
  if (process.platform === 'win32') return { channel: 'msedge' };
  return process.platform === 'darwin' ? { channel: 'chrome' } : null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: the next place is tried.
    return false;
  }
}
