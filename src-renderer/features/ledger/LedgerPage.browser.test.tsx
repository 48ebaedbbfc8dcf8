import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PlainDate } from '#domain/timing/plain-date';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { LedgerPage } from './LedgerPage';

let app: AppStore;
let root: Root;
let place: HTMLElement;
const opened: string[] = [];

const date = (text: string) => text as PlainDate;

async function create(title: string, amount: string | null, visit: string | null): Promise<void> {
  const store = app.store.get();
  const reply = await store!.call('command', {
    do: 'deal.create',
    fields: {
      title,
      ...(amount
        ? {
            amount: {
              yuan: Number(amount) * 1e8,
              qualifier: 'exact',
              upperYuan: null,
              text: `${amount}億元`,
              currency: 'CNY',
              rate: null,
              rateOn: null,
            },
          }
        : {}),
    },
  });
  if (!reply.ok) throw new Error(reply.error.code);
  if (!visit) return;
  await store!.call('command', {
    do: 'stage.enter',
    deal: reply.value.created[0]!,
    stage: 'visit',
    effectiveOn: date(visit),
  });
}

const grid = () => place.querySelector<HTMLElement>('[role="grid"]');
const active = () => document.getElementById(grid()?.getAttribute('aria-activedescendant') ?? '');
const titles = () =>
  [...place.querySelectorAll('[data-row] [data-column="1"]')].map((cell) => cell.textContent);

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  await create('甲', '5', '2018-06-22');
  await create('乙', null, null);
  await create('丙', '12', null);
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'display:flex;flex-direction:column;width:1300px;height:600px';
  opened.length = 0;
  root = createRoot(place);
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      <LedgerPage onOpen={(deal, how) => opened.push(`${how} ${deal}`)} />
    </Stage>,
  );
  await vi.waitUntil(() => titles().length === 3, { timeout: 10_000 });
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

test('is a grid: counts, one focus, every rendered row named', () => {
  expect(grid()?.getAttribute('aria-rowcount')).toBe('5');
  expect(Number(grid()?.getAttribute('aria-colcount'))).toBe(
    place.querySelectorAll('[role="columnheader"]').length,
  );
  expect(active()?.getAttribute('role')).toBe('gridcell');
  expect(place.querySelectorAll('[data-row] [role="gridcell"]').length).toBeGreaterThan(40);
});

test('a name sorts by keyboard; blanks stay last both ways', async () => {
  grid()!.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}');
  expect(active()?.getAttribute('role')).toBe('columnheader');
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => titles().join('') === '甲丙乙');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await vi.waitUntil(() => titles().join('') === '丙甲乙');
});

test('F2 edits, Enter saves and goes down, Esc leaves all as it was', async () => {
  grid()!.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{F2}');
  const first = titles()[0];
  await userEvent.keyboard('示例投資公司{Enter}');
  await vi.waitUntil(() => place.textContent?.includes('示例投資公司'));
  expect(document.activeElement).toBe(grid());
  expect(active()?.closest('[data-row]')?.getAttribute('data-row')).toBe('1');
  await userEvent.keyboard('{F2}不要{Escape}');
  expect(place.textContent).not.toContain('不要');
  expect(titles()[0]).toBe(first);
});

test('an amount that cannot be read is said at its cell and nothing is lost', async () => {
  grid()!.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{ArrowRight}{F2}');
  await userEvent.keyboard('很多{Enter}');
  await vi.waitUntil(() => place.querySelector('[role="alert"]'));
  expect(place.querySelector<HTMLInputElement>('.kl-ledger-input')?.value).toContain('很多');
  await userEvent.keyboard('{Escape}');
});

test('Ctrl+C copies the selected rows with a header', async () => {
  grid()!.focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  const event = new ClipboardEvent('copy', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
  });
  grid()!.dispatchEvent(event);
  const lines = event.clipboardData!.getData('text/plain').split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]?.split('\t').slice(0, 4)).toEqual(['#', '项目名称', '投资方', '总投资(万元)']);
  expect(lines.map((line) => line.split('\t')[3])).toContain('120000');
});

test('typing in the search finds; Enter opens the deal', async () => {
  place.querySelector<HTMLInputElement>('input[type="search"]')!.focus();
  await userEvent.keyboard('丙');
  await vi.waitUntil(() => titles().join('') === '丙');
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(grid());
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatch(/^sheet /);
});

test('[T9] shows only deals a rule is broken on; the chip names the rule and takes the filter away', async () => {
  const press = (words: string) => {
    const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"], button')].find(
      (one) => one.textContent?.trim() === words,
    );
    if (!item) throw new Error(`no ${words}`);
    return userEvent.click(item);
  };
  await press('条件');
  await vi.waitUntil(() => [...document.querySelectorAll('[role="menuitem"]')].length > 0);
  await press('判定规则');
  await vi.waitUntil(() => document.body.textContent?.includes('签约未开工'));
  await press('无进展');
  // 甲 was visited in 2018 and nothing was done since; the others have no day on record to count from.
  await vi.waitUntil(() => titles().length === 1);
  expect(titles()).toEqual(['甲']);
  const chips = place.querySelector('.kl-ledger-filters')!;
  expect(chips.textContent).toContain('无进展');
  await userEvent.click(chips.querySelector<HTMLElement>('button')!);
  await vi.waitUntil(() => titles().length === 3);
});
