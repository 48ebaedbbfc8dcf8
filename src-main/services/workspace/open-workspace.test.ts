import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '#domain/testing/fixed-clock';
import { committed, newDeals, recordsOf, valueOf, whole } from '../../testing/journals';
import { temporaryFolder } from '../../testing/temporary-folder';
import { JOURNAL_FILE } from '../journal/journal-disk';
import { createWorkspace, openWorkspace } from './open-workspace';
import { readIdentity, workspaceFolder, type WorkspaceFolder } from './workspace-folder';

const clock = fixedClock('2018-07-26');
const person = { actor: '周可', deviceName: '周可的笔记本' };

async function made(): Promise<WorkspaceFolder> {
  const folder = workspaceFolder(join(await temporaryFolder(), '工作区 一'));
  const workspace = valueOf(await createWorkspace(folder, person, clock));
  await committed(workspace.journal.commit(whole(workspace.journal, 'a', newDeals(2))));
  await workspace.journal.close();
  return folder;
}

test('a folder that holds nothing, or is not there, holds no workspace, and stays as it is', async () => {
  const dir = await temporaryFolder();
  expect(valueOf(await openWorkspace(workspaceFolder(dir), clock))).toBeNull();
  expect(valueOf(await openWorkspace(workspaceFolder(join(dir, 'none')), clock))).toBeNull();
  expect(await readdir(dir)).toEqual([]);
});

test('a workspace is opened with the person and the records it was left with', async () => {
  const folder = await made();
  const workspace = valueOf(await openWorkspace(folder, clock))!;
  expect(workspace.identity).toMatchObject(person);
  expect(workspace.identity.workspace).not.toBe(workspace.identity.device);
  expect(recordsOf(workspace.journal)).toEqual(['d0', 'd1']);
  expect(workspace.notices).toEqual([]);
  await workspace.journal.close();
});

test.each([
  ['is empty', ''],
  ['was cut', '{"workspace": "a", "dev'],
  ['is no object', 'null'],
  ['lacks the device', '{"workspace":"a","deviceName":"b","actor":"c"}'],
  ['has a number for a name', '{"workspace":"a","device":"b","deviceName":"c","actor":7}'],
])('an identity that %s is refused by name; neither it nor the journal is touched', async (_, text) => {
  const folder = await made();
  await writeFile(folder.identityFile, text);
  const journal = await readFile(join(folder.journal, JOURNAL_FILE));
  expect(await openWorkspace(folder, clock)).toEqual({
    ok: false,
    error: { code: 'host.identityUnreadable', params: { file: folder.identityFile } },
  });
  expect(await readFile(folder.identityFile, 'utf8')).toBe(text);
  expect((await readFile(join(folder.journal, JOURNAL_FILE))).equals(journal)).toBe(true);
});

test('an identity that cannot be read at all is no empty folder', async () => {
  const folder = workspaceFolder(await temporaryFolder());
  await mkdir(folder.identityFile);
  expect(await readIdentity(folder)).toMatchObject({ ok: false, error: { code: 'host.folderUnreadable' } });
});

test('a journal whose identity is gone, as after a restore cut off, keeps its records, on a new device', async () => {
  const folder = await made();
  const before = valueOf(await readIdentity(folder))!;
  await rm(folder.identityFile);
  expect(valueOf(await openWorkspace(folder, clock))).toBeNull();
  const workspace = valueOf(await createWorkspace(folder, person, clock));
  expect(workspace.identity.device).not.toBe(before.device);
  expect(recordsOf(workspace.journal)).toEqual(['d0', 'd1']);
  await workspace.journal.close();
});
