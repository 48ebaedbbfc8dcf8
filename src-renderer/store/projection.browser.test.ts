import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryShell, type MemoryShell } from '../testing/memory-shell';
import { MemoryJournal } from '../testing/memory-journal';
import {
  allDeals,
  deleteDatabase,
  openTestStore,
  storedText,
  valueOf,
  withDatabase,
  type TestStore,
} from '../testing/test-store';

let shell: MemoryShell;
let workspace: string;
let store: TestStore;
let count = 0;

beforeEach(async () => {
  workspace = `projection-${++count}`;
  await deleteDatabase(workspace);
  shell = createMemoryShell();
  store = await openTestStore(shell, workspace);
});

afterEach(async () => {
  store.kill();
  await deleteDatabase(workspace);
});

const titles = async () =>
  (await store.call('window', { query: allDeals, offset: 0, limit: 50 })).cards.map((card) => card.title);
const create = async (title: string) =>
  valueOf(await store.call('command', { do: 'deal.create', fields: { title } })).created[0] ?? '';

async function fill(): Promise<string> {
  const deal = await create('a 東軟');
  await create('b 華強');
  valueOf(
    await store.call('command', { do: 'deal.set', deal, fields: { county: '高新區', tags: ['四新四化'] } }),
  );
  valueOf(
    await store.call('command', {
      do: 'activity.add',
      deal,
      kind: 'note',
      on: '2018-06-01' as never,
      text: '來電',
    }),
  );
  valueOf(await store.call('command', { do: 'workspace.set', name: '濰坊' }));
  await store.call('digest', null);
  return storedText(workspace);
}

async function reopen(): Promise<void> {
  store.kill();
  store = await openTestStore(shell, workspace);
  await store.call('digest', null);
}

test('what is written is there after a restart, without a rebuild', async () => {
  const before = await fill();
  await reopen();
  expect(store.ready).toMatchObject({ kind: 'ready', rebuilt: 'no', revision: shell.journal.head.seq });
  expect(await titles()).toEqual(['a 東軟', 'b 華強']);
  expect(await storedText(workspace)).toBe(before);
});

test('a database that has gone is built again from the journal, byte for byte', async () => {
  const before = await fill();
  store.kill();
  await deleteDatabase(workspace);
  await reopen();
  expect(store.ready).toMatchObject({ kind: 'ready', rebuilt: 'from-journal' });
  expect(await storedText(workspace)).toBe(before);
});

test('a database that came up empty is built again', async () => {
  const before = await fill();
  store.kill();
  await withDatabase(workspace, (db) => Promise.all(db.tables.map((table) => table.clear())));
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal' });
  expect(await storedText(workspace)).toBe(before);
});

test('a checkpoint that is no checkpoint is not trusted', async () => {
  const before = await fill();
  store.kill();
  await withDatabase(workspace, (db) => db.meta.put({ key: 'checkpoint', value: 'seq 3' } as never));
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal' });
  expect(await storedText(workspace)).toBe(before);
});

test('a database ahead of the journal is built again: the journal is the truth', async () => {
  await fill();
  store.kill();
  const older = new MemoryJournal(shell.journal.id, { actor: 'a', device: 'd' }, () => 0);
  older.append(shell.journal.ops.slice(0, 1));
  shell = createMemoryShell({ journal: older });
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal', revision: 1 });
  expect(await titles()).toEqual(['a 東軟']);
});

test('a database of another journal is built again', async () => {
  const before = await fill();
  store.kill();
  const restored = new MemoryJournal('another', { actor: 'a', device: 'd' }, () => 0);
  restored.append(shell.journal.ops);
  shell = createMemoryShell({ journal: restored });
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal' });
  expect(await storedText(workspace)).not.toBe(before);
  expect(await titles()).toEqual(['a 東軟', 'b 華強']);
});

test("yesterday's database only takes in what is missing", async () => {
  await fill();
  const before = await withDatabase(workspace, async (db) => ({
    deals: await db.deals.toArray(),
    activities: await db.activities.toArray(),
    records: await db.records.toArray(),
    meta: await db.meta.toArray(),
  }));
  await create('c 泛海');
  await store.call('digest', null);
  const after = await storedText(workspace);
  store.kill();
  await withDatabase(workspace, async (db) => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.deals.bulkPut(before.deals);
    await db.activities.bulkPut(before.activities);
    await db.records.bulkPut(before.records);
    await db.meta.bulkPut(before.meta);
  });
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'caught-up' });
  expect(await storedText(workspace)).toBe(after);
});

test('a file that is no database of ours is replaced', async () => {
  const before = await fill();
  store.kill();
  await deleteDatabase(workspace);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(`kiteline-${workspace}`, 990);
    request.onsuccess = () => (request.result.close(), resolve());
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  await reopen();
  expect(store.ready).toMatchObject({ rebuilt: 'from-journal' });
  expect(await storedText(workspace)).toBe(before);
});
