import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from '../app-fixture';
import { BenchmarksPage } from '../pages/benchmarks-page';
import { BoardPage } from '../pages/board-page';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { ReviewPage } from '../pages/review-page';
import { TodayPage } from '../pages/today-page';
import { words } from '../texts';

const THEMES = ['light', 'dark'] as const;

/** Every rule of axe: what it finds is named with the element, so that the failure says where. */
async function findings(page: Page): Promise<string[]> {
  // Moving parts are half transparent and would be measured as such.
  await page.waitForTimeout(400);
  // Evaluated, not added as a script: the page's policy allows no script but its own.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  });
}

/** The screens and dialogs of a workspace, each with the keys that lead there and back. */
async function screens(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    found[name] = await findings(page);
  };
  const frame = new Frame(page);
  const dialog = async (name: string, open: () => Promise<void>) => {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await frame.show('board');
  await look('board');
  await dialog('new deal', () => page.keyboard.press('Control+n'));
  await dialog('record', () => page.keyboard.press('Control+Shift+N'));
  await dialog('search', () => page.keyboard.press('Control+k'));
  await dialog('keys', () => page.keyboard.press('F1'));
  await dialog('import', () => page.keyboard.press('Control+o'));
  await dialog('export', () => page.keyboard.press('Control+p'));
  await frame.show('board');
  await dialog('move', async () => {
    await new BoardPage(page).card('示例').first().focus();
    await page.keyboard.press('Control+Shift+ArrowRight');
  });
  await new BoardPage(page).card('示例').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await look('sheet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '示例' })).toBeVisible();
  await look('deal');
  for (const view of ['ledger', 'timelines', 'reports', 'settings'] as const) {
    await frame.show(view);
    await look(view);
  }
  await frame.show('review');
  await look('review');
  await page.locator('.kl-rev-counts button').first().click();
  await expect(page.locator('.kl-rev-rows')).toBeVisible();
  await look('review, rows');
  await page.keyboard.press('Escape');
  await page.locator('.kl-strips.is-full .sp-cursor').focus();
  await look('review, a dot');
  await new ReviewPage(page).showEvents();
  await look('review, events');
  const today = new TodayPage(page);
  await today.show();
  await look('today');
  await today.unfoldQuiet();
  await page.locator('.kl-rem button').first().focus();
  await look('today, all rows');
  await dialog('put off', () => page.keyboard.press('s'));
  await dialog('calendar', () => page.getByRole('button', { name: words('reminders:export') }).click());
  const library = new BenchmarksPage(page);
  await library.show();
  await look('benchmarks');
  await dialog('benchmark', () => library.add('case'));
  await frame.show('timelines');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await look('a part of a lane');
  await dialog('print', () => page.keyboard.press('Control+p'));
  await frame.show('reports');
  await page.getByRole('radio', { name: new RegExp(words('reports:screen.tabs.outbox')) }).click();
  await look('outbox');
  return found;
}

test('axe finds nothing on the first run', async ({ open }) => {
  const { page } = await open();
  await expect(new FirstRunPage(page).heading()).toBeVisible();
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
});

for (const theme of THEMES)
  test(`axe finds nothing on any screen, ${theme}`, async ({ open }) => {
    test.setTimeout(180_000);
    const app = await open();
    await new FirstRunPage(app.page).openSample(app);
    await new Frame(app.page).run(`theme.${theme}`);
    const found = await screens(app.page);
    expect(Object.keys(found).length).toBeGreaterThan(12);
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });
