import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SheetTable } from '#domain/importing/sheet-table';
import { createMemoryShell, type MemoryShell } from '../testing/memory-shell';
import {
  allDeals,
  deleteDatabase,
  openTestStore,
  storedText,
  valueOf,
  type TestStore,
} from '../testing/test-store';

let shell: MemoryShell;
let workspace: string;
let store: TestStore;
let count = 0;

beforeEach(async () => {
  workspace = `imports-${++count}`;
  await deleteDatabase(workspace);
  shell = createMemoryShell();
  store = await openTestStore(shell, workspace);
});

afterEach(async () => {
  store.kill();
  await deleteDatabase(workspace);
});

const ledger = (rows: number): SheetTable[] => [
  {
    name: '台賬',
    rows: [
      ['項目名稱', '投資方', '首次考察', '簽約日期', '合同類別'],
      ...Array.from({ length: rows }, (_, index) => [
        `項目${index}`,
        `投資方${index}`,
        { date: '2018-01-02' },
        { date: '2018-03-04' },
        '正式',
      ]),
    ],
  },
];
const plan = async (rows: number) =>
  valueOf(await store.call('planImport', { file: 'a.xlsx', sha256: '', sheets: ledger(rows) }));
const run = (id: string) => store.call('runImport', { plan: id, policy: { duplicates: 'skip' } });
const total = async () => (await store.call('window', { query: allDeals, offset: 0, limit: 1 })).total;

test('an import goes in parts, tells its progress, and is one undo step', async () => {
  const parts: boolean[] = [];
  shell.intercept('journal.commit', ({ batch, changes }, next) => {
    expect(changes.length).toBeLessThanOrEqual(1000);
    parts.push(batch.last);
    return next();
  });
  const summary = await plan(1500);
  expect(summary).toMatchObject({ deals: 1500, transitions: 3000, problems: [] });
  expect(valueOf(await run(summary.plan))).toMatchObject({ imported: 1500 });
  expect(parts).toEqual([false, false, false, false, true]);
  expect(await total()).toBe(1500);
  const told = store.events.filter((event) => event.kind === 'import').map(({ done, total }) => done / total);
  expect(told).toEqual([2 / 9, 4 / 9, 6 / 9, 8 / 9, 1, 1]);
  valueOf(await store.call('undo', null));
  expect(await total()).toBe(0);
});

test('a rebuild from the journal gives the imported rows byte for byte', async () => {
  valueOf(await run((await plan(300)).plan));
  await store.call('digest', null);
  const before = await storedText(workspace);
  store.kill();
  await deleteDatabase(workspace);
  store = await openTestStore(shell, workspace);
  await store.call('digest', null);
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal' });
  expect(await storedText(workspace)).toBe(before);
});

test('a cancelled import leaves nothing, and can be run again', async () => {
  const { plan: id } = await plan(1500);
  shell.intercept('journal.commit', ({ batch }, next) => {
    if (batch.part === 1) void store.call('cancelImport', { plan: id });
    return next();
  });
  expect(await run(id)).toMatchObject({ ok: false, error: { code: 'store.importCancelled' } });
  expect(await total()).toBe(0);
  expect(shell.journal.head.seq).toBe(0);
  shell.intercept('journal.commit', (_, next) => next());
  expect(valueOf(await run(id)).imported).toBe(1500);
});

test('a worker killed between two parts leaves nothing half there', async () => {
  const { plan: id } = await plan(1500);
  const reached = new Promise<void>((resolve) => {
    shell.intercept('journal.commit', ({ batch }, next) => {
      if (batch.part !== 1) return next();
      resolve();
      return new Promise(() => undefined);
    });
  });
  void run(id).catch(() => undefined);
  await reached;
  store.kill();
  shell.intercept('journal.commit', (_, next) => next());
  store = await openTestStore(shell, workspace);
  expect(await total()).toBe(0);
  expect(shell.journal.head.seq).toBe(0);
});

test('the same file a second time imports nothing and says so', async () => {
  valueOf(await run((await plan(20)).plan));
  const again = await plan(20);
  expect(again).toMatchObject({ deals: 0, duplicates: 20 });
});

test('a plan is made again when its rows have come meanwhile', async () => {
  const [first, second] = [await plan(20), await plan(30)];
  valueOf(await run(first.plan));
  expect(valueOf(await run(second.plan)).imported).toBe(10);
});

test('a plan that is no longer kept is a clear fault', async () => {
  expect(await run('no-such-plan')).toMatchObject({ ok: false, error: { code: 'store.planGone' } });
});
