import { test } from 'vitest';
import { createMemoryShell } from '../testing/memory-shell';
import { allDeals, deleteDatabase, openTestStore } from '../testing/test-store';
test('dbg', async () => {
  await deleteDatabase('dbg');
  const shell = createMemoryShell();
  const store = await openTestStore(shell, 'dbg');
  console.log(JSON.stringify(store.events));
  console.log(JSON.stringify(await store.call('command', { do: 'deal.create', fields: { title: 'x' } })));
  console.log(JSON.stringify(await store.call('window', { query: allDeals, offset: 0, limit: 3 })).slice(0, 300));
  console.log(JSON.stringify(await store.call('digest', null)));
}, 5000);
