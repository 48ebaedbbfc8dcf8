import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupEntry } from '#domain/ports/bridge';
import { fixedClock } from '#domain/testing/fixed-clock';
import { creating } from '../../testing/commit-request';
import { createWorkspace, openWorkspace, type OpenWorkspace } from '../workspace/open-workspace';
import { workspaceFolder } from '../workspace/workspace-folder';
import { checkBackup } from './backup-service';
import { restoreBackup } from './restore-backup';
import { outlivedBackups } from './rotation';

const clock = fixedClock('2018-07-26');
const person = { actor: '周可', deviceName: '周可的笔记本' };
let root: string;
let workspace: OpenWorkspace;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kiteline-backup-'));
  const made = await createWorkspace(workspaceFolder(join(root, 'first')), person, clock);
  if (!made.ok) throw new Error(made.error.code);
  workspace = made.value;
  await workspace.journal.commit(creating(0, ['甲', '乙']));
});

afterEach(async () => {
  await workspace.journal.close();
  rmSync(root, { recursive: true, force: true });
});

const file = () => join(root, '备份.kiteline');

describe('a backup', () => {
  it('is opened after writing, and says what it holds', async () => {
    expect(await workspace.backups.create(file())).toMatchObject({
      ok: true,
      value: { file: file(), ops: 2, checked: true },
    });
  });

  it('restored is the same journal, on a device of its own', async () => {
    await workspace.backups.create(file());
    const second = workspaceFolder(join(root, 'second'));
    expect(await restoreBackup(file(), second)).toEqual({ ok: true, value: { ops: 2 } });
    const made = await createWorkspace(second, person, clock);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(made.value.journal.head).toEqual(workspace.journal.head);
    expect(made.value.identity.device).not.toBe(workspace.identity.device);
    await made.value.journal.close();
  });

  it('is never put over a workspace that has records', async () => {
    await workspace.backups.create(file());
    expect(await restoreBackup(file(), workspaceFolder(join(root, 'first')))).toMatchObject({
      ok: false,
      error: { code: 'host.workspaceNotEmpty' },
    });
    const again = await openWorkspace(workspaceFolder(join(root, 'first')), clock);
    expect(again.ok && again.value?.journal.head.seq).toBe(2);
    if (again.ok) await again.value?.journal.close();
  });

  it('with one byte changed anywhere is refused', async () => {
    await workspace.backups.create(file());
    const whole = gunzipSync(readFileSync(file()));
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 4;
      writeFileSync(file(), gzipSync(changed));
      // The time it was made is told, not relied upon.
      if (/"createdAt":\d+/.exec(changed.toString())?.[0] !== /"createdAt":\d+/.exec(whole.toString())?.[0])
        continue;
      expect((await checkBackup(file())).ok, `byte ${at}`).toBe(false);
    }
  });

  it('cut short, or of another kind, is refused by name', async () => {
    await workspace.backups.create(file());
    const bytes = readFileSync(file());
    for (const wrong of [bytes.subarray(0, bytes.length / 2), Buffer.from('PK'), Buffer.alloc(0)]) {
      writeFileSync(file(), wrong);
      expect(await checkBackup(file())).toMatchObject({ ok: false, error: { params: { file: file() } } });
    }
    expect(await checkBackup(join(root, 'none'))).toMatchObject({ error: { code: 'host.fileMissing' } });
  });

  it('by rotation is made when something changed, and not twice for the same', async () => {
    expect(await workspace.backups.rotate()).toMatchObject({ ok: true, value: { ops: 2 } });
    expect(await workspace.backups.rotate()).toEqual({ ok: true, value: null });
    await workspace.journal.commit(creating(2, ['丙']));
    expect(await workspace.backups.rotate()).toMatchObject({ ok: true, value: { ops: 3 } });
  });
});

describe('rotation', () => {
  const HOUR = 3_600_000;
  const now = clock.now();
  const entry = (hoursAgo: number, checked = true): BackupEntry => ({
    file: `${hoursAgo}.kiteline`,
    createdAt: now - hoursAgo * HOUR,
    bytes: 1,
    ops: 1,
    checked,
  });

  it('keeps a day by hours, a fortnight by days, twelve weeks by weeks, and the newest', () => {
    const hourly = Array.from({ length: 24 * 7 * 20 }, (_, hours) => entry(hours));
    const dropped = new Set(outlivedBackups(hourly, now));
    const kept = hourly.filter((each) => !dropped.has(each));
    expect(kept.filter(({ createdAt }) => now - createdAt < 24 * HOUR)).toHaveLength(24);
    const slots = (span: number) =>
      new Set(kept.map(({ createdAt }) => Math.floor(now / span) - Math.floor(createdAt / span)));
    for (let day = 0; day < 14; day++) expect(slots(24 * HOUR), `day ${day}`).toContain(day);
    for (let week = 0; week < 12; week++) expect(slots(168 * HOUR), `week ${week}`).toContain(week);
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12);
    expect(outlivedBackups([entry(24 * 365)], now)).toEqual([]);
  });

  it('never deletes what it could not open', () => {
    expect(outlivedBackups([entry(0), entry(24 * 365, false)], now)).toEqual([]);
  });
});
