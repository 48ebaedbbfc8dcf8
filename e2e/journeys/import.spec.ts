import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app-fixture';
import { fixture } from '../open-app';
import { FirstRunPage } from '../pages/first-run-page';
import { ImportDialog } from '../pages/import-dialog';
import { LedgerPage } from '../pages/ledger-page';
import { words } from '../texts';
import expected from '../fixtures/ledger-2018h1.expected.json' with { type: 'json' };

const SIZE = expected.rows;

test('the ledger of 2018 comes in by the menu, as one step that can be undone', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const dialog = new ImportDialog(app.page);
  await dialog.choose(fixture('ledger-2018h1.xlsx'));
  await expect(dialog.figure('deals')).toHaveText(String(SIZE));
  await expect(dialog.figure('fundings')).toHaveText(String(expected.funds));
  await expect(dialog.figure('bad')).toHaveText('0');
  await dialog.run();
  await dialog.finished();
  await dialog.showLedger();
  const ledger = new LedgerPage(app.page);
  await expect(ledger.grid()).toBeVisible();
  await app.page.keyboard.press('Control+z');
  await expect(ledger.grid()).toBeHidden();
  await app.page.keyboard.press('Control+y');
  await expect(ledger.grid()).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('the same file a second time brings nothing new', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const dialog = new ImportDialog(app.page);
  await dialog.drop(fixture('ledger-2018h1.xlsx'));
  await dialog.run();
  await dialog.finished();
  await dialog.showLedger();
  await dialog.drop(fixture('ledger-2018h1.csv'));
  await expect(dialog.dialog()).toContainText('没有可导入的新内容');
});

test('bad rows are listed with place, value and what to do; good rows come in', async ({ open, folder }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const dialog = new ImportDialog(app.page);
  const file = join(folder, '台账.csv');
  await writeFile(
    file,
    '项目名称,投资方,总投资（亿元）,签约日期\n甲,某某,5,2018-02-30\n乙,某某,五亿多,\n丙,某某,7,2018-03-01\n',
  );
  await dialog.drop(file);
  await expect(dialog.problems()).toContainText('2018-02-30');
  await expect(dialog.problems()).toContainText(words('importing:errors.unreadableDate'));
  await expect(dialog.problems()).toContainText('五亿多');
  await expect(dialog.figure('deals')).toHaveText('1');
  await dialog.run();
  await dialog.finished();
  await dialog.showLedger();
  await expect(new LedgerPage(app.page).row('丙')).toBeVisible();
  await expect(new LedgerPage(app.page).row('甲')).toHaveCount(0);
  expect(app.complaints).toEqual([]);
});
