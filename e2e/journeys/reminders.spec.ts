import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app-fixture';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { TodayPage } from '../pages/today-page';
import { words } from '../texts';

/** A step of the sample that is overdue by a day or two whenever the sample is opened. */
const STEP = '补环评材料';

test('a step that is due is done, undone, put off and brought back, by keyboard alone', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  const today = new TodayPage(page);
  const { keyboard } = page;
  await today.show();
  await expect(today.group('overdue').getByText(STEP)).toBeVisible();

  await today.stand(STEP);
  await keyboard.press('d');
  await expect(today.row(STEP)).toBeHidden();
  await expect(new Frame(page).message()).toContainText(STEP);
  await keyboard.press('Control+z');
  await expect(today.row(STEP)).toBeVisible();

  await today.stand(STEP);
  await keyboard.press('s');
  await expect(page.getByRole('dialog')).toContainText(STEP);
  await keyboard.press('Enter');
  await expect(today.row(STEP)).toBeHidden();
  await today.unfoldQuiet();
  await expect(today.group('quiet').getByText(STEP)).toBeVisible();
  await expect(today.row(STEP)).toContainText(words('reminders:asleep.snoozed', { date: '' }).trim());

  // It is in the journal, not in the window: the next start knows it as well.
  const { workspace } = app;
  await app.close();
  const again = await open({ workspace });
  const later = new TodayPage(again.page);
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await later.show();
  await later.unfoldQuiet();
  await later.stand(STEP);
  await again.page.keyboard.press('s');
  await expect(later.group('overdue').getByText(STEP)).toBeVisible();

  // Enter opens the deal beside the list, Esc closes it, and the list is where it was.
  await later.stand(STEP);
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('complementary')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('complementary')).toBeHidden();
  await expect(later.row(STEP)).toBeVisible();
  expect([...app.complaints, ...again.complaints]).toEqual([]);
});

test('the calendar file lies in the documents folder, with a receipt', async ({ open, folder }) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  await new TodayPage(page).show();
  await page.getByRole('button', { name: words('reminders:export') }).click();
  await expect(page.getByRole('dialog')).toContainText(/\d+ 个全天日程/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const written = readdirSync(join(folder, 'documents')).filter((file) => file.endsWith('.ics'));
  expect(written).toHaveLength(1);
  await expect(page.getByText(written[0]!.replace('.ics', '')).first()).toBeVisible();
  const text = readFileSync(join(folder, 'documents', written[0]!), 'utf8');
  expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:${STEP} · `);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
});

test('what has come due is told by the desktop, and a click leads to it', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  // The desktop's own notices, watched: headless, nobody could click them.
  await page.evaluate(() => {
    const shown: Notification[] = [];
    const Native = Notification;
    class Watched extends Native {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push(this);
      }
    }
    Object.assign(window, { Notification: Watched, shown });
  });
  const shown = () =>
    page.evaluate(() => (window as unknown as { shown: Notification[] }).shown.map(({ title }) => title));

  await new Frame(page).show('settings');
  for (const [name, time] of [
    ['quietFrom', '0'],
    ['quietTo', '0'],
  ] as const) {
    const field = page.getByRole('textbox', { name: words(`settings:reminders.${name}`), exact: true });
    await field.fill(time);
    await field.press('Enter');
  }
  const workingOnly = page.getByRole('checkbox', { name: words('settings:reminders.workingOnly') });
  if (await workingOnly.isChecked()) await workingOnly.click();
  await expect(workingOnly).not.toBeChecked();

  const today = new TodayPage(page);
  await today.show();
  await today.stand(STEP);
  // Any change makes the app look; otherwise it looks once a minute.
  await page.keyboard.press('d');
  await expect.poll(shown, { timeout: 20_000 }).toHaveLength(1);
  await new Frame(page).show('board');
  await page.evaluate(() =>
    (window as unknown as { shown: Notification[] }).shown[0]!.dispatchEvent(new Event('click')),
  );
  await expect(page.locator('.kl-day, .kl-deal').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
  expect(await shown(), 'told once').toHaveLength(1);
  expect(app.complaints).toEqual([]);
});
