import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppStore } from '../store/app-store';
import { createAppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { spawnStoreWorker } from '../store/spawn-worker';
import { createMemoryShell, memoryIdentity, type MemoryShellOptions } from '../testing/memory-shell';
import { deleteDatabase } from '../testing/test-store';
import { App } from './App';

let app: AppStore;
let root: Root;

function open(options: MemoryShellOptions): void {
  app = createAppStore(createMemoryShell(options), spawnStoreWorker);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <StoreProvider app={app}>
      <App />
    </StoreProvider>,
  );
}

const ready = () => vi.waitUntil(() => app.status.get().phase === 'ready', 10_000);
const createDeal = async (title: string) =>
  app.store.get()!.call('command', { do: 'deal.create', fields: { title, knownStage: 'visit' } });

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await page.viewport(1440, 900);
  location.hash = '';
  await deleteDatabase(memoryIdentity.workspace);
});

afterEach(async () => {
  root.unmount();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('first run by keyboard alone: 1, office, name, Ctrl+Enter, and the board is there', async () => {
  open({ identity: null, settings: { language: 'en' } });
  await expect.element(page.getByRole('radio', { name: /New workspace/ })).toHaveFocus();
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('textbox', { name: 'Office' })).toHaveFocus();
  await userEvent.keyboard('Weifang Invest{Tab}Zhou Ke');
  await expect.element(page.getByRole('textbox', { name: 'This device' })).toHaveValue('Zhou Ke’s computer');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Board' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Workspace: Weifang Invest' })).toBeVisible();
});

test('first run says which fields are missing and goes to the first', async () => {
  open({ identity: null, settings: { language: 'en' } });
  await expect.element(page.getByRole('radio', { name: /New workspace/ })).toHaveFocus();
  await userEvent.keyboard('4{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/Please give your name/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Your name' })).toHaveFocus();
});

test('Alt+digits change the view, Ctrl+K finds a deal, Esc closes', async () => {
  open({ settings: { language: 'en' } });
  await ready();
  await createDeal('Harbour works');
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.element(page.getByRole('heading', { name: 'Ledger' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('harb');
  await expect.element(page.getByRole('option', { name: /Harbour works/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('option', { name: /Harbour works/ })).not.toBeInTheDocument();
});

test('Enter pressed before the search has answered opens what was typed, not what stood there before', async () => {
  open({ settings: { language: 'en' } });
  await ready();
  await createDeal('Harbour works');
  await createDeal('Harvest mill');
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('har');
  await expect.element(page.getByRole('option', { name: /Harbour works/ })).toBeVisible();
  const box = document.querySelector<HTMLInputElement>('.kl-palette-input input')!;
  // One task for the last letters and Enter: no answer can come in between.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, 'harve');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await expect.element(page.getByRole('heading', { name: 'Harvest mill' })).toBeVisible();
});

test('Ctrl+Z takes the last act back and says so', async () => {
  open({ settings: { language: 'en' } });
  await ready();
  await createDeal('Harbour works');
  await expect.element(page.getByText('Harbour works')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText(/^Undone: /)).toBeVisible();
  await vi.waitFor(() => expect(page.getByRole('heading', { name: 'Harbour works' }).query()).toBeNull());
});

test('a shortcut behind an open dialog does nothing', async () => {
  open({ settings: { language: 'en' } });
  await ready();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog').getByText('Another item')).toBeVisible();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Board' })).toBeVisible();
});

test('the theme follows the settings and the language the page', async () => {
  open({ settings: { language: 'zh-TW', theme: 'dark' } });
  await ready();
  expect(document.documentElement.lang).toBe('zh-TW');
  expect(document.documentElement.classList.contains('dark')).toBe(true);
  const ground = getComputedStyle(document.querySelector('.kl-main')!).backgroundColor;
  expect(ground).toBe('rgb(25, 29, 38)');
});

test('a command chosen in the search runs at once, while deals are still being looked for', async () => {
  open({ settings: { language: 'en' } });
  await ready();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('option', { name: /^Board/ })).toBeVisible();
  const box = document.querySelector<HTMLInputElement>('.kl-palette-input input')!;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, 'settings');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});
