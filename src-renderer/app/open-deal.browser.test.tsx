import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAppStore, type AppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { spawnStoreWorker } from '../store/spawn-worker';
import { createMemoryShell, memoryIdentity } from '../testing/memory-shell';
import { deleteDatabase } from '../testing/test-store';
import { App } from './App';

let app: AppStore;
let root: Root;

const card = () => document.querySelector<HTMLElement>('[data-deal]');
const sheet = () => document.querySelector('.kl-sheet');
const dialog = () => document.querySelector('[role="dialog"]');

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await page.viewport(1366, 768);
  location.hash = '';
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell({ settings: { language: 'en' } }), spawnStoreWorker);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <StoreProvider app={app}>
      <App />
    </StoreProvider>,
  );
  await vi.waitUntil(() => app.status.get().phase === 'ready', 10_000);
  await app.store.get()!.call('command', {
    do: 'deal.create',
    fields: { title: 'Harbour works', knownStage: 'visit' },
  });
  await vi.waitUntil(card, 10_000);
  card()!.focus();
});

afterEach(async () => {
  root.unmount();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('Enter opens the sheet beside the list, which keeps the focus; Esc closes it', async () => {
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(sheet);
  expect(document.activeElement).toBe(card());
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => !sheet());
  expect(document.activeElement).toBe(card());
});

test('Enter again opens the page, which takes the focus; Back is where one came from', async () => {
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(sheet);
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => document.activeElement?.classList.contains('kl-deal'));
  expect(sheet()).toBeNull();
  await page.getByRole('button', { name: 'Back' }).click();
  await vi.waitUntil(sheet);
});

test('Esc over a dialog closes the dialog alone, the sheet stays', async () => {
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(sheet);
  await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
  await vi.waitUntil(dialog);
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => !dialog());
  expect(sheet()).not.toBeNull();
});

test('F2 on the page edits the first fact; N notes on this deal', async () => {
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(sheet);
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => document.querySelector('.kl-deal'));
  await userEvent.keyboard('{F2}');
  await vi.waitUntil(() => document.activeElement?.getAttribute('aria-label') === 'Investor');
  await userEvent.keyboard('{Escape}n');
  await vi.waitUntil(() => dialog()?.textContent?.includes('Harbour works'));
});
