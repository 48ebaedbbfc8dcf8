import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from '../app-fixture';
import { BoardPage, MoveDialog } from '../pages/board-page';
import { CaptureDialog } from '../pages/capture-dialog';
import { DealPage } from '../pages/deal-page';
import { FirstRunPage, PERSON } from '../pages/first-run-page';
import { words } from '../texts';

const DEAL = '鸢都轴承';

/** A mouse is never used: any click fails the test. */
async function forbidTheMouse(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.addEventListener('pointerdown', () => console.error('the mouse was used'), true),
  );
}

test('from the first run to a delivered export by keyboard alone', async ({ open, folder }) => {
  test.setTimeout(120_000);
  const app = await open();
  const { page } = app;
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  await forbidTheMouse(page);

  // First run: 1 picks a new workspace; the fields follow one another.
  const first = new FirstRunPage(page);
  await expect(first.heading()).toBeVisible();
  await press('1');
  await expect(first.field('office')).toBeFocused();
  await page.keyboard.type(PERSON.office);
  await press('Tab');
  await page.keyboard.type(PERSON.actor);
  await press('Tab');
  await page.keyboard.type(PERSON.deviceName);
  await press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: words('commands:view.board') })).toBeVisible();

  // A new deal, then visit → negotiation → signing from the board.
  await new CaptureDialog(page).newDeal({ title: DEAL, amount: '3亿元', visitOn: '2018-06-22' });
  await expect(page.getByRole('complementary')).toBeVisible();
  await press('Escape');
  const board = new BoardPage(page);
  await expect(board.cardIn('visit', DEAL)).toBeVisible();
  for (const [stage, on] of [
    ['negotiation', '2018-06-29'],
    ['signing', '2018-07-21'],
  ] as const) {
    await board.card(DEAL).focus();
    await press('Control+Shift+ArrowRight');
    await new MoveDialog(page).save(on);
    await expect(board.cardIn(stage, DEAL)).toBeVisible();
    await expect(board.card(DEAL)).toBeFocused();
  }

  // Sheet, whole page, and back one layer at a time.
  await press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await press('Enter');
  await expect(new DealPage(page).title(DEAL)).toBeVisible();
  await expect(new DealPage(page).timingWords()).toContainText(words('timing:verdict.signedInside'));

  // The ledger: a cell edited with F2, and undone.
  await press('Alt+2');
  const cell = page.getByRole('gridcell', { name: DEAL, exact: true });
  await expect(cell).toBeVisible();
  await page.getByRole('grid').focus();
  await press('F2');
  await page.keyboard.type('（改名）');
  await press('Enter');
  await expect(page.getByRole('gridcell', { name: /改名/ })).toBeVisible();
  await press('Control+z');
  await expect(cell).toBeVisible();

  // The summary, exported into a folder typed by hand.
  const destination = join(folder, 'stick');
  await mkdir(destination);
  await press('Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: words('commands:view.reports') })).toBeVisible();
  await press('Control+p');
  const dialog = page.getByRole('dialog');
  const choose = dialog.getByRole('button', { name: words('reports:screen.exporting.choose') });
  await expect(choose).toBeVisible();
  for (
    let step = 0;
    step < 40 && !(await choose.evaluate((one) => one === document.activeElement));
    step += 1
  )
    await press('Tab');
  await press('Enter');
  const path = page.getByLabel(words('common:folder.path'));
  await expect(path).toBeVisible();
  for (let step = 0; step < 20 && !(await path.evaluate((one) => one === document.activeElement)); step += 1)
    await press('Tab');
  await press('Control+a');
  await page.keyboard.type(destination);
  await press('Enter');
  const use = page.getByRole('button', { name: words('common:folder.choose') });
  await expect(use).toBeEnabled();
  for (let step = 0; step < 40 && !(await use.evaluate((one) => one === document.activeElement)); step += 1)
    await press('Tab');
  await press('Enter');
  await expect(path).toBeHidden();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await press('Control+Enter');
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: 'PDF' })).toContainText('已送达', { timeout: 30_000 });
  expect(app.complaints).toEqual([]);
});
