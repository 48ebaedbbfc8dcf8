import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { err, fault, ok, type Result } from '#domain/result';
import type { WorkspaceFolder } from './workspace-folder';

export interface WorkspaceLock {
  /** The last run ended without `release`. */
  uncleanExit: boolean;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  startedAt: string | null;
}

/**
 * One running instance per workspace. The lock names its process; a dead process's lock is taken over at once.
 * Fault `host.workspaceOpen` with the holder's pid when it is alive.
 */
export async function lockWorkspace(folder: WorkspaceFolder): Promise<Result<WorkspaceLock>> {
  await mkdir(folder.dir, { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await claim(folder.lockFile)) {
      const uncleanExit = existsSync(folder.openMarker);
      await writeFile(folder.openMarker, '', { flush: true });
      return ok({
        uncleanExit,
        async release() {
          await rm(folder.openMarker, { force: true });
          await rm(folder.lockFile, { force: true });
        },
      });
    }
    const holder = await readHolder(folder.lockFile);
    if (holder && isAlive(holder))
      return err(fault('host.workspaceOpen', { dir: folder.dir, pid: holder.pid }));
    await rm(folder.lockFile, { force: true });
  }
  return err(fault('host.lockFailed', { file: folder.lockFile }));
}

async function claim(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) }));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    // Gone meanwhile, or its process died between creating and writing it: nobody holds it.
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startedAt === null || processStart(holder.pid) === holder.startedAt;
}

/** Start time of a process in clock ticks since boot, from /proc; null elsewhere. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets; fields count from behind the last bracket.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
