import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryShell, memoryIdentity, type MemoryShell } from '../testing/memory-shell';
import { allDeals, deleteDatabase, openTestStore, valueOf, withDatabase } from '../testing/test-store';
import { spawnStoreWorker } from './spawn-worker';
import type { DealWindow, StoreEvent } from './store-api';
import { connectStore } from './store-connection';

const workspace = 'prepared';
const request = { query: allDeals, offset: 0, limit: 10 };
let shell: MemoryShell;

const prepared = () => withDatabase(workspace, async (db) => (await db.meta.get('prepared'))?.value);
const titlesOf = ({ cards }: DealWindow) => cards.map((card) => card.title);

beforeEach(async () => {
  await deleteDatabase(workspace);
  shell = createMemoryShell();
  const store = await openTestStore(shell, workspace);
  valueOf(await store.call('command', { do: 'deal.create', fields: { title: 'a' } }));
  await store.call('window', request);
  await vi.waitUntil(prepared, { timeout: 6000, interval: 100 });
  store.kill();
});

afterEach(() => deleteDatabase(workspace));

/** Opens again and asks at once; what came first: the answer or `ready`? */
async function askAtOnce(): Promise<{ answer: DealWindow; before: string[]; close: () => void }> {
  const before: string[] = [];
  const store = connectStore(spawnStoreWorker(), shell, { ...memoryIdentity, workspace }, () => undefined);
  store.subscribe((event: StoreEvent) => before.push(event.kind));
  const answer = await store.call('window', request);
  return { answer, before: [...before], close: store.close };
}

test('the first rows are shown before the ledger is in memory', async () => {
  const { answer, before, close } = await askAtOnce();
  expect(titlesOf(answer)).toEqual(['a']);
  expect(before).toEqual([]);
  close();
});

test('answers of another position are not shown', async () => {
  await withDatabase(workspace, (db) =>
    db.meta.update('prepared', (entry) => {
      if (entry.key === 'prepared') entry.value = { ...entry.value, seq: 99 };
    }),
  );
  const { answer, before, close } = await askAtOnce();
  expect(titlesOf(answer)).toEqual(['a']);
  expect(before).toEqual(['ready']);
  close();
});

test("yesterday's answers are shown with the cards of today", async () => {
  await withDatabase(workspace, (db) =>
    db.meta.update('prepared', (entry) => {
      if (entry.key !== 'prepared') return;
      const text = JSON.stringify(entry.value).replace('"title":"a"', '"title":"as it was"');
      entry.value = { ...(JSON.parse(text) as typeof entry.value), today: '2000-01-01' as never };
    }),
  );
  const { answer, before, close } = await askAtOnce();
  expect(titlesOf(answer)).toEqual(['a']);
  expect(before).toEqual([]);
  close();
});
