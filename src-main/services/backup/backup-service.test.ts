import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { committed, newDeals, recordsOf, START, valueOf, whole } from '../../testing/journals';
import { temporaryFolder } from '../../testing/temporary-folder';
import { openHostLedger, sha256 } from '../ledger/host-ledger';
import { createWorkspace, openWorkspace, type OpenWorkspace } from '../workspace/open-workspace';
import { workspaceFolder, type WorkspaceFolder } from '../workspace/workspace-folder';
import { createBackupService } from './backup-service';
import { restoreBackup } from './restore-backup';

const HOUR = 3_600_000;
const person = { actor: '周可', deviceName: '周可的笔记本' };

/** A clock the test moves. */
function movedClock() {
  let at = START;
  return { now: () => at, pass: (ms: number) => void (at += ms) };
}

async function opened(clock = movedClock()): Promise<{ folder: WorkspaceFolder; workspace: OpenWorkspace }> {
  const folder = workspaceFolder(join(await temporaryFolder(), 'first'));
  return { folder, workspace: valueOf(await createWorkspace(folder, person, clock)) };
}

const add = ({ journal }: OpenWorkspace, count: number) =>
  committed(journal.commit(whole(journal, `b${journal.head.seq}`, newDeals(count, journal.head.seq))));

const digestOf = (workspace: OpenWorkspace) => openHostLedger(workspace).state.digest(sha256);

test('restored into a new folder it has the same digest, another device, and goes on', async () => {
  const { workspace } = await opened();
  const ledger = openHostLedger(workspace);
  for (const title of ['甲', '乙', '丙'])
    valueOf(await ledger.run({ do: 'deal.create', fields: { title, investor: `${title}公司` } }));
  const file = join(await temporaryFolder(), '备份.kiteline');
  const made = valueOf(await workspace.backups.create(file));
  expect(valueOf(await workspace.backups.check(file))).toEqual(made);
  expect(made).toMatchObject({ ops: workspace.journal.head.seq, bytes: (await readFile(file)).length });

  const second = workspaceFolder(join(await temporaryFolder(), 'second'));
  valueOf(await restoreBackup(file, second));
  const restored = valueOf(await createWorkspace(second, person, movedClock()));
  expect(restored.identity.device).not.toBe(workspace.identity.device);
  expect(await digestOf(restored)).toEqual(await digestOf(workspace));
  expect((await digestOf(restored)).records).toBe(3);
  valueOf(await openHostLedger(restored).run({ do: 'deal.create', fields: { title: '丁' } }));
  expect((await digestOf(restored)).digest).not.toBe((await digestOf(workspace)).digest);
  await restored.journal.close();
  const again = valueOf(await openWorkspace(second, movedClock()))!;
  expect((await digestOf(again)).records).toBe(4);
  await again.journal.close();
  await workspace.journal.close();
});

test('made while commits come in, it holds what it says it holds', async () => {
  const { workspace } = await opened();
  await add(workspace, 50);
  const file = join(await temporaryFolder(), 'a.kiteline');
  const first = { base: 50, batch: { id: 'x', part: 0, last: true }, changes: newDeals(20, 50) };
  const second = { base: 70, batch: { id: 'y', part: 0, last: true }, changes: newDeals(20, 70) };
  const [made] = await Promise.all([
    workspace.backups.create(file),
    workspace.journal.commit(first),
    workspace.journal.commit(second),
  ]);
  expect(made).toMatchObject({ ok: true, value: { checked: true } });
  expect(workspace.journal.head.seq).toBe(90);
  await workspace.journal.close();
});

test('a batch whose last part has not come is not in it', async () => {
  const { workspace } = await opened();
  await add(workspace, 2);
  valueOf(
    await workspace.journal.commit({
      base: 2,
      batch: { id: 'x', part: 0, last: false },
      changes: newDeals(5, 2),
    }),
  );
  const made = await workspace.backups.create(join(await temporaryFolder(), 'a.kiteline'));
  expect(made).toMatchObject({ ok: true, value: { ops: 2 } });
  await workspace.journal.close();
});

test('cut anywhere, or not a backup at all, it is refused by name and restores nothing', async () => {
  const { folder, workspace } = await opened();
  await add(workspace, 3);
  const file = join(await temporaryFolder(), 'a.kiteline');
  valueOf(await workspace.backups.create(file));
  await workspace.journal.close();
  const bytes = await readFile(file);
  const target = workspaceFolder(join(await temporaryFolder(), 'second'));
  const refused = async (content: Uint8Array | string, code: string, what: string) => {
    await writeFile(file, content);
    expect(await restoreBackup(file, target), what).toEqual({ ok: false, error: { code, params: { file } } });
    expect(existsSync(target.dir), what).toBe(false);
  };
  for (let length = 0; length < bytes.length; length += 11)
    await refused(bytes.subarray(0, length), 'host.backupUnreadable', `cut to ${length}`);
  const plain = gunzipSync(bytes);
  await refused(gzipSync(plain.subarray(0, plain.length - 1)), 'host.backupDamaged', 'journal cut inside');
  await refused(gzipSync(Buffer.concat([plain, plain])), 'host.backupDamaged', 'twice');
  await refused(gzipSync('{"kiteline":"backup","format":2}\n'), 'host.backupUnreadable', 'newer format');
  await refused(gzipSync('hello'), 'host.backupUnreadable', 'another gzip');
  await refused(
    await readFile(join(folder.journal, 'journal.kjl')),
    'host.backupUnreadable',
    'a bare journal',
  );
  await refused('PK\u0003\u0004', 'host.backupUnreadable', 'a workbook');
  await mkdir(`${file}.d`);
  expect(await restoreBackup(`${file}.d`, target)).toMatchObject({ error: { code: 'host.fileMissing' } });
});

test('a place that cannot be written to is a fault with the reason', async () => {
  const { workspace } = await opened();
  const root = await temporaryFolder();
  await writeFile(join(root, 'file'), '');
  const file = join(root, 'file', 'a.kiteline');
  expect(await workspace.backups.create(file)).toMatchObject({
    ok: false,
    error: { code: 'host.backupFailed', params: { file } },
  });
  expect(await workspace.backups.create('a.kiteline')).toMatchObject({
    error: { code: 'host.pathNotAbsolute' },
  });
  await workspace.journal.close();
});

test('rotation makes one for each hour with changes, and none for an hour without', async () => {
  const clock = movedClock();
  const { folder, workspace } = await opened(clock);
  expect(valueOf(await workspace.backups.rotate())).toBeNull();
  for (let hour = 0; hour < 30; hour++) {
    await add(workspace, 1);
    valueOf(await workspace.backups.rotate());
    expect(valueOf(await workspace.backups.rotate())).toBeNull();
    clock.pass(HOUR);
  }
  const kept = await workspace.backups.list();
  expect(kept.map((entry) => (clock.now() - entry.createdAt) / HOUR).slice(0, 23)).toEqual(
    Array.from({ length: 23 }, (_, at) => at + 1),
  );
  expect(kept.length).toBeLessThan(30);
  expect(kept[0]).toMatchObject({ ops: 30, checked: true });
  expect(await readdir(folder.backups)).toHaveLength(kept.length);
  await workspace.journal.close();
});

test('a start without a change makes no second backup of the same; a copy elsewhere does not count as its own', async () => {
  const clock = movedClock();
  const { folder, workspace } = await opened(clock);
  await add(workspace, 1);
  valueOf(await workspace.backups.create(join(await temporaryFolder(), 'stick.kiteline')));
  expect(valueOf(await workspace.backups.rotate())).toMatchObject({ ops: 1 });
  await workspace.journal.close();

  clock.pass(HOUR);
  const again = valueOf(await openWorkspace(folder, clock))!;
  expect(valueOf(await again.backups.rotate())).toBeNull();
  expect(await again.backups.list()).toHaveLength(1);
  await add(again, 1);
  expect(valueOf(await again.backups.rotate())).toMatchObject({ ops: 2 });
  await again.journal.close();
});

test('a backup of its own that no longer opens is listed as such, replaced, and not deleted', async () => {
  const clock = movedClock();
  const { folder, workspace } = await opened(clock);
  await add(workspace, 1);
  const { file } = valueOf(await workspace.backups.rotate())!;
  await truncate(file, 20);
  expect(await workspace.backups.list()).toMatchObject([{ file, checked: false, ops: 0, bytes: 20 }]);
  clock.pass(HOUR);
  const next = createBackupService(folder.backups, workspace.journal, clock);
  expect(valueOf(await next.rotate())).toMatchObject({ ops: 1, checked: true });
  expect(new Set((await next.list()).map((entry) => entry.checked))).toEqual(new Set([false, true]));
  expect(recordsOf(workspace.journal)).toEqual(['d0']);
  await workspace.journal.close();
});
