import { expect, test } from '../app-fixture';
import { importLedger } from '../main-job';
import { BenchmarksPage } from '../pages/benchmarks-page';
import { DealPage } from '../pages/deal-page';
import { FirstRunPage } from '../pages/first-run-page';
import { words } from '../texts';

const NAME = '高新区口径';

test('target days for some deals: their effect before they are saved, retired, brought back', async ({
  open,
}) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  const library = new BenchmarksPage(page);
  await library.show();
  await library.add('target');
  await page.keyboard.type(NAME);
  const days = library.dialog().getByRole('spinbutton');
  await days.nth(4).fill('90');
  await page.keyboard.press('Control+Enter');
  await expect(library.line(NAME).first()).toContainText(words('benchmarks:whereChosen'));

  // For the deals of one county by itself: the dialog says how many, and how they stand before and after.
  await library.act('edit', NAME);
  await library
    .dialog()
    .getByRole('checkbox', { name: words('benchmarks:field.byItself') })
    .press('Space');
  const county = library.dialog().getByRole('combobox', { name: words('benchmarks:scope.county') });
  await county.focus();
  await page.keyboard.type('高新');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const effect = library.dialog().getByRole('status');
  await expect(effect).toContainText(words('benchmarks:effect.after'));
  await page.keyboard.press('Control+Enter');
  await expect(library.dialog()).toBeHidden();
  await expect(library.line(NAME).first()).toContainText('高新区');

  const deal = new DealPage(page);
  await deal.find('示例·澄川智能传感产业园');
  await expect(deal.timingWords()).toContainText(`${NAME} 90 天`);

  await library.show();
  await library.act('retire', NAME);
  await expect(library.line(NAME).first()).toContainText(words('benchmarks:retired'));
  await deal.find('示例·澄川智能传感产业园');
  await expect(deal.timingWords()).not.toContainText(NAME);
  await library.show();
  await library.act('revive', NAME);
  await page.keyboard.press('Control+z');
  await expect(library.line(NAME).first()).toContainText(words('benchmarks:retired'));
  expect(app.complaints).toEqual([]);
});

test('own history: percentiles with n from the imported ledger, and the rules on the deal’s page', async ({
  open,
}) => {
  const app = await open();
  const { page } = app;
  await new FirstRunPage(page).startNew();
  await importLedger(page);
  const library = new BenchmarksPage(page);
  await library.show();
  await library.act('setStandard', '本台账历史');
  await expect(library.line('本台账历史').first()).toContainText(words('benchmarks:standard'));
  const deal = new DealPage(page);
  await deal.find('0721');
  await expect(deal.timingWords()).toContainText('P70 160');
  await expect(deal.timingWords()).toContainText('n = 617');
  const others = page.getByRole('region', { name: words('deal:verdicts.title') });
  await expect(others).toContainText(words('timing:verdict.inactiveOut', { months: 6 }));
  expect(app.complaints).toEqual([]);
});
