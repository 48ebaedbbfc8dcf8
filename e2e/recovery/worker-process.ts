import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtHost } from '../open-app';
import type { WorkNote } from './work-until-killed';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A file of its own for each of the runner's processes. */
const worker = join(root, '.cache', `work-until-killed-${process.env['TEST_PARALLEL_INDEX'] ?? 0}.mjs`);

export async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [join(root, 'e2e', 'recovery', 'work-until-killed.ts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['playwright', 'playwright-core'],
    logLevel: 'warning',
  });
}

/** An app in processes of its own, and what it has said. */
export interface WorkerProcess {
  readonly notes: readonly WorkNote[];
  /** The first note of a kind; fails when the process ends before it. */
  said<K extends WorkNote['kind']>(kind: K): Promise<Extract<WorkNote, { kind: K }>>;
  /** SIGKILL to the host and every browser process at one moment. */
  kill(): Promise<void>;
}

export function startWorker(workspace: string, act: 'edit' | 'import', given: string): WorkerProcess {
  const child = spawn(process.execPath, [worker, workspace, act, given], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const notes: WorkNote[] = [];
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  const waiting: (() => void)[] = [];
  const wake = () => waiting.splice(0).forEach((go) => go());
  createInterface({ input: child.stdout }).on('line', (line) => {
    notes.push(JSON.parse(line) as WorkNote);
    wake();
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void gone.then(wake);
  return {
    notes,
    async said(kind) {
      for (;;) {
        const found = notes.find((note) => note.kind === kind);
        if (found) return found as Extract<WorkNote, { kind: typeof kind }>;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the app ended before "${kind}": ${errors}`);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async kill() {
      killTree(child);
      await gone;
    },
  };
}

/** Stopped first, so that none can tidy up when another dies. */
function killTree(child: ChildProcess): void {
  const pids = [child.pid!, ...descendants(child.pid!)];
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const)
    for (const pid of pids)
      try {
        process.kill(pid, signal);
      } catch (error) {
        // Gone on its own meanwhile.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
}

function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const parent = parentOf(name);
      if (parent !== null) parents.set(Number(name), parent);
    }
  const found = new Set([pid]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const [each, parent] of parents) if (found.has(parent)) found.add(each);
  }
  found.delete(pid);
  return [...found];
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // Ended while the list was read.
    return null;
  }
}

export interface CliResult {
  code: number | null;
  json: Record<string, unknown>;
  errors: string;
}

/** The command line as it was built; `json` is the last line it printed. */
export function kiteline(...args: string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(builtHost, 'cli.js'), ...args, '--json'],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
      maxBuffer: 1 << 28,
    },
  );
  const last = stdout.trim().split('\n').at(-1);
  return { code: status, json: last ? (JSON.parse(last) as Record<string, unknown>) : {}, errors: stderr };
}
