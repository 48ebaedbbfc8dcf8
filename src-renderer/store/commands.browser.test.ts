import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#domain/result';
import type { Op } from '#domain/sync/op';
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
  workspace = `commands-${++count}`;
  await deleteDatabase(workspace);
  shell = createMemoryShell();
  store = await openTestStore(shell, workspace);
});

afterEach(async () => {
  store.kill();
  await deleteDatabase(workspace);
});

const cards = async () => (await store.call('window', { query: allDeals, offset: 0, limit: 500 })).cards;
const titles = async () => (await cards()).map((card) => card.title);
const create = async (title: string) =>
  valueOf(await store.call('command', { do: 'deal.create', fields: { title } })).created[0] ?? '';

/** An op another device wrote on the same deal, later than everything here. */
function foreignEdit(deal: string, fields: Op['fields']): Op {
  return {
    v: 1,
    id: 'f'.repeat(32),
    device: 'other',
    seq: 1,
    hlc: `1${'0'.repeat(12)}`,
    wall: 1,
    actor: '李強',
    batch: 'other-1',
    kind: 'deal',
    record: deal,
    deal,
    act: 'set',
    fields,
  };
}

test('a command is answered with its journal position, and told to everyone', async () => {
  const reply = valueOf(await store.call('command', { do: 'deal.create', fields: { title: 'a' } }));
  expect(reply.revision).toBe(shell.journal.head.seq);
  expect(store.events.at(-1)).toMatchObject({
    kind: 'changed',
    revision: reply.revision,
    deals: reply.created,
  });
});

test('a refused command writes nothing', async () => {
  const reply = await store.call('command', { do: 'deal.create', fields: { title: '  ' } });
  expect(reply).toMatchObject({ ok: false, error: { code: 'workspace.emptyTitle' } });
  expect(shell.journal.head.seq).toBe(0);
});

test('an edit is acknowledged only once the journal has it', async () => {
  let written = 0;
  shell.intercept('journal.commit', async (_, next) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    written += 1;
    return next();
  });
  await create('a');
  expect(written).toBe(1);
});

test('a journal that moved is read and the command is decided again', async () => {
  const deal = await create('a');
  shell.journal.append([foreignEdit(deal, { county: '壽光' })]);
  valueOf(await store.call('command', { do: 'deal.set', deal, fields: { investor: '新松' } }));
  expect(await cards()).toMatchObject([{ county: '壽光', investor: '新松' }]);
  expect(shell.journal.head.seq).toBe(3);
});

test('a journal that moves for ever ends in a fault, not in a loop', async () => {
  shell.intercept('journal.commit', () => ok({ kind: 'moved', ops: [], head: shell.journal.head }));
  const reply = await store.call('command', { do: 'deal.create', fields: { title: 'a' } });
  expect(reply).toMatchObject({ ok: false, error: { code: 'store.keepsMoving' } });
});

test('an answer lost on the way back is found in the journal, not written twice', async () => {
  let lost = false;
  shell.intercept('journal.commit', (_, next) => {
    const reply = next();
    if (lost) return reply;
    lost = true;
    throw new Error('the pipe broke');
  });
  const reply = await store.call('command', { do: 'deal.create', fields: { title: 'a' } });
  expect(reply).toMatchObject({ ok: false, error: { code: 'store.hostUnreachable' } });
  expect(await titles()).toEqual(['a']);
  await create('b');
  expect(await titles()).toEqual(['a', 'b']);
});

test('ops the host pulled from elsewhere appear without a question', async () => {
  const deal = await create('a');
  shell.journal.append([foreignEdit(deal, { county: '壽光' })]);
  shell.emit({ kind: 'journal.moved', head: shell.journal.head });
  await expect.poll(cards).toMatchObject([{ county: '壽光' }]);
  await store.call('digest', null);
  expect(await storedText(workspace)).toContain('壽光');
});

test('undo and redo go through the journal like any edit', async () => {
  const deal = await create('a');
  valueOf(await store.call('command', { do: 'deal.set', deal, fields: { title: 'b' } }));
  const undone = valueOf(await store.call('undo', null));
  expect(await titles()).toEqual(['a']);
  expect(undone.undo).toMatchObject({ canUndo: true, canRedo: true });
  valueOf(await store.call('redo', null));
  expect(await titles()).toEqual(['b']);
  valueOf(await store.call('undo', null));
  valueOf(await store.call('undo', null));
  expect(await titles()).toEqual([]);
  expect(await store.call('undo', null)).toMatchObject({ ok: false, error: { code: 'store.nothingToUndo' } });
  expect(shell.journal.head.seq).toBe(6);
});

test('commands given at once are done one after the other', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => create(`deal ${index}`)));
  expect(await titles()).toHaveLength(20);
  expect(shell.journal.head.seq).toBe(20);
});

test('a second worker on the same workspace is refused', async () => {
  const second = await openTestStore(shell, workspace);
  expect(second.ready).toMatchObject({ kind: 'failed', fault: { code: 'store.openElsewhere' } });
  second.kill();
});
