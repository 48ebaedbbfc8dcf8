import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { expect, test } from '../app-fixture';
import {
  exportToPulled,
  importLedger,
  PERIOD,
  putBack,
  showSummary,
  takeToSigning,
  TITLE,
} from '../main-job';
import type { DealPage } from '../pages/deal-page';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { FORMATS, ReportsPage } from '../pages/reports-page';
import { kiteline } from '../recovery/worker-process';
import { pdfPages } from '../pdf-text';
import { fixture } from '../open-app';
import { words } from '../texts';

/** The published figures of 2018 and the ledger they were made for. */
interface Expected {
  rows: number;
  funds: number;
  periods: {
    from: string;
    count: number;
    amountWan: number;
    tagged: number;
    funds: { count: number; amountWan: number };
    byCounty: Record<string, { count: number; amountWan: number }>;
  }[];
}
const expected = JSON.parse(readFileSync(fixture('ledger-2018h1.expected.json'), 'utf8')) as Expected;
const half = expected.periods.find(({ from }) => from === PERIOD.from)!;
const before = expected.periods.find(({ from }) => from === '2017-01-01')!;

/** What the machine is known to have, or told by its interfaces; `offline.spec.ts` takes every network away. */
const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
const hasNetwork = addresses.some(
  ({ internal, address }) => !internal && !/^(169\.254\.|fe80:)/i.test(address),
);
const NETWORK = process.env['KITELINE_E2E_NETWORK'] === 'none' || !hasNetwork ? 'offline' : 'online';

/** Every county, largest first: name, projects, 億元 with 2 decimals. */
const COUNTIES = Object.entries(half.byCounty)
  .sort(([, one], [, other]) => other.amountWan - one.amountWan)
  .map(([name, { count, amountWan }]) => ({ name, count, amount: (amountWan / 10_000).toFixed(2) }));

test('the fixture holds the figures of the published bulletin', () => {
  expect([half.count, half.amountWan, half.tagged]).toEqual([344, 19_995_000, 273]);
  expect(half.funds).toMatchObject({ count: 210, amountWan: 3_700_000 });
  expect(COUNTIES.reduce((sum, { count }) => sum + count, 0)).toBe(344);
  expect([before.count, before.amountWan]).toEqual([183, 11_047_000]);
});

test('from the imported ledger to delivered documents, every figure is that of the bulletin', async ({
  open,
  folder,
}) => {
  test.setTimeout(180_000);
  const app = await open();
  const { page } = app;
  await new FirstRunPage(page).startNew();

  await test.step('the connection is told as it is', () =>
    expect(new Frame(page).connection()).toHaveText(words(`commands:frame.${NETWORK}`)));

  await test.step('import', async () => {
    const imported = await importLedger(page);
    expect(imported).toEqual({ deals: String(expected.rows), fundings: String(expected.funds), bad: '0' });
  });

  await test.step('the report on the screen', async () => {
    const reports = await showSummary(page);
    const sentences = await reports.readSentences();
    const [signings, funds, tagged, previous] = sentences.map(({ figures }) => figures);
    expect(signings).toEqual(['344', '1,999.5', '+88.0 %', '+81.0 %']);
    expect(funds?.slice(0, 4)).toEqual(['210', '370.0', '+53.3 %', '+41.0 %']);
    expect(tagged).toEqual(['273']);
    expect(previous).toEqual(['183', '1,104.7', '137', '262.4']);
    expect(await reports.readRanking('county')).toEqual([
      ...COUNTIES.map(({ name, count, amount }) => ({ name, figures: [String(count), amount] })),
      { name: words('reports:screen.table.total'), figures: ['344', '1,999.50'] },
    ]);
  });

  const stick = join(folder, 'stick');
  await test.step('the destination is away: the exports wait and say why', async () => {
    const reports = await exportToPulled(page, stick, FORMATS);
    const reason = words('reports:errors.destinationGone', { folder: stick });
    for (const format of FORMATS) await expect(reports.outboxRow(format)).toContainText(reason);
  });

  await test.step('the destination is back: they arrive by themselves, once, with a receipt', async () => {
    await putBack(page, stick, FORMATS);
    const files = FORMATS.map((format) => `${TITLE}.${format.toLowerCase()}`);
    expect((await readdir(stick)).sort()).toEqual([...files].sort());
  });

  await test.step('receipts', async () => {
    const reports = new ReportsPage(page);
    for (const format of FORMATS) {
      const file = join(stick, `${TITLE}.${format.toLowerCase()}`);
      const sha256 = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      await reports.openReceipt(format);
      await expect(reports.receipt()).toContainText(words('reports:screen.receipt.once'));
      await expect(reports.receipt()).toContainText(file);
      await expect(reports.receipt()).toContainText(sha256.replace(/(.{4})(?=.)/g, '$1 '));
      await expect(reports.receipt()).toContainText(words('reports:screen.receipt.arrived'));
    }
  });

  await test.step('the documents hold the same figures', async () => {
    const bytesOf = (extension: string) => readFile(join(stick, `${TITLE}.${extension}`));
    expectJson(JSON.parse(String(await bytesOf('json'))) as PeriodSummary);
    await expectWorkbook(await bytesOf('xlsx'));
    expectPdf(await bytesOf('pdf'));
  });
  expect(app.complaints).toEqual([]);
  await app.close();

  await test.step('the command line answers the same', () => {
    const asked = ['--workspace', app.workspace, '--from', PERIOD.from, '--to', PERIOD.to];
    const scope = ['--origin', '省外', '--min-wan', '10000'];
    const out = join(folder, 'out');
    const { json } = kiteline('summary', ...asked, ...scope, '--formats', 'json', '--out', out);
    const written = readFileSync(join(out, 'signing-summary.json'), 'utf8');
    expectJson(JSON.parse(written) as PeriodSummary);
    expectJson(json as unknown as PeriodSummary);
  });
});

function expectJson(json: PeriodSummary): void {
  expect(json.period).toEqual(PERIOD);
  expect([json.count, json.amountWan]).toEqual([half.count, half.amountWan]);
  expect(json.yoy).toEqual({ countPct: 88, amountPct: 81 });
  expect([json.funds.count, json.funds.amountWan]).toEqual([half.funds.count, half.funds.amountWan]);
  expect(json.funds.yoy).toEqual({ countPct: 53.3, amountPct: 41 });
  expect(json.tags).toContainEqual({ name: '四新四化', count: half.tagged });
  const counties = json.byCounty.map(({ name, count, amountWan }) => [name, { count, amountWan }]);
  expect(Object.fromEntries(counties)).toEqual(half.byCounty);
  expect(json.rows).toHaveLength(half.count);
}

async function expectWorkbook(bytes: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(bytes);
  const sheet = (key: string) =>
    sheets.find(({ name }) => name === words(`reports:document.${key}`))?.rows ?? [];
  const indicators = sheet('sheetSummary').map((row) => row.slice(1, 4));
  for (const figures of [
    [344, 183, 88],
    [1999.5, 1104.7, 81],
    [210, 137, 53.3],
    [370, 262.4, 41],
    [273, null, null],
  ])
    expect(indicators).toContainEqual(figures);
  const counties = sheet('byCounty').map((row) => row.slice(0, 4));
  COUNTIES.forEach(({ name, count }, index) =>
    expect(counties).toContainEqual([index + 1, name, count, half.byCounty[name]!.amountWan / 10_000]),
  );
  expect(counties).toContainEqual([null, words('reports:document.all'), 344, 1999.5]);
  const numbered = sheet('sheetList').filter(([number]) => typeof number === 'number');
  expect(numbered).toHaveLength(half.count);
}

function expectPdf(bytes: Uint8Array): void {
  const pages = pdfPages(bytes);
  pages.forEach((page, index) => expect(page).toContain(`—${index + 1}/${pages.length}—`));
  const text = pages.join('');
  for (const sentence of [
    '签约省外过亿元项目344个，总投资1999.50亿元，同比分别增长88.0%、81.0%。',
    '引进到位资金5000万元以上项目210个，到位资金370.00亿元，同比分别增长53.3%、41.0%',
    '签约项目中，「四新四化」项目273个。',
    `${words('reports:document.all')}3441999.50`,
  ])
    expect(text).toContain(sentence);
  COUNTIES.forEach(({ name, count, amount }, index) =>
    expect(text).toContain(`${index + 1}${name}${count}${amount}`),
  );
}

const CASE = { title: '鸢都智能装备园', amount: '5.2亿元', visitOn: '2018-06-22' };

test('signed on day 29 is inside the month of the benchmark; undo and redo', async ({ open }) => {
  const app = await open();
  const { page } = app;
  await new FirstRunPage(page).startNew();
  const deal = await takeToSigning(page, CASE, { negotiation: '2018-06-29', signing: '2018-07-21' });
  await expectSigned(deal);

  await page.keyboard.press('Control+z');
  await expect(deal.timingWords()).not.toContainText('2018-07-21');
  await expect(deal.step('negotiation')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Control+y');
  await expect(deal.step('signing')).toHaveAttribute('aria-current', 'step');
  await expectSigned(deal);
  expect(app.complaints).toEqual([]);
});

async function expectSigned(deal: DealPage): Promise<void> {
  const said = deal.timingWords();
  await expect(said).toContainText(words('timing:words.span', { from: '2018-06-22', to: '2018-07-21' }));
  await expect(said).toContainText(words('timing:words.days', { days: 29, inclusive: 30 }));
  await expect(said).toContainText(words('timing:words.working', { days: 20 }));
  await expect(said).toContainText('2018-07-22');
  await expect(deal.verdict()).toHaveText(words('timing:verdict.signedInside'));
}

test('a day earlier visited, the same signing is one day over', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const deal = await takeToSigning(
    app.page,
    { ...CASE, visitOn: '2018-06-21' },
    { negotiation: '2018-06-29', signing: '2018-07-21' },
  );
  await expect(deal.timingWords()).toContainText(words('timing:words.days', { days: 30, inclusive: 31 }));
  await expect(deal.timingWords()).toContainText(words('timing:words.working', { days: 21 }));
  await expect(deal.timingWords()).toContainText('2018-07-21');
  await expect(deal.verdict()).toHaveText(words('timing:verdict.signedOver', { by: 1 }));
  expect(app.complaints).toEqual([]);
});
