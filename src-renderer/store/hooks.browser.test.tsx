import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryShell, memoryIdentity, type MemoryShell } from '../testing/memory-shell';
import { allDeals, deleteDatabase, valueOf } from '../testing/test-store';
import { createAppStore, type AppStore } from './app-store';
import {
  StoreProvider,
  useCommand,
  useDeal,
  useDealWindow,
  useSettings,
  useStart,
  useStoreStatus,
} from './hooks';
import { spawnStoreWorker } from './spawn-worker';

let shell: MemoryShell;
let app: AppStore;
let root: Root;
let seen: ReturnType<typeof useAll>;

/** Everything a screen may hold, as its last render saw it. */
function useAll() {
  const list = useDealWindow(allDeals, 0, 10);
  return {
    start: useStart().start,
    settings: useSettings(),
    status: useStoreStatus(),
    list,
    deal: useDeal(list?.cards[0]?.id ?? ''),
    run: useCommand(),
  };
}

function Probe() {
  seen = useAll();
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  shell = createMemoryShell();
  app = createAppStore(shell, spawnStoreWorker);
  root = createRoot(document.createElement('div'));
  root.render(
    <StoreProvider app={app}>
      <Probe />
    </StoreProvider>,
  );
  await vi.waitUntil(() => app.status.get().phase === 'ready');
});

afterEach(async () => {
  root.unmount();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('lists and single deals follow every command without being asked', async () => {
  await vi.waitUntil(() => seen.list?.total === 0);
  const reply = valueOf(await seen.run({ do: 'deal.create', fields: { title: '新松' } }));
  await vi.waitUntil(() => seen.list?.cards[0]?.title === '新松');
  await vi.waitUntil(() => seen.deal?.row.deal?.fields.title === '新松');
  expect(seen.status).toMatchObject({ revision: reply.revision, savedAt: reply.savedAt });
  valueOf(await seen.run({ do: 'deal.set', deal: reply.created[0] ?? '', fields: { title: '寶能' } }));
  await vi.waitUntil(
    () => seen.deal?.row.deal?.fields.title === '寶能' && seen.list?.cards[0]?.title === '寶能',
  );
});

test('the last answer stays on screen while the next one is asked for', async () => {
  valueOf(await seen.run({ do: 'deal.create', fields: { title: 'a' } }));
  await vi.waitUntil(() => seen.list?.total === 1);
  const lists: unknown[] = [];
  const watching = setInterval(() => lists.push(seen.list), 1);
  for (const title of ['b', 'c', 'd']) valueOf(await seen.run({ do: 'deal.create', fields: { title } }));
  await vi.waitUntil(() => seen.list?.total === 4);
  clearInterval(watching);
  expect(lists).not.toContain(undefined);
});

test('settings are what the host says after each change', async () => {
  await vi.waitUntil(() => seen.settings.settings !== null);
  valueOf(await seen.settings.save({ theme: 'dark' }));
  await vi.waitUntil(() => seen.start?.settings.theme === 'dark');
});
