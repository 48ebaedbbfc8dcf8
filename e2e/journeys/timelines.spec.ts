import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app-fixture';
import { FirstRunPage, PERSON } from '../pages/first-run-page';
import { TimelinesPage } from '../pages/timelines-page';
import { pdfPages } from '../pdf-text';
import { words } from '../texts';

const DEAL = '示例·深屿微波器件产业园';

test('the sample as swimlanes: grouped, zoomed, explained by keyboard, a deal opened, the place kept', async ({
  open,
}) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  const timelines = new TimelinesPage(page);
  await timelines.open();
  await expect(timelines.row(/高新区/)).toContainText(words('timelines:tally.over', { count: 2 }));

  await timelines.groupBy('stage');
  await expect(timelines.row(/^签约 /)).toBeVisible();
  await timelines.groupBy('county');

  // A group folds by keyboard; its sums stay.
  const lanes = await timelines.lanes().count();
  await timelines.grid().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowLeft');
  await expect(timelines.row(/高新区/)).toContainText(words('timelines:row.folded'));
  await page.keyboard.press('ArrowRight');
  await expect(timelines.lanes()).toHaveCount(lanes);

  // Down to the deal, along its parts: each says itself.
  const row = Number(await timelines.lanes().filter({ hasText: DEAL }).getAttribute('data-row'));
  for (let press = 0; press < row; press++) await page.keyboard.press('ArrowDown');
  expect(await timelines.active()).toContain(DEAL);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => timelines.active()).toMatch(/^考察 · .*个工作日/);
  await page.keyboard.press('End');
  await expect.poll(() => timelines.active()).toContain('→ ');
  await expect(page.locator('.kl-lane-saying')).toContainText('新松');

  const before = await timelines.axis();
  await page.keyboard.press('+');
  await expect.poll(() => timelines.axis()).not.toBe(before);
  await timelines.choose('scale', words('timelines:scale.week'));
  expect(await timelines.scale()).toContain(words('timelines:scale.week'));
  await page.getByRole('radio', { name: words('timelines:align.dayOne') }).click();
  await expect.poll(() => timelines.axis()).toContain('首日');

  await timelines.grid().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText(DEAL);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: DEAL })).toBeVisible();
  await timelines.open();
  expect(await timelines.scale()).toContain(words('timelines:scale.week'));
  await timelines.grid().focus();
  await expect.poll(() => timelines.active()).not.toBe('');
  expect(app.complaints).toEqual([]);
});

test('one benchmark for all judges every lane; the filter narrows them', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  const timelines = new TimelinesPage(page);
  await timelines.open();
  await timelines.choose('benchmark', '本台账历史');
  await expect(timelines.lanes().filter({ hasText: DEAL })).toContainText('P70');
  const all = await timelines.lanes().count();
  await timelines.grid().focus();
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: words('board:filter.text') }).fill('深屿');
  await expect(timelines.lanes()).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /深屿/ }).click();
  await expect(timelines.lanes()).toHaveCount(all);
  expect(app.complaints).toEqual([]);
});

test('the view goes on paper as it stands: a PDF in the outbox, and the system’s own print dialog', async ({
  open,
  folder,
}) => {
  test.setTimeout(90_000);
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  const timelines = new TimelinesPage(page);
  await timelines.open();
  await timelines.groupBy('leader');
  const dialog = await timelines.openPrint();
  await expect(dialog).toContainText(words('timelines:group.leader'));
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  const file = join(folder, 'documents', `${words('timelines:print.defaultTitle')}.pdf`);
  await expect.poll(() => existsSync(file)).toBe(true);
  const text = pdfPages(readFileSync(file)).join('');
  for (const part of [DEAL, words('timelines:group.leader'), '新松', PERSON.actor])
    expect(text).toContain(part.replaceAll(/\s/g, ''));

  await page.evaluate(() => {
    const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    const printed: string[] = Object.assign(window, { printed: [] as string[] }).printed;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = found.get!.call(this) as Window | null;
        if (inner) inner.print = () => void printed.push(inner.document.body.innerText);
        return inner;
      },
    });
  });
  await (await timelines.openPrint()).getByRole('button', { name: words('timelines:print.print') }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { printed: string[] }).printed.join('')))
    .toContain(DEAL);
  expect(app.complaints).toEqual([]);
});
