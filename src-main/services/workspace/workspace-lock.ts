import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
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

/** How often a lock is tried for while another start is taking over a dead one's, and how long between, ms. */
const ATTEMPTS = 50;
const PAUSE = 20;

/**
 * One running instance per workspace. The lock names its process; a dead process's lock is taken over at once.
 * Fault `host.workspaceOpen` with the holder's pid when it is alive.
 */
export async function lockWorkspace(folder: WorkspaceFolder): Promise<Result<WorkspaceLock>> {
  try {
    await mkdir(folder.dir, { recursive: true });
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await claim(folder.lockFile)) return ok(await heldLock(folder));
      const holder = await readHolder(folder.lockFile);
      if (holder && isAlive(holder))
        return err(fault('host.workspaceOpen', { dir: folder.dir, pid: holder.pid }));
      await removeDead(folder.lockFile);
    }
  } catch {
    // A folder that cannot be written to, or no folder at all: the fault says which.
  }
  return err(fault('host.lockFailed', { file: folder.lockFile }));
}

async function heldLock(folder: WorkspaceFolder): Promise<WorkspaceLock> {
  const uncleanExit = existsSync(folder.openMarker);
  await writeFile(folder.openMarker, '', { flush: true });
  return {
    uncleanExit,
    async release() {
      await rm(folder.openMarker, { force: true });
      await rm(folder.lockFile, { force: true });
    },
  };
}

/** Takes the name `file`; false = it is taken. The lock appears with its holder in it, never empty. */
async function claim(file: string): Promise<boolean> {
  const holder = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) });
  const own = `${file}.${process.pid}-${randomUUID()}`;
  try {
    await writeFile(own, holder, { mode: 0o600, flag: 'wx' });
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!existsSync(own)) throw error;
    // FAT sticks and some shares know no hard links.
    return await claimWithoutLink(file, holder);
  } finally {
    await rm(own, { force: true });
  }
}

async function claimWithoutLink(file: string, holder: string): Promise<boolean> {
  try {
    await writeFile(file, holder, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock nobody alive holds. One start at a time, which looks once more: between looking and removing, another
 * may have taken it over, and its lock is not to be removed.
 */
async function removeDead(file: string): Promise<void> {
  const guard = `${file}.taking`;
  if (!(await claim(guard))) {
    const taker = await readHolder(guard);
    if (taker && isAlive(taker)) await setTimeout(PAUSE);
    else await rm(guard, { force: true });
    return;
  }
  try {
    const holder = await readHolder(file);
    if (!holder || !isAlive(holder)) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

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
