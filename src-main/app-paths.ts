import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the app keeps its settings and, unless told otherwise, its workspaces; `KITELINE_HOME` moves both. */
export function appHome(env: NodeJS.ProcessEnv = process.env): string {
  const moved = env['KITELINE_HOME'];
  if (moved) return resolve(moved);
  if (platform() === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Kiteline');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kiteline');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'kiteline');
}

/** Finished exports: the user's documents, in a folder of their own. */
export function exportsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['KITELINE_DOCUMENTS'] ?? join(homedir(), 'Documents', 'Kiteline');
}

export const defaultWorkspace = (home: string): string => join(home, 'workspaces', 'main');
