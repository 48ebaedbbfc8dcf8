import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addDays } from '#domain/timing/plain-date';
import { createAppStore, type AppStore } from '../../store/app-store';
import { spawnStoreWorker } from '../../store/spawn-worker';
import { systemClock } from '../../store/store-worker/system';
import { createMemoryShell, memoryIdentity } from '../../testing/memory-shell';
import { Stage } from '../../testing/Stage';
import { deleteDatabase } from '../../testing/test-store';
import { TimelinesPlace } from './timelines-place';
import { TimelinesPage } from './TimelinesPage';

let app: AppStore;
let root: Root;
let place: HTMLElement;
const opened: string[] = [];

async function create(title: string, county: string | null, visitDaysAgo: number | null): Promise<void> {
  const store = app.store.get()!;
  const reply = await store.call('command', { do: 'deal.create', fields: { title, county } });
  if (!reply.ok) throw new Error(reply.error.code);
  if (visitDaysAgo === null) return;
  const deal = reply.value.created[0]!;
  const visit = addDays(systemClock.today(), -visitDaysAgo);
  await store.call('command', { do: 'stage.enter', deal, stage: 'visit', effectiveOn: visit });
  const talks = addDays(visit, Math.floor(visitDaysAgo / 2));
  await store.call('command', { do: 'stage.enter', deal, stage: 'negotiation', effectiveOn: talks });
}

const grid = () => place.querySelector<HTMLElement>('[role="treegrid"]')!;
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const rows = () => [...place.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.textContent ?? '');
const lanes = () => place.querySelectorAll('[data-deal]').length;
const saying = () => place.querySelector('.kl-lane-saying')?.textContent ?? '';
const group = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('[role="radio"]')].find(({ textContent }) => textContent === name)!;

const show = () =>
  root.render(
    <Stage app={app} language="zh-CN" dark={false}>
      <TimelinesPlace>
        <TimelinesPage openDeal={null} onOpen={(deal, how) => opened.push(`${how} ${deal}`)} />
      </TimelinesPlace>
    </Stage>,
  );

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await deleteDatabase(memoryIdentity.workspace);
  app = createAppStore(createMemoryShell(), spawnStoreWorker);
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'display:flex;flex-direction:column;width:1300px;height:600px';
  opened.length = 0;
  root = createRoot(place);
});

afterEach(async () => {
  root.unmount();
  place.remove();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
});

async function showThree(): Promise<void> {
  await create('甲', '高新区', 60);
  await create('乙', '高新区', 10);
  await create('丙', null, null);
  show();
  await vi.waitUntil(() => lanes() === 3, { timeout: 10_000 });
}

test('nothing yet: says so and offers the next act', async () => {
  show();
  await vi.waitUntil(() => place.textContent?.includes('还没有项目'), { timeout: 10_000 });
});

test('groups with their tallies, the most overdue first, a deal without a day last', async () => {
  await showThree();
  expect(rows()[0]).toContain('高新区2 项（2 项未定）超出 1在内 1');
  expect(rows()[1]).toContain('甲洽谈');
  expect(rows()[1]).toContain('超 ');
  expect(rows()[2]).toContain('乙');
  expect(rows()[2]).toContain('剩 ');
  expect(rows()[3]).toContain('承接单位未定');
  expect(rows()[4]).toContain('丙————');
  expect(rows()[4]).toContain('未知');
  expect(grid().getAttribute('aria-rowcount')).toBe('6');
});

test('lanes are painted: there is ink where the bar of a deal lies', async () => {
  await showThree();
  const canvas = place.querySelector('canvas')!;
  await vi.waitUntil(() => canvas.width > 300);
  const inked = (row: number) => {
    const ratio = window.devicePixelRatio;
    const { data } = canvas
      .getContext('2d')!
      .getImageData(0, Math.round((row * 22 + 12) * ratio), canvas.width, 1);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  };
  expect(inked(0)).toBe(0);
  expect(inked(1)).toBeGreaterThan(inked(2));
  expect(inked(2)).toBeGreaterThan(10);
});

test('the keyboard goes from lane to lane and from part to part, each says itself; Enter opens', async () => {
  await showThree();
  grid().focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(active()?.textContent).toContain('甲');
  await userEvent.keyboard('{ArrowRight}');
  expect(active()?.getAttribute('aria-label')).toContain('考察 · ');
  await vi.waitUntil(() => saying().includes('新松'));
  expect(saying()).toContain('个工作日');
  await userEvent.keyboard('{ArrowRight}');
  expect(active()?.getAttribute('aria-label')).toContain('洽谈 · ');
  await userEvent.keyboard('{Escape}');
  expect(active()?.getAttribute('data-deal')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([`sheet ${active()!.dataset['deal']}`]);
});

test('a group folds by keyboard; its sums stay, and the place with it', async () => {
  await showThree();
  grid().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}');
  expect(active()?.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowLeft}');
  await vi.waitUntil(() => lanes() === 1);
  expect(rows()[0]).toContain('已折叠');
  expect(active()?.getAttribute('aria-expanded')).toBe('false');
  await userEvent.keyboard(' ');
  await vi.waitUntil(() => lanes() === 3);
});

test('another grouping keeps the deal one is on', async () => {
  await showThree();
  grid().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const deal = active()!.dataset['deal'];
  await userEvent.click(group('不分组'));
  await vi.waitUntil(() => rows().length === 3);
  await vi.waitUntil(() => active()?.dataset['deal'] === deal);
});

test('plus and minus change the scale, Shift with an arrow moves the days, the menu says which it is', async () => {
  await showThree();
  const axis = () =>
    [...place.querySelectorAll('.kl-lane-axis text')].map((one) => one.textContent).join(' ');
  grid().focus();
  const before = axis();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await vi.waitUntil(() => axis() !== before);
  for (let press = 0; press < 9; press++) await userEvent.keyboard('+');
  await vi.waitUntil(() => place.textContent?.includes('刻度周'));
  for (let press = 0; press < 22; press++) await userEvent.keyboard('-');
  await vi.waitUntil(() => place.textContent?.includes('刻度年'));
});

test('the pointer explains the part it is on; a click opens its deal', async () => {
  await showThree();
  const box = grid().getBoundingClientRect();
  const left = place.querySelector<HTMLElement>('.kl-lane-axis')!.getBoundingClientRect();
  // Just before today, which stands at 64 % of the days.
  const at = { clientX: left.left + left.width * 0.64 - 6, clientY: box.top + 32 + 22 + 11 };
  const target = grid();
  target.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
  await vi.waitUntil(() => saying().includes('洽谈 · '));
  target.dispatchEvent(new PointerEvent('pointerdown', { ...at, bubbles: true, button: 0 }));
  target.dispatchEvent(new PointerEvent('pointerup', { ...at, bubbles: true, button: 0 }));
  expect(opened).toHaveLength(1);
});

test('only what is in sight is on the page, however many lanes there are', async () => {
  const store = app.store.get()!;
  const commands = Array.from({ length: 400 }, (_, at) => ({
    do: 'deal.create' as const,
    fields: { title: `示例 ${at}`, county: `县 ${at % 3}` },
  }));
  const reply = await store.call('command', { do: 'batch', commands });
  expect(reply.ok).toBe(true);
  show();
  await vi.waitUntil(() => lanes() > 20, { timeout: 10_000 });
  expect(grid().getAttribute('aria-rowcount')).toBe('404');
  expect(lanes()).toBeLessThan(80);
  grid().focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await vi.waitUntil(() => active()?.getAttribute('aria-rowindex') === '404');
  await vi.waitUntil(() => active()?.textContent?.includes('示例'));
  expect(lanes()).toBeLessThan(80);
});

test('coming back finds the timelines as they were left', async () => {
  await showThree();
  await userEvent.click(group('按阶段'));
  await vi.waitUntil(() => rows()[0]?.includes('洽谈'));
  const frame = (children: React.ReactNode) =>
    root.render(
      <Stage app={app} language="zh-CN" dark={false}>
        <TimelinesPlace>{children}</TimelinesPlace>
      </Stage>,
    );
  frame(null);
  await vi.waitUntil(() => lanes() === 0);
  frame(<TimelinesPage openDeal={null} onOpen={() => undefined} />);
  await vi.waitUntil(() => rows()[0]?.includes('洽谈'), { timeout: 10_000 });
});
