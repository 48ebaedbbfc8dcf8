import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import texts from '../assets/locales/zh-CN/importing.json';
import { findBrowser } from '../src-main/shells/chromium/find-browser';
import { openAppWindow, type AppWindow } from './app-window';
import type { Round } from './figures';

/** Frames over 50 ms and the interval 95 % of frames stay within. */
export interface Smoothness {
  longFrames: number;
  p95: number;
}

const SCROLL_MS = 4000;

/** What a user sees of the built app with the deals of `workspace`, each figure beside the least a page can do. */
export async function measureApp(root: string, workspace: string, rows: number): Promise<Round> {
  const renderer = join(root, 'dist', 'renderer');
  const empty = await emptyWindow();
  const started = performance.now();
  const app = await openAppWindow(root, renderer, workspace);
  await app.page.locator('article').first().waitFor({ timeout: 60_000 });
  const start = performance.now() - started;
  await app.page.keyboard.press('Alt+2');
  await app.page.locator('[role=gridcell]').first().waitFor();
  const ledger = await scrollThrough(app.page);
  await app.close();
  const bare = await onBarePage(root, async (page) => {
    await page.evaluate((count) => (window as unknown as BenchWindow).showBareList(count), rows);
    return scrollThrough(page);
  });
  const importing = await importThroughTheApp(root, renderer, rows);
  return {
    start: [start, empty],
    'scroll p95': [ledger.p95, bare.p95],
    'scroll frames': [ledger.longFrames, bare.longFrames],
    'import frames': [importing, bare.longFrames],
  };
}

export interface BenchWindow {
  showBareList(rows: number): Promise<number>;
}

async function emptyWindow(): Promise<number> {
  const browser = findBrowser();
  if (!browser) throw new Error('no Chromium, Chrome or Edge was found');
  const profile = mkdtempSync(join(tmpdir(), 'kiteline-empty-'));
  const started = performance.now();
  const context = await chromium.launchPersistentContext(profile, {
    ...browser,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await context.pages()[0]!.goto('about:blank');
  const took = performance.now() - started;
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return took;
}

export async function onBarePage<T>(root: string, act: (page: Page) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'kiteline-bench-'));
  const app = await openAppWindow(root, join(root, '.cache/bench-page'), dir);
  try {
    await app.page.waitForFunction(() => 'showBareList' in window);
    return await act(app.page);
  } finally {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** From the top to the end at an even pace, whatever scrolls most on the page. */
export const scrollThrough = (page: Page): Promise<Smoothness> =>
  page.evaluate(async (ms) => {
    const room = (one: Element) => one.scrollHeight - one.clientHeight;
    const box = [...document.querySelectorAll('*')].reduce((most, one) =>
      room(one) > room(most) ? one : most,
    );
    const intervals: number[] = [];
    let longFrames = 0;
    const observer = new PerformanceObserver((list) => (longFrames += list.getEntries().length));
    observer.observe({ type: 'long-animation-frame', buffered: false });
    const started = performance.now();
    let last = started;
    while (last - started < ms) {
      box.scrollTop = (room(box) * (last - started)) / ms;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      intervals.push(now - last);
      last = now;
    }
    observer.disconnect();
    intervals.sort((a, b) => a - b);
    return { longFrames, p95: intervals[Math.floor(intervals.length * 0.95)] ?? 0 };
  }, SCROLL_MS);

/** A CSV of `rows` deals through the import dialog of a new workspace; frames over 50 ms until it says done. */
async function importThroughTheApp(root: string, renderer: string, rows: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'kiteline-bench-'));
  const app: AppWindow = await openAppWindow(root, renderer, dir);
  try {
    const { page } = app;
    await page.evaluate(() =>
      (window as unknown as { shell: { invoke(json: string): Promise<string> } }).shell.invoke(
        JSON.stringify({
          v: 1,
          method: 'workspace.create',
          request: { actor: 'bench', deviceName: 'bench' },
        }),
      ),
    );
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('Control+o');
    await page
      .locator('[role=dialog] input[type=file]')
      .setInputFiles({ name: 'bench.csv', mimeType: 'text/csv', buffer: Buffer.from(ledgerCsv(rows)) });
    await page.locator('[role=dialog] .ant-btn-primary').last().waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      const watch = window as unknown as { longFrames: number };
      watch.longFrames = 0;
      new PerformanceObserver((list) => (watch.longFrames += list.getEntries().length)).observe({
        type: 'long-animation-frame',
        buffered: false,
      });
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText(texts.done.undoHint).waitFor({ timeout: 120_000 });
    return await page.evaluate(() => (window as unknown as { longFrames: number }).longFrames);
  } finally {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function ledgerCsv(rows: number): string {
  const lines = ['項目名稱,投資方,總投資（億元）,合同類別,首次考察,簽約日期'];
  for (let row = 0; row < rows; row += 1) {
    const day = String((row % 28) + 1).padStart(2, '0');
    lines.push(`示例項目${row},示例企業${row},${(row % 90) + 1},正式,2018-01-${day},2018-04-${day}`);
  }
  return `${lines.join('\n')}\n`;
}
