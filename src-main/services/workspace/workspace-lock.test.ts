import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspaceFolder, type WorkspaceFolder } from './workspace-folder';
import { lockWorkspace } from './workspace-lock';

let folder: WorkspaceFolder;

beforeEach(() => (folder = workspaceFolder(mkdtempSync(join(tmpdir(), 'kiteline-lock-')))));
afterEach(() => rmSync(folder.dir, { recursive: true, force: true }));

async function locked() {
  const lock = await lockWorkspace(folder);
  if (!lock.ok) throw new Error(lock.error.code);
  return lock.value;
}

/** The number of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid!;
}

describe('the lock of a workspace', () => {
  it('is refused while it is held, naming who holds it', async () => {
    const lock = await locked();
    expect(await lockWorkspace(folder)).toMatchObject({
      ok: false,
      error: { code: 'host.workspaceOpen', params: { dir: folder.dir, pid: process.pid } },
    });
    await lock.release();
    await (await locked()).release();
  });

  it('of a dead process is taken over at once, and the unclean end is known', async () => {
    writeFileSync(folder.lockFile, JSON.stringify({ pid: await deadPid(), startedAt: '1' }));
    writeFileSync(folder.openMarker, '');
    const lock = await locked();
    expect(lock.uncleanExit).toBe(true);
    await lock.release();
    expect((await locked()).uncleanExit).toBe(false);
  });

  it('of an earlier process with a number in use again is taken over', async () => {
    writeFileSync(folder.lockFile, JSON.stringify({ pid: process.pid, startedAt: '1' }));
    expect(await lockWorkspace(folder)).toMatchObject({ ok: true });
  });

  it.each(['', '{"pid":', 'null'])('written half (%j) is nobody’s', async (text) => {
    writeFileSync(folder.lockFile, text);
    expect(await lockWorkspace(folder)).toMatchObject({ ok: true });
  });

  it('asked for many times at once goes to one', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockWorkspace(folder)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('leaves nothing behind when it is released', async () => {
    await (await locked()).release();
    expect([folder.lockFile, folder.openMarker].filter((file) => existsSync(file))).toEqual([]);
  });
});
