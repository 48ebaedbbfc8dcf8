import { cpSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from '../app-fixture';
import { BoardPage } from '../pages/board-page';
import { CaptureDialog } from '../pages/capture-dialog';
import { FirstRunPage } from '../pages/first-run-page';
import { buildWorker, kiteline, startWorker, type WorkerProcess } from '../recovery/worker-process';

const LONG = process.env['KITELINE_LONG'] === '1';
const KILLS = LONG ? 100 : 10;
const IMPORT_KILLS = LONG ? 51 : 5;
const IMPORT_ROWS = LONG ? 10_000 : 5000;

test.beforeAll(buildWorker);

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const upTo = (ms: number) => Math.random() * ms;
const savedTitles = ({ notes }: WorkerProcess) =>
  notes.filter((note) => note.kind === 'saved').map(({ title }) => title);
const complaintsOf = ({ notes }: WorkerProcess) =>
  notes.filter((note) => note.kind === 'complaint').map(({ text }) => text);

/** Titles of all live deals, from the journal. */
function titlesIn(workspace: string): string[] {
  const { code, json, errors } = kiteline('export-json', '--workspace', workspace);
  expect(code, errors).toBe(0);
  return (json['deals'] as { title: string }[]).map(({ title }) => title);
}

function expectAgreement(workspace: string): void {
  const { code, json, errors } = kiteline('doctor', '--workspace', workspace);
  expect(json, errors).toMatchObject({ agree: true });
  expect(code).toBe(0);
}

/** Time to an empty window of the same browser, ms. */
async function emptyWindow(folder: string): Promise<number> {
  const started = performance.now();
  const executablePath = process.env['KITELINE_BROWSER'] ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(join(folder, 'empty'), {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await context.pages()[0]!.goto('about:blank');
  const took = performance.now() - started;
  await context.close();
  return took;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test(`no acknowledged edit is lost in ${KILLS} kills while editing`, async ({ folder }, testInfo) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const workspace = join(folder, 'main');
  const saved: string[] = [];
  const starts: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = startWorker(workspace, 'edit', `第${kill}次`);
    // Every fifth is killed somewhere in its start, which may be a recovery itself.
    if (kill % 5 === 4) await wait(upTo(2500));
    else {
      const { ms, deals } = await worker.said('ready');
      starts.push(ms);
      expect(deals, `deals on the board at start ${kill}`).toBeGreaterThanOrEqual(saved.length);
      // Every second one has work behind it, however slow the machine is; the others are killed from the start on.
      if (kill % 2 === 0) await worker.said('saved');
      await wait(upTo(2500));
    }
    await worker.kill();
    expect(complaintsOf(worker)).toEqual([]);
    saved.push(...savedTitles(worker));
  }
  expect(saved.length).toBeGreaterThanOrEqual(KILLS * 0.4);
  const kept = new Set(titlesIn(workspace));
  expect(saved.filter((title) => !kept.has(title))).toEqual([]);
  expectAgreement(workspace);
  const empty = median([await emptyWindow(folder), await emptyWindow(folder), await emptyWindow(folder)]);
  testInfo.annotations.push({
    type: 'recovery',
    description: `${KILLS} kills, ${saved.length} acknowledged edits, 0 lost; start after a kill ${Math.round(median(starts))} ms = ${(median(starts) / empty).toFixed(1)} × an empty window (${Math.round(empty)} ms)`,
  });
});

test(`an import is whole or not there in ${IMPORT_KILLS} kills`, async ({ folder }, testInfo) => {
  test.setTimeout(60_000 + IMPORT_KILLS * 30_000);
  const file = join(folder, '台账.csv');
  const rows = Array.from(
    { length: IMPORT_ROWS },
    (_, at) => `导入项目${at},投资方${at},${at % 90},2018-03-01`,
  );
  writeFileSync(file, `项目名称,投资方,总投资（亿元）,签约日期\n${rows.join('\n')}\n`);
  const outcomes = { none: 0, whole: 0, acknowledged: 0 };
  // The first is let through, to know how long one takes; the others are killed somewhere within that time.
  let duration = 0;
  let workspace = '';
  for (let kill = 0; kill < IMPORT_KILLS; kill++) {
    if (workspace === '') workspace = join(folder, `import-${kill}`);
    const worker = startWorker(workspace, 'import', file);
    await worker.said('importing');
    if (duration === 0) {
      const started = performance.now();
      await worker.said('imported');
      duration = performance.now() - started;
    } else await wait(upTo(duration));
    await worker.kill();
    const acknowledged = worker.notes.some(({ kind }) => kind === 'imported');
    // The page opens on what is there, then the journal is compared with it.
    expectAgreement(workspace);
    const there = titlesIn(workspace).length;
    expect([0, IMPORT_ROWS]).toContain(there);
    if (acknowledged) expect(there).toBe(IMPORT_ROWS);
    if (acknowledged) outcomes.acknowledged += 1;
    outcomes[there === 0 ? 'none' : 'whole'] += 1;
    if (there > 0) workspace = '';
  }
  testInfo.annotations.push({
    type: 'recovery',
    description: `${IMPORT_ROWS} rows in ${Math.round(duration)} ms; ${IMPORT_KILLS} kills: ${outcomes.none} imports not there, ${outcomes.whole} whole (${outcomes.acknowledged} acknowledged), 0 half`,
  });
});

test.describe('a damaged profile', () => {
  const TITLES = ['甲项目', '乙项目', '丙项目'];

  test.beforeEach(async ({ open }) => {
    const app = await open();
    await new FirstRunPage(app.page).startNew();
    for (const title of TITLES) await new CaptureDialog(app.page).newDeal({ title });
    await app.close();
  });

  const indexedDb = (folder: string) => join(folder, 'main', 'profile', 'Default', 'IndexedDB');

  test('IndexedDB deleted: every edit is back, without a question', async ({ open, folder }) => {
    rmSync(indexedDb(folder), { recursive: true });
    const app = await open();
    for (const title of TITLES) await expect(new BoardPage(app.page).card(title)).toBeVisible();
    await app.close();
    expectAgreement(join(folder, 'main'));
  });

  test('its newest log cut short: every edit is back', async ({ open, folder }) => {
    const store = readdirSync(indexedDb(folder)).find((name) => name.endsWith('.leveldb'))!;
    const logs = readdirSync(join(indexedDb(folder), store)).filter((name) => name.endsWith('.log'));
    const newest = join(indexedDb(folder), store, logs.toSorted().at(-1)!);
    truncateSync(newest, Math.max(0, statSync(newest).size - 200));
    // Twice: the engine drops a torn log only one open later.
    for (let start = 0; start < 2; start++) {
      const app = await open();
      for (const title of TITLES) await expect(new BoardPage(app.page).card(title)).toBeVisible();
      await new CaptureDialog(app.page).newDeal({ title: `又一个 ${start}` });
      await app.close();
    }
    expectAgreement(join(folder, 'main'));
  });

  test('an older copy of the profile restored: later edits are back', async ({ open, folder }) => {
    const profile = join(folder, 'main', 'profile');
    cpSync(profile, join(folder, 'yesterday'), { recursive: true });
    const later = await open();
    await new CaptureDialog(later.page).newDeal({ title: '今天的项目' });
    await later.close();
    rmSync(profile, { recursive: true });
    cpSync(join(folder, 'yesterday'), profile, { recursive: true });
    const app = await open();
    for (const title of [...TITLES, '今天的项目'])
      await expect(new BoardPage(app.page).card(title)).toBeVisible();
    await app.close();
    expectAgreement(join(folder, 'main'));
  });

  test('the journal’s tail torn: it opens at the last whole record and says so', async ({ open, folder }) => {
    const journal = join(folder, 'main', 'journal', 'journal.kjl');
    truncateSync(journal, statSync(journal).size - 7);
    const app = await open();
    await expect(new BoardPage(app.page).card(TITLES[0]!)).toBeVisible();
    await expect(new BoardPage(app.page).card(TITLES[2]!)).toHaveCount(0);
    await expect(
      app.page.getByRole('main').or(app.page.getByRole('status')).filter({ hasText: 'set-aside' }).first(),
    ).toBeVisible();
  });
});
