import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { expect, test } from '../app-fixture';
import { fixture } from '../open-app';
import { CaptureDialog } from '../pages/capture-dialog';
import { DealPage } from '../pages/deal-page';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { ImportDialog } from '../pages/import-dialog';
import { ReportsPage } from '../pages/reports-page';
import { kiteline } from '../recovery/worker-process';
import { words } from '../texts';

const isPdf = (name: string) => name.endsWith('.pdf');
const TITLE = '2018年上半年签约情况汇总';

const PERIOD_AND_SCOPE = '--from 2018-01-01 --to 2018-06-30 --origin 省外 --min-wan 10000'.split(' ');

test('from visit to negotiation to signing, timed against 新松’s under a month', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const deal = new DealPage(app.page);
  const cases = [
    {
      title: '六月二十二日考察的项目',
      visitOn: '2018-06-22',
      said: ['2018-06-22 → 2018-07-21', '29 天（含首日 30）', '20 个工作日', '在内'],
    },
    {
      title: '六月二十一日考察的项目',
      visitOn: '2018-06-21',
      said: ['2018-06-21 → 2018-07-21', '30 天（含首日 31）', '21 个工作日', '超 1 天'],
    },
  ];
  for (const { title, visitOn, said } of cases) {
    await new CaptureDialog(app.page).newDeal({ title, amount: '5.2亿元', visitOn });
    await deal.find(title);
    await deal.advance('negotiation', '2018-06-29');
    await deal.advance('signing', '2018-07-21');
    for (const words of said)
      await expect(deal.timingWords().getByText(words, { exact: true })).toBeVisible();
    await new Frame(app.page).show('board');
  }
  expect(app.complaints).toEqual([]);
});

test('the summary of the first half of 2018, on screen and in the files', async ({ open, folder }) => {
  const app = await open();
  const { page } = app;
  await new FirstRunPage(page).startNew();
  const dialog = new ImportDialog(page);
  await dialog.choose(fixture('ledger-2018h1.xlsx'));
  await dialog.run();
  await dialog.finished();
  await dialog.showLedger();
  const reports = new ReportsPage(page);
  await new Frame(page).show('reports');
  await reports.period('2018-01-01', '2018-06-30');
  await reports.reportedScope();
  await expect(reports.sentence()).toContainText('344');
  const said = await reports.readSentences();
  expect(said.map(({ figures }) => figures.slice(0, 4))).toEqual([
    ['344', '1,999.5', '+88.0 %', '+81.0 %'],
    ['210', '370.0', '+53.3 %', '+41.0 %'],
    ['273'],
    ['183', '1,104.7', '137', '262.4'],
  ]);

  const stick = join(folder, 'U盘');
  mkdirSync(stick);
  await reports.exportTo(stick, TITLE);
  renameSync(stick, `${stick}-pulled`);
  await reports.finishExport();
  await reports.showOutbox();
  for (const format of ['PDF', 'XLSX'])
    await expect(reports.outboxRow(format)).toContainText(words('reports:screen.outbox.state.waiting'));
  renameSync(`${stick}-pulled`, stick);
  for (const format of ['PDF', 'XLSX'])
    await expect(reports.outboxRow(format)).toContainText('已送达', { timeout: 30_000 });
  const files = readdirSync(stick);
  expect(new Set(files.map((name) => name.split('.').at(-1)))).toEqual(new Set(['pdf', 'xlsx']));
  expect(
    readFileSync(join(stick, files.find(isPdf)!))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const book = await readXlsx(
    readFileSync(
      join(
        stick,
        files.find((name) => !isPdf(name))!,
      ),
    ),
  );
  expect(book.sheets[0]!.rows.slice(6, 11).map((row) => row.slice(1, 4))).toEqual([
    [344, 183, 88],
    [1999.5, 1104.7, 81],
    [210, 137, 53.3],
    [370, 262.4, 41],
    [273, null, null],
  ]);
  await app.close();

  const { json } = kiteline(
    'summary',
    '--workspace',
    join(folder, 'main'),
    ...PERIOD_AND_SCOPE,
    '--formats',
    'json',
    '--out',
    join(folder, 'out'),
  );
  const written = JSON.parse(readFileSync(join(folder, 'out', 'signing-summary.json'), 'utf8')) as unknown;
  for (const found of [json, written])
    expect(found).toMatchObject({
      count: 344,
      amountWan: 19_995_000,
      yoy: { countPct: 88, amountPct: 81 },
      previous: { count: 183, amountWan: 11_047_000 },
      funds: { count: 210, amountWan: 3_700_000, yoy: { countPct: 53.3, amountPct: 41 } },
    });
  expect(app.complaints).toEqual([]);
});
