import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BridgeRequest } from '#domain/ports/bridge';
import { createAppStore, type AppStore } from '../store/app-store';
import { StoreProvider } from '../store/hooks';
import { spawnStoreWorker } from '../store/spawn-worker';
import {
  createMemoryShell,
  memoryIdentity,
  type MemoryShell,
  type MemoryShellOptions,
} from '../testing/memory-shell';
import { outboxEntries } from '../testing/outbox-entries';
import { deleteDatabase, valueOf } from '../testing/test-store';
import { App } from './App';

let app: AppStore;
let root: Root;
let shell: MemoryShell;

const HEADER = [
  '項目名稱',
  '投資方',
  '來源地',
  '來源類別',
  '產業',
  '總投資(億元)',
  '合同類別',
  '首次考察',
  '簽約日期',
  '狀態',
  '承接單位',
  '標籤',
];
const ROWS = [
  [
    '甲',
    '甲方',
    '北京',
    '省外',
    '新材料',
    '12',
    '正式',
    '2018-05-20',
    '2018-06-12',
    '已簽約',
    '壽光市',
    '四新四化',
  ],
  ['乙', '乙方', '上海', '省外', '新材料', '0.5', '正式', '2018-01-20', '2018-05-12', '已簽約', '諸城市', ''],
  ['丙', '丙方', '濟南', '省內', '醫養', '3', '正式', '', '2018-04-12', '已簽約', '諸城市', ''],
  ['丁', '丁方', '北京', '省外', '醫養', '4', '正式', '2017-03-20', '2017-05-02', '已簽約', '壽光市', ''],
];

async function open(options: MemoryShellOptions = {}): Promise<void> {
  shell = createMemoryShell({ ...options, settings: { language: 'zh-CN', ...options.settings } });
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
}

async function fill(): Promise<void> {
  const store = app.store.get()!;
  const plan = await store.call('planImport', {
    file: '台账.csv',
    sha256: '0',
    sheets: [
      { name: '台账', rows: [HEADER, ...ROWS.map((row) => row.map((cell) => (cell === '' ? null : cell)))] },
    ],
  });
  valueOf(await store.call('runImport', { plan: valueOf(plan).plan, policy: { duplicates: 'skip' } }));
}

/** The first half of 2018, typed as in an office: short, and in either order of acts. */
async function firstHalf(): Promise<void> {
  await userEvent.keyboard('{Alt>}7{/Alt}');
  await page.getByRole('textbox', { name: '起日' }).fill('2018-01-01');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('textbox', { name: '止日' }).fill('2018-06-30');
  await userEvent.keyboard('{Enter}');
}

/** The sentence as it is read, without what its figures say they do. */
const live = () =>
  (document.querySelector('.kl-rep-live')?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (看清单|看去年同期（[^）]*）|看带“[^”]*”的签约)/g, '');
const saysLive = async (text: string) => {
  await expect.poll(live).toContain(text);
};
const listed = () =>
  [...document.querySelectorAll('[data-signings] [data-deal] .b')].map((cell) => cell.textContent);
const body = () => document.body.textContent ?? '';

/** Nothing axe finds, apart from what only a whole page can have. */
/** A dialog on its way in is half transparent, and would be measured as such. */
async function atRest(): Promise<void> {
  await expect
    .poll(() => document.querySelector('.ant-modal-root :is([class*="-appear"], [class*="-enter"])'))
    .toBeNull();
}

async function expectAccessible(): Promise<void> {
  await atRest();
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

test('period and filters change the sentence, the tables and the list alike', async () => {
  await open();
  await fill();
  await firstHalf();
  await saysLive('签约项目 3 个 · 总投资 15.5 亿元 · 同比 +200.0 % · +287.5 %');
  expect(listed()).toEqual(['甲', '丙', '乙']);
  await page.getByRole('button', { name: '省外过亿元' }).click();
  await saysLive('签约省外过亿元项目 1 个 · 总投资 12.0 亿元 · 同比 +0.0 % · +200.0 %');
  await saysLive('“四新四化”项目 1 个');
  await saysLive('去年同期 1 个 · 4.0 亿元');
  expect(listed()).toEqual(['甲']);
  expect(body()).toContain('2018-01-01 – 06-30 · 省外 · ≥ 1 亿元 · 正式合同 · n = 1');
  await expectAccessible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect.poll(listed).toEqual(['甲', '丙', '乙']);
  await page.getByRole('radio', { name: '意向' }).click();
  await expect.element(page.getByText('2018-01-01 – 06-30 没有签约')).toBeVisible();
});

test('a figure leads to its signings; the same days last year are one press away', async () => {
  await open();
  await fill();
  await firstHalf();
  await saysLive('签约项目 3 个');
  await page.getByRole('button', { name: '諸城市' }).click();
  await expect.poll(listed).toEqual(['丙', '乙']);
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => location.hash).toContain('deal=');
  await expect.element(page.getByRole('complementary')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  await page.getByRole('button', { name: '去掉条件“諸城市”' }).click();
  await expect.poll(listed).toEqual(['甲', '丙', '乙']);
  await page
    .getByRole('button', { name: /看去年同期/ })
    .first()
    .click();
  await saysLive('签约项目 1 个 · 总投资 4.0 亿元 · 同比 — · —');
});

test('days used count from the first visit; without one the list says so', async () => {
  await open();
  await fill();
  await firstHalf();
  await expect.poll(listed).toEqual(['甲', '丙', '乙']);
  const [first, second] = [...document.querySelectorAll('[data-signings] [data-deal]')];
  expect(first?.textContent).toContain('2018-05-202018-06-1223');
  expect(second?.textContent).toContain('没有记录首次考察');
});

test('an empty ledger offers to import or to make the first deal', async () => {
  await open();
  await userEvent.keyboard('{Alt>}7{/Alt}');
  await expect.element(page.getByText(/台账还是空的/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: '导入台账' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('exporting by keyboard alone: Ctrl+P, Ctrl+Enter, and the outbox shows it kept here', async () => {
  await open();
  await fill();
  const asked: BridgeRequest<'export.summary'>[] = [];
  shell.intercept('export.summary', (request, next) => {
    asked.push(request);
    return next();
  });
  await firstHalf();
  await saysLive('签约项目 3 个');
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByRole('textbox', { name: '标题' })).toHaveValue('签约汇总 2018 上半年');
  await expect.element(page.getByRole('dialog').getByText('3 项 · 15.50 亿元')).toBeVisible();
  await expectAccessible();
  await page.getByRole('checkbox', { name: /JSON/ }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/已生成 3 份，存在本机/)).toBeVisible();
  await expect.poll(() => location.hash).toContain('/reports/outbox');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    formats: ['pdf', 'xlsx', 'json'],
    language: 'zh-CN',
    title: '签约汇总 2018 上半年',
    deliver: false,
    revision: app.status.get().revision,
    summary: { count: 3, amountWan: 155_000 },
  });
  await expect.poll(() => document.querySelectorAll('.kl-rep-out tbody tr').length).toBe(3);
  expect(body()).toContain('已存本机');
});

test('a destination is chosen in the dialog and the export arrives there with a receipt', async () => {
  await open();
  await fill();
  const shown: string[] = [];
  shell.intercept('app.showFile', (request, next) => {
    shown.push(request.file);
    return next();
  });
  await userEvent.keyboard('{Control>}p{/Control}');
  await page.getByRole('button', { name: '选文件夹…' }).click();
  await page.getByRole('button', { name: '用这个文件夹' }).click();
  await expect.element(page.getByRole('checkbox', { name: '送到目的地文件夹' })).toBeChecked();
  await page.getByRole('checkbox', { name: /XLSX/ }).click();
  await page.getByRole('button', { name: '生成并排队' }).click();
  await expect.element(page.getByText(/^已送达 \d\d-\d\d/)).toBeVisible();
  await page.getByRole('button', { name: /^回执：/ }).click();
  await expect.element(page.getByText(/SHA-256 .*回读一致/)).toBeVisible();
  await expect.element(page.getByText('写入、回读、比对一致')).toBeVisible();
  await page.getByRole('button', { name: '打开所在文件夹' }).click();
  await expect.poll(() => shown).toEqual([expect.stringMatching(/^\/home\/wang\/签约汇总 .*\.pdf$/)]);
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.kl-rep-receipt')).toBeNull();
});

test('what the host refuses is told and the dialog stays as it was', async () => {
  await open();
  await fill();
  shell.intercept('export.summary', () => ({
    ok: false,
    error: { code: 'reports.documentsFailed', params: { file: 'a.pdf', folder: '/home', message: 'EACCES' } },
  }));
  await userEvent.keyboard('{Control>}p{/Control}');
  await page.getByRole('textbox', { name: '标题' }).fill('第 14 期');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/未能把 a\.pdf 存到 \/home：EACCES/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '标题' })).toHaveValue('第 14 期');
});

test('offline is explained calmly and nothing is held back', async () => {
  await open({ online: false, settings: { destination: '/media/usb' } });
  await fill();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByText(/现在离线，不影响生成/)).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/下次 \d\d:\d\d 再试/).first()).toBeVisible();
});

test('every state of a delivery has a glyph, words and its next act', async () => {
  await open({ outbox: outboxEntries(Date.now()), settings: { destination: '/media/usb' } });
  const retried: (string | null)[] = [];
  shell.intercept('outbox.retry', ({ id }, next) => {
    retried.push(id);
    return next();
  });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('fjx');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelectorAll('.kl-rep-out tbody tr').length).toBe(6);
  for (const words of ['正在送达 61 %', '排队', '等待', '失败', '已送达', '已存本机'])
    expect(body()).toContain(words);
  expect(body()).toContain('现在够不着');
  expect(body()).toContain('空间不足');
  for (const row of document.querySelectorAll('.kl-rep-out tbody tr td:nth-child(3)'))
    expect(row.querySelector('svg')).not.toBeNull();
  await expectAccessible();
  await page.getByRole('button', { name: /^重试：/ }).click();
  await page.getByRole('button', { name: '全部现在试' }).click();
  expect(retried).toEqual(['40-pdf', null]);
  await expect.poll(() => body().includes('失败 1')).toBe(false);
});

test('an empty outbox says what it is for and opens the export', async () => {
  await open();
  await userEvent.keyboard('{Alt>}7{/Alt}');
  await page.getByRole('radio', { name: /发件箱/ }).click();
  await expect.element(page.getByText('发件箱是空的')).toBeVisible();
  await page.getByRole('button', { name: '导出签约汇总' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});
