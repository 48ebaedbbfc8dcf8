import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { workspaceFolder } from './workspace-folder';
import { lockWorkspace } from './workspace-lock';

/** No process has this number: it is above the largest one the system gives. */
const NOBODY = JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' });

/** Starts that all try for the lock of `dir` when told, and hold what they get until they are ended. */
async function starters(dir: string, count: number) {
  const program = join(dir, 'starter.mjs');
  const lockModule = fileURLToPath(new URL('./workspace-lock.ts', import.meta.url));
  const folderModule = fileURLToPath(new URL('./workspace-folder.ts', import.meta.url));
  await build({
    stdin: {
      contents: `
        import { lockWorkspace } from ${JSON.stringify(lockModule)};
        import { workspaceFolder } from ${JSON.stringify(folderModule)};
        process.stdout.write('"ready"\\n');
        process.stdin.once('data', async () => {
          process.stdout.write(JSON.stringify(await lockWorkspace(workspaceFolder(${JSON.stringify(dir)}))) + '\\n');
        });`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return Promise.all(
    Array.from({ length: count }, async () => {
      const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
      onTestFinished(async () => {
        const gone = once(child, 'exit');
        child.kill();
        await gone;
      });
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async () => JSON.parse(String((await lines.next()).value)) as unknown;
      expect(await next()).toBe('ready');
      return {
        pid: child.pid!,
        lock: () => {
          child.stdin.write('go\n');
          return next() as Promise<{ ok: boolean; error?: { code: string; params: { pid: number } } }>;
        },
      };
    }),
  );
}

test('of several processes that find a dead holder’s lock at one moment one gets it, the others are told which', async () => {
  const folder = workspaceFolder(await temporaryFolder());
  await writeFile(folder.lockFile, NOBODY);
  const started = await starters(folder.dir, 4);
  const replies = await Promise.all(started.map((each) => each.lock()));
  const holders = started.filter((_, at) => replies[at]!.ok);
  expect(holders).toHaveLength(1);
  for (const reply of replies.filter(({ ok }) => !ok))
    expect(reply.error).toMatchObject({ code: 'host.workspaceOpen', params: { pid: holders[0]!.pid } });
});

test('a dead holder’s lock is taken over by one of many, time after time', async () => {
  const root = await temporaryFolder();
  for (let round = 0; round < 40; round++) {
    const folder = workspaceFolder(join(root, String(round)));
    await mkdir(folder.dir);
    await writeFile(folder.lockFile, NOBODY);
    const asked = await Promise.all(Array.from({ length: 12 }, () => lockWorkspace(folder)));
    expect(
      asked.filter(({ ok }) => ok),
      `round ${round}`,
    ).toHaveLength(1);
    expect((await readdir(folder.dir)).toSorted()).toEqual(['lock', 'open']);
  }
});

test('a start that died while taking a lock over does not bar the next one', async () => {
  const folder = workspaceFolder(await temporaryFolder());
  await writeFile(folder.lockFile, NOBODY);
  await writeFile(`${folder.lockFile}.taking`, NOBODY);
  expect(await lockWorkspace(folder)).toMatchObject({ ok: true });
  expect((await readdir(folder.dir)).toSorted()).toEqual(['lock', 'open']);
});

test('a folder that cannot be one is refused by name', async () => {
  const dir = join(await temporaryFolder(), 'file');
  await writeFile(dir, '');
  const folder = workspaceFolder(dir);
  expect(await lockWorkspace(folder)).toEqual({
    ok: false,
    error: { code: 'host.lockFailed', params: { file: folder.lockFile } },
  });
});
