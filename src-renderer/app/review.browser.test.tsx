import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BridgeRequest } from '#domain/ports/bridge';
import { addDays, plainDate } from '#domain/timing/plain-date';
import { createAppStore, type AppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { spawnStoreWorker } from '../store/spawn-worker';
import { createMemoryShell, memoryIdentity, type MemoryShell } from '../testing/memory-shell';
import { deleteDatabase, valueOf } from '../testing/test-store';
import { App } from './App';

let app: AppStore;
let shell: MemoryShell;
let root: Root;

const HEADER = [
  '項目名稱',
  '承接單位',
  '合同類別',
  '首次考察',
  '洽談開始',
  '簽約日期',
  '終止日期',
  '招商活動',
  '活動日期',
];
type Row = (string | null)[];

/** Signed so many days after its visit, half of them in negotiation. */
function signed(title: string, county: string, on: string, days: number, event: string | null = null): Row {
  const visit = addDays(plainDate(on), -days);
  return [title, county, '正式', visit, addDays(visit, Math.floor(days / 2)), on, null, event, null];
}

/** Ten signed in June 2018 after 10, 20 … 100 days, eight in June 2017 after 25 … 60; one open, one withdrawn. */
const ROWS: Row[] = [
  ...Array.from({ length: 10 }, (_, at) =>
    signed(
      `甲${at + 1}`,
      at < 8 ? '诸城市' : '高密市',
      '2018-06-20',
      (at + 1) * 10,
      at < 2 ? '鲁台会' : null,
    ),
  ),
  ...Array.from({ length: 8 }, (_, at) => signed(`乙${at + 1}`, '诸城市', '2017-06-20', 25 + at * 5)),
  ['丙', '诸城市', null, '2018-01-01', '2018-02-01', null, null, null, null],
  ['丁', '诸城市', null, '2018-01-05', '2018-02-01', null, '2018-03-01', null, null],
];

async function open(rows: Row[]): Promise<void> {
  shell = createMemoryShell({ settings: { language: 'zh-CN' } });
  app = createAppStore(shell, spawnStoreWorker);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(
    <StoreProvider app={app}>
      <App />
    </StoreProvider>,
  );
  await vi.waitUntil(() => app.status.get().phase === 'ready', { timeout: 10_000 });
  if (rows.length === 0) return;
  const store = app.store.get()!;
  const sheets = [{ name: '台账', rows: [HEADER, ...rows] }];
  const plan = valueOf(await store.call('planImport', { file: '台账.csv', sha256: '0', sheets }));
  valueOf(await store.call('runImport', { plan: plan.plan, policy: { duplicates: 'skip' } }));
}

async function firstHalf(): Promise<void> {
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await page.getByRole('textbox', { name: '起日' }).fill('2018-01-01');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('textbox', { name: '止日' }).fill('2018-06-30');
  await userEvent.keyboard('{Enter}');
}

/** What is read, without what only screen readers are told. */
function shown(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const aside of copy?.querySelectorAll('.sr') ?? []) aside.remove();
  return (copy?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
const textOf = (selector: string): string => shown(document.querySelector(selector));
const live = () => textOf('.kl-rev-live');
const says = async (read: () => string, text: string) => {
  await expect.poll(read, { timeout: 5000 }).toContain(text);
};
const sheet = () => textOf('.kl-sheet');
const groups = () =>
  [...document.querySelectorAll('.kl-strips:not(.is-full) tbody tr')].map((row) =>
    [...row.querySelectorAll('th button, td.num')].map(shown).join(' '),
  );

async function expectAccessible(): Promise<void> {
  const { violations, passes } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

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

test('[D5] [D8] the half-year in one line, by groups, and against the year before', async () => {
  await open(ROWS);
  await firstHalf();
  await says(live, '考察 → 正式签约 · 中位 50 天');
  await says(live, '去年同期 40 天 · +10');
  await says(live, '已完成 10 · 未完 1');
  expect(groups()).toEqual(['诸城市 8 1 40 70 持平', '高密市 2 0 — — —']);
  await expectAccessible();
  await page.getByRole('button', { name: '洽谈 → 签约' }).first().click();
  await says(live, '洽谈 → 签约 · 中位 25 天');
  await page.getByRole('radio', { name: '工作日', exact: true }).click();
  await says(live, '个工作日');
});

test('every figure opens its rows, those of the year before too; a row opens its deal', async () => {
  await open(ROWS);
  await firstHalf();
  await says(live, '中位 50 天');
  await page.getByRole('button', { name: '诸城市' }).click();
  await says(sheet, '已完成 8未完 1终止 1对标内 3去年同期 8');
  expect([...document.querySelectorAll('.kl-rev-rows .ell')].map((cell) => cell.textContent)[0]).toBe('甲8');
  await page.getByRole('radio', { name: '去年同期 8' }).click();
  await says(sheet, '乙8');
  await says(sheet, '2017-01-01 – 06-30');
  await expectAccessible();
  await page.getByRole('button', { name: /^乙8/ }).click();
  await expect.poll(() => document.querySelectorAll('.kl-sheet').length).toBe(2);
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelectorAll('.kl-sheet').length).toBe(0);
});

test('dots by keyboard: along the days, down the spans, Enter opens the deal', async () => {
  await open(ROWS);
  await firstHalf();
  await says(live, '中位 50 天');
  const said = () => document.activeElement?.getAttribute('aria-label') ?? '';
  document.querySelector<SVGElement>('.kl-strips.is-full .sp-cursor')!.focus();
  await says(said, '甲1：2018-06-10 → 2018-06-15 · 5 天');
  await userEvent.keyboard('{ArrowRight}');
  await says(said, '甲2：2018-05-31 → 2018-06-10 · 10 天');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await says(said, '甲1：2018-06-10 → 2018-06-20 · 10 天');
  await userEvent.keyboard('{End}');
  await says(said, '丙：2018-01-01 → 今 2018-06-30，未完');
  await userEvent.keyboard('{Enter}');
  await says(sheet, '丙');
});

test('[D7] the slowest ten say why', async () => {
  await open(ROWS);
  await firstHalf();
  const slow = () => [...document.querySelectorAll('.kl-rev-slow li')].map((row) => row.textContent ?? '');
  await expect.poll(() => slow()[0]).toContain('丙180 天未完2018-01-01 起 · 洽谈占 149 天 · 现在洽谈');
  expect(slow()).toHaveLength(10);
  await page.getByRole('radio', { name: '未完', exact: true }).click();
  await expect.poll(slow).toHaveLength(1);
});

test('a panel is copied as a spreadsheet takes it', async () => {
  await open(ROWS);
  await firstHalf();
  await says(live, '中位 50 天');
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    written.push(text);
    return Promise.resolve();
  });
  await page.getByRole('button', { name: '复制表格：与去年同期' }).click();
  await expect.poll(() => written.length).toBe(1);
  const lines = written[0]!.split('\r\n').map((line) => line.split('\t'));
  expect(lines[0]!.slice(0, 4)).toEqual(['段', 'n', '未完', '终止']);
  expect(lines[3]!.slice(0, 11)).toEqual([
    '考察 → 正式签约',
    '10',
    '1',
    '1',
    '10',
    '30',
    '50',
    '70',
    '80',
    '90',
    '100',
  ]);
  await expect.element(page.getByText('已复制 4 行，可直接贴进表格')).toBeVisible();
});

test('the view is exported as a workbook of its tables, once', async () => {
  await open(ROWS);
  const asked: BridgeRequest<'export.tables'>[] = [];
  shell.intercept('export.tables', (request, next) => {
    asked.push(request);
    return next();
  });
  await firstHalf();
  await says(live, '中位 50 天');
  await page.getByRole('button', { name: '导出表格' }).click();
  await expect.element(page.getByText('研判 2018-01-01 – 06-30 完成.xlsx 已存入文档')).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(asked[0]!.tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['各段用时', 4],
    ['分组', 2],
    ['最慢十项', 11],
    ['明细', 12],
  ]);
});

test('an empty ledger offers its first deals; a quiet period leads to the latest one on record', async () => {
  await open([]);
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await expect.element(page.getByRole('button', { name: '导入台账…' })).toBeVisible();
  await expectAccessible();
  root.unmount();
  app.close();
  await deleteDatabase(memoryIdentity.workspace);
  await open(ROWS.slice(0, 10));
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await page.getByRole('button', { name: /最近有记录的半年 2018-01-01 – 06-30/ }).click();
  await says(live, '中位 50 天');
});

test('[S2] an event is given its day where it stands, and its deals are timed from it', async () => {
  await open(ROWS);
  await firstHalf();
  await page.getByRole('radio', { name: '活动到签约' }).click();
  await expect.element(page.getByText('先给活动补上日期')).toBeVisible();
  const day = page.getByRole('textbox', { name: '鲁台会的日期' });
  await day.fill('2018-06-10');
  await userEvent.keyboard('{Enter}');
  const row = () => textOf('.kl-strips.is-events tbody tr');
  await says(row, '鲁台会2018-06-10');
  await says(row, '220—10 天');
  await expectAccessible();
  const place = page.getByRole('textbox', { name: '鲁台会的地点' });
  await place.fill('潍坊');
  await userEvent.keyboard('{Enter}');
  await says(row, '2018-06-10 · 潍坊');
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(row).not.toContain('潍坊');
});
