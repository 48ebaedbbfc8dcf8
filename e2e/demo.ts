/**
 * The main job through the real app, without a window: sample, import, a deal from visit to signing, summary,
 * export, delivery. Leaves pictures, documents and every figure it saw in the folder given.
 */
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import {
  exportToPulled,
  importLedger,
  putBack,
  showSummary,
  takeToSigning,
  tidy,
  type Imported,
} from './main-job';
import { openApp, type App } from './open-app';
import { BoardPage } from './pages/board-page';
import { FirstRunPage } from './pages/first-run-page';
import { Frame } from './pages/frame';
import { LedgerPage } from './pages/ledger-page';
import { words } from './texts';

const DEAL = '示例·鸢都智能装备园';

interface Saw {
  sample: { deals: string };
  imported: Imported;
  deal: { title: string; timing: string };
  summary: { text: string; figures: string[] }[];
  outbox: { offline: string[]; online: string[] };
  files: string[];
  complaints: readonly string[];
}

async function demo(out: string): Promise<Saw> {
  const folder = await mkdtemp(join(tmpdir(), 'kiteline-demo-'));
  process.env['KITELINE_HOME'] = join(folder, 'home');
  process.env['KITELINE_DOCUMENTS'] = join(folder, 'documents');
  try {
    const sample = await showSample(join(folder, 'seen'), out);
    const app = await openApp({ workspace: join(folder, 'work') });
    const saw = await doTheJob(app, out, folder);
    return { sample, ...saw };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function showSample(workspace: string, out: string): Promise<Saw['sample']> {
  const app = await openApp({ workspace });
  await new FirstRunPage(app.page).openSample(app);
  await expect(new BoardPage(app.page).card('示例').first()).toBeVisible();
  await picture(app.page, join(out, 'board.png'));
  await showTimes(app.page, out);
  await new Frame(app.page).show('board');
  const deals = await app.page.getByRole('radio', { name: words('board:tabs.inHand') }).innerText();
  await app.close();
  return { deals: figureOf(deals) };
}

/** What the app makes of time, as a large and a small screen show it, in both themes and two languages. */
async function showTimes(page: Page, out: string): Promise<void> {
  const [large, small] = [
    { width: 1440, height: 900 },
    { width: 1366, height: 768 },
  ] as const;
  for (const view of ['timelines', 'review'] as const) {
    await new Frame(page).show(view);
    await picture(page, join(out, `${view}.png`));
  }
  await page.keyboard.press('Alt+0');
  await picture(page, join(out, 'today.png'));
  await new Frame(page).run('theme.dark');
  await page.setViewportSize(small);
  await new Frame(page).show('timelines');
  await picture(page, join(out, 'timelines-dark.png'));
  await setLanguage(page, 'zh-CN', 'en');
  await new Frame(page, 'en').show('timelines');
  await picture(page, join(out, 'timelines-dark-en.png'));
  await page.setViewportSize(large);
  await new Frame(page, 'en').run('theme.light');
  await picture(page, join(out, 'timelines-en.png'));
  await setLanguage(page, 'en', 'zh-CN');
}

async function setLanguage(page: Page, from: Language, to: Language): Promise<void> {
  await new Frame(page, from).show('settings');
  await page.getByRole('combobox', { name: words('settings:appearance.language', {}, from) }).click();
  await page.getByTitle(words(`common:language.${to}`), { exact: true }).click();
  await expect(new Frame(page, to).heading(words('settings:title', {}, to))).toBeVisible();
}

async function doTheJob(app: App, out: string, folder: string): Promise<Omit<Saw, 'sample'>> {
  const { page } = app;
  await new FirstRunPage(page).startNew();
  const imported = await importLedger(page);
  await page.keyboard.press('Alt+2');
  await expect(new LedgerPage(page).grid()).toBeVisible();
  await picture(page, join(out, 'ledger.png'));
  const deal = await takeDealToSigning(page, out);
  const { summary, outbox } = await exportSummary(page, join(folder, 'stick'));
  const delivered = await readdir(join(folder, 'stick'));
  const files: string[] = [];
  for (const name of delivered) {
    const file = `signing-summary.${name.split('.').at(-1)}`;
    await copyFile(join(folder, 'stick', name), join(out, file));
    files.push(file);
  }
  const complaints = [...app.complaints];
  await app.close();
  return { imported, deal, summary, outbox, files: files.sort(), complaints };
}

/** The dates of the article's case: visited on 22 June, signed on 21 July 2018. */
async function takeDealToSigning(page: Page, out: string): Promise<Saw['deal']> {
  const deal = await takeToSigning(
    page,
    {
      title: DEAL,
      investor: '鸢都装备集团（示例）',
      amount: '5.2亿元',
      county: '高新区',
      leader: '王磊',
      visitOn: '2018-06-22',
    },
    { negotiation: '2018-06-29', signing: '2018-07-21' },
  );
  await picture(page, join(out, 'deal.png'));
  return { title: DEAL, timing: tidy(await deal.timingWords().innerText()) };
}

/** The stick is pulled before the export is made, and put back afterwards. */
async function exportSummary(page: Page, stick: string): Promise<Pick<Saw, 'summary' | 'outbox'>> {
  const formats = ['PDF', 'XLSX'] as const;
  const reports = await showSummary(page);
  const summary = await reports.readSentences();
  await exportToPulled(page, stick, formats);
  const states = () =>
    Promise.all(formats.map(async (each) => tidy(await reports.outboxRow(each).innerText())));
  const offline = await states();
  await putBack(page, stick, formats);
  return { summary, outbox: { offline, online: await states() } };
}

async function picture(page: Page, path: string): Promise<void> {
  // The pointer rests on nothing, and no message covers anything.
  await page.mouse.move(0, 0);
  const close = new Frame(page).message().getByRole('button', { name: words('common:close') });
  if (await close.isVisible()) await close.click();
  await page.waitForTimeout(600);
  await page.screenshot({ path });
}

const figureOf = (text: string): string => /\d+/.exec(text)?.[0] ?? '';

const out = resolve(process.argv[2] ?? 'demo-out');
await mkdir(out, { recursive: true });
const saw = await demo(out);
await writeFile(join(out, 'demo.json'), `${JSON.stringify(saw, null, 2)}\n`);
console.log(`${saw.summary.map(({ text }) => text).join('\n')}\n${saw.deal.timing}\n${out}`);
if (saw.complaints.length > 0) {
  console.error(saw.complaints.join('\n'));
  process.exitCode = 1;
}
