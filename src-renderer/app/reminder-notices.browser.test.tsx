import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BridgeRequest, Settings } from '#domain/ports/bridge';
import { defaultReminderSettings } from '#domain/reminders/notices';
import { ok } from '#domain/result';
import { addMonths } from '#domain/timing/plain-date';
import { createAppStore, type AppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { spawnStoreWorker } from '../store/spawn-worker';
import { systemClock } from '../store/store-worker/system';
import { createMemoryShell, memoryIdentity, type MemoryShell } from '../testing/memory-shell';
import { deleteDatabase } from '../testing/test-store';
import { App } from './App';

let app: AppStore;
let shell: MemoryShell;
let root: Root;
let shown: BridgeRequest<'notice.show'>[];

const today = systemClock.today();
/** At any hour of any day, so that the test does not depend on when it runs. */
const always = { ...defaultReminderSettings, quietFrom: '00:00', quietTo: '00:00', workingDaysOnly: false };
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(words));
const toast = () => document.querySelector('.kl-toast')?.textContent ?? '';

async function open(settings: Partial<Settings>, desktop: boolean): Promise<void> {
  shell = createMemoryShell({ settings: { language: 'en', reminders: always, ...settings } });
  shown = [];
  shell.intercept('notice.show', (request) => {
    shown.push(request);
    return ok({ shown: desktop });
  });
  app = createAppStore(shell, spawnStoreWorker);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <StoreProvider app={app}>
      <App />
    </StoreProvider>,
  );
  await vi.waitUntil(() => app.status.get().phase === 'ready', 10_000);
}

/** A deal on which nothing has been done for two months, as of about today. */
async function addIdle(title: string): Promise<string> {
  const store = app.store.get()!;
  const made = await store.call('command', {
    do: 'batch',
    commands: [
      { do: 'deal.create', id: title, fields: { title } },
      { do: 'stage.enter', deal: title, stage: 'negotiation', effectiveOn: addMonths(today, -2) },
    ],
  });
  if (!made.ok) throw new Error(made.error.code);
  return title;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await page.viewport(1366, 768);
  location.hash = '';
  await deleteDatabase(memoryIdentity.workspace);
});

afterEach(async () => {
  root.unmount();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('one reminder comes up on the desktop, once; its click opens the deal', async () => {
  await open({}, true);
  await addIdle('Harbour works');
  await vi.waitUntil(() => shown.length === 1, 10_000);
  expect(shown[0]).toMatchObject({ tag: 'deal:Harbour works', title: 'Harbour works' });
  expect(shown[0]!.body).toContain('Nothing done for 2 months');
  // A further change looks again, and has nothing new to tell.
  await app.store.get()!.call('command', {
    do: 'deal.set',
    deal: 'Harbour works',
    fields: { county: 'East' },
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(shown).toHaveLength(1);
  expect(Object.values(app.host.get().start!.settings.toldReminders)).toEqual([today]);
  expect(toast()).toBe('');
  shell.emit({ kind: 'notice.clicked', tag: 'deal:Harbour works' });
  await vi.waitUntil(() => document.querySelector('.kl-deal'), 10_000);
});

test('several make one notice, which opens the list of today', async () => {
  await open({ reminders: { ...always, on: false } }, true);
  await addIdle('Harbour works');
  await addIdle('Inland port');
  expect(shown).toEqual([]);
  await app.bridge.invoke('settings.set', { reminders: always }).then((reply) => {
    if (reply.ok)
      app.host.set({ ...app.host.get(), start: { ...app.host.get().start!, settings: reply.value } });
  });
  await app.store.get()!.call('command', { do: 'workspace.set', name: 'Office' });
  await vi.waitUntil(() => shown.length === 1, 10_000);
  expect(shown[0]).toMatchObject({ tag: 'today', title: '2 reminders' });
  shell.emit({ kind: 'notice.clicked', tag: 'today' });
  await vi.waitUntil(() => document.querySelectorAll('.kl-rem').length === 2, 10_000);
});

test('where the desktop shows nothing, the page tells it itself', async () => {
  await open({}, false);
  await addIdle('Harbour works');
  await vi.waitUntil(() => toast().includes('Harbour works'), 10_000);
  button('Open')!.click();
  await vi.waitUntil(() => document.querySelector('.kl-deal'), 10_000);
  expect(toast()).toBe('');
});

test('what was told before this start is not told again', async () => {
  const name = `Harbour works/inactive:${addMonths(today, -2)}:inactiveWatch/inactive`;
  await open({ toldReminders: { [name]: today } }, true);
  await addIdle('Harbour works');
  await addIdle('Inland port');
  await vi.waitUntil(() => shown.length === 1, 10_000);
  expect(shown[0]).toMatchObject({ title: 'Inland port' });
});

test('the top bar counts what is overdue and due today, and says it in words', async () => {
  await open({}, true);
  const link = () => document.querySelector<HTMLElement>('.kl-top-today')!;
  await vi.waitUntil(() => link()?.getAttribute('aria-label') === 'Today: Nothing is due', 10_000);
  await addIdle('Harbour works');
  await vi.waitUntil(() => link().querySelector('b')?.textContent === '1', 10_000);
  expect(link().getAttribute('aria-label')).toMatch(/^Today: 1 (overdue|today)$/);
  link().click();
  await vi.waitUntil(() => document.querySelector('.kl-rem'), 10_000);
  expect(link().getAttribute('aria-current')).toBe('page');
});
