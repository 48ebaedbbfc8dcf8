import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onBarePage, scrollThrough, type BenchWindow } from './app-measures';
import { openAppWindow } from './app-window';
import type { Round } from './figures';

/** The timelines of the built app with `rows` deals, each figure beside a bare virtual list of as many rows. */
export async function measureLanes(root: string, rows: number): Promise<Round> {
  const workspace = mkdtempSync(join(tmpdir(), 'kiteline-bench-'));
  try {
    await fillLanes(root, workspace, rows);
    const app = await openAppWindow(root, join(root, 'dist', 'renderer'), workspace);
    await app.page.locator('article').first().waitFor({ timeout: 60_000 });
    // Until everything is in memory: the first paint of a start is another figure.
    await app.page.waitForTimeout(3000);
    const paint = await firstPaint(app.page);
    const lanes = await scrollThrough(app.page);
    await app.close();
    return await onBarePage(root, async (page) => {
      const barePaint = await page.evaluate(
        (count) => (window as unknown as BenchWindow).showBareList(count),
        rows,
      );
      const bare = await scrollThrough(page);
      return {
        'lanes paint': [paint, barePaint],
        'lanes p95': [lanes.p95, bare.p95],
        'lanes frames': [lanes.longFrames, bare.longFrames],
      };
    });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function fillLanes(root: string, workspace: string, rows: number): Promise<void> {
  const { page, close } = await openAppWindow(root, join(root, '.cache/bench-page'), workspace);
  await page.waitForFunction(() => 'fillLanes' in window);
  await page.evaluate(
    (count) => (window as unknown as { fillLanes(rows: number): Promise<void> }).fillLanes(count),
    rows,
  );
  await close();
}

/** From the key that opens the view until the first lanes stand on the page. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const started = performance.now();
    window.dispatchEvent(
      new KeyboardEvent('keydown', { key: '3', code: 'Digit3', altKey: true, bubbles: true }),
    );
    while (!document.querySelector('[role=treegrid] [data-deal]')) await frame();
    await frame();
    return performance.now() - started;
  });
