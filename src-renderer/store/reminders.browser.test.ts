import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultReminderSettings, type ReminderSettings } from '#domain/reminders/notices';
import { addDays, addMonths } from '#domain/timing/plain-date';
import { createMemoryShell, type MemoryShell } from '../testing/memory-shell';
import { deleteDatabase, openTestStore, storedText, valueOf, type TestStore } from '../testing/test-store';
import { systemClock } from './store-worker/system';

let shell: MemoryShell;
let workspace: string;
let store: TestStore;
let deal: string;
let count = 0;
const today = systemClock.today();

beforeEach(async () => {
  workspace = `reminders-${++count}`;
  await deleteDatabase(workspace);
  shell = createMemoryShell();
  store = await openTestStore(shell, workspace);
  deal = valueOf(await store.call('command', { do: 'deal.create', fields: { title: 'a' } })).created[0]!;
});

afterEach(async () => {
  store.kill();
  await deleteDatabase(workspace);
});

const run = async (command: Parameters<typeof store.call<'command'>>[1]) =>
  valueOf(await store.call('command', command));
const listed = async () => {
  const { groups } = await store.call('reminders', { whose: { of: 'all' }, day: null, limit: 10 });
  return Object.fromEntries(Object.entries(groups).map(([group, { rows }]) => [group, rows]));
};

test('a step put off is quiet, comes back with undo, and is quiet again after a restart', async () => {
  await run({ do: 'nextStep.add', deal, text: 'send', due: addDays(today, -1) });
  const [step] = (await listed())['overdue']!;
  const snooze = { do: 'reminder.snooze', deal, about: step!.key, until: addDays(today, 4) } as const;
  await run(snooze);
  expect((await listed())['quiet']).toMatchObject([{ asleep: 'snoozed', snoozedUntil: addDays(today, 4) }]);
  valueOf(await store.call('undo', null));
  expect((await listed())['overdue']).toHaveLength(1);
  await run(snooze);

  await store.call('digest', null);
  store.kill();
  store = await openTestStore(shell, workspace);
  expect(store.ready).toMatchObject({ kind: 'ready', rebuilt: 'no' });
  expect((await listed())['quiet']).toHaveLength(1);
});

test('a database with snoozes is built again from the journal, byte for byte', async () => {
  await run({ do: 'nextStep.add', deal, text: 'send', due: today });
  await run({ do: 'reminder.snooze', deal, about: 'start:2018-07-21', until: addDays(today, 9) });
  await store.call('digest', null);
  const before = await storedText(workspace);
  store.kill();
  await deleteDatabase(workspace);
  store = await openTestStore(shell, workspace);
  await store.call('digest', null);
  expect(await storedText(workspace)).toBe(before);
});

test('what is to be told now is asked of the worker’s clock and ledger', async () => {
  await run({ do: 'stage.enter', deal, stage: 'negotiation', effectiveOn: addMonths(today, -2) });
  const always: ReminderSettings = {
    ...defaultReminderSettings,
    quietFrom: '00:00',
    quietTo: '00:00',
    workingDaysOnly: false,
  };
  const ask = (settings: ReminderSettings, told = {}) =>
    store.call('notice', { settings, told, person: 'nobody' });
  const notice = await ask(always);
  expect(notice).toMatchObject({ total: 1, first: { deal, kind: 'inactive' } });
  expect(await ask(always, { [notice!.names[0]!]: today })).toBeNull();
  expect(await ask({ ...always, whose: 'mine' })).toBeNull();
  expect(await ask({ ...always, topics: ['step'] })).toBeNull();
});

test('the plan of a calendar file holds the step with the day it was last given', async () => {
  await run({ do: 'nextStep.add', deal, text: 'send', due: addDays(today, 3) });
  const wish = { deal: null, topics: ['step'], leadDays: 0 } as const;
  const [entry] = (await store.call('calendarPlan', wish)).entries;
  const nextStep = entry!.reminder.step!;
  await run({ do: 'nextStep.set', deal, nextStep, fields: { due: addDays(today, 30) } });
  const [moved] = (await store.call('calendarPlan', wish)).entries;
  expect(moved!.uid).toBe(entry!.uid);
  expect(moved!.reminder.due).toBe(addDays(today, 30));
});
