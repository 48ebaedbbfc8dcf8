/** The sample ledger all the way: file → workspace → summary → documents. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSummaryWords } from '#domain/reporting/summary-request';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import type { Language } from '#domain/ports/bridge';
import cases from '#assets/reference-cases.json';
import type { TargetBenchmark } from '#domain/timing/benchmark';
import type { FrozenVerdict } from '#domain/timing/frozen-verdict';
import { plainDate } from '#domain/timing/plain-date';
import { openHostLedger } from '../ledger/host-ledger';
import { createReadTables } from '../spreadsheet/read-tables';
import { systemClock } from '../system-clock';
import { createWorkspace } from '../workspace/open-workspace';
import { workspaceFolder } from '../workspace/workspace-folder';
import { renderSummary } from './render-summary';
import type { DocumentMeta } from './summary-document';
import { summaryHtml } from './summary-html';

const steps = (cases as unknown as TargetBenchmark[]).find(({ id }) => id === 'steps-default')!;
const fixtures = new URL('../../../e2e/fixtures/', import.meta.url);
const expected = JSON.parse(await readFile(new URL('ledger-2018h1.expected.json', fixtures), 'utf8')) as {
  periods: { from: string; byCounty: Record<string, { count: number; amountWan: number }> }[];
};

let dir: string;
let summary: PeriodSummary;

const meta = (language: Language): DocumentMeta => ({
  title: '2018年上半年签约情况汇总',
  language,
  revision: 4549,
  madeAt: Date.UTC(2018, 6, 26, 6, 5),
  preparer: '王磊',
  office: '潍坊市投资促进局',
});

const notPrinted = () => Promise.reject(new Error('not asked for'));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kiteline-export-'));
  const made = await createWorkspace(
    workspaceFolder(dir),
    { actor: '王磊', deviceName: '外勤' },
    systemClock,
  );
  if (!made.ok) throw new Error(made.error.code);
  const ledger = openHostLedger(made.value);
  const bytes = new Uint8Array(await readFile(new URL('ledger-2018h1.xlsx', fixtures)));
  const tables = await createReadTables(null)({ name: 'ledger-2018h1.xlsx', bytes });
  if (!tables.ok) throw new Error(tables.error.code);
  const imported = await ledger.runImport(ledger.planImport(tables.value));
  if (!imported.ok) throw new Error(imported.error.code);
  const query = parseSummaryWords(
    {
      from: '2018-01-01',
      to: '2018-06-30',
      origin: ['省外'],
      minWan: '10000',
      contract: undefined,
      fundsMinWan: undefined,
      county: [],
      industry: [],
    },
    plainDate('2018-07-26'),
  );
  if (!query.ok) throw new Error(query.error.code);
  const { state } = ledger;
  summary = summarisePeriod(state.rows(), query.value, {
    calendar: state.calendar(),
    benchmarkOf: (deal) => state.benchmarkOf(deal),
    today: plainDate('2019-01-31'),
  });
  await made.value.journal.close();
});
afterAll(() => rm(dir, { recursive: true }));

async function render(format: 'json' | 'xlsx', language: Language = 'zh-CN'): Promise<Uint8Array> {
  const files = await renderSummary(summary, [format], meta(language), notPrinted);
  if (!files.ok) throw new Error(files.error.code);
  return files.value[0]!.bytes;
}

async function sheetsOf(bytes: Uint8Array) {
  const read = await createReadTables(null)({ name: 'signing-summary.xlsx', bytes });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets;
}

describe('the half-year of the article', () => {
  test('JSON holds the figures, and from which revision', async () => {
    const json: unknown = JSON.parse(new TextDecoder().decode(await render('json')));
    expect(json).toMatchObject({
      count: 344,
      amountWan: 19_995_000,
      previous: { count: 183, amountWan: 11_047_000 },
      yoy: { countPct: 88, amountPct: 81 },
      funds: { count: 210, amountWan: 3_700_000, yoy: { countPct: 53.3, amountPct: 41 } },
      tags: [{ name: '四新四化', count: 273 }],
      export: { revision: 4549, preparer: '王磊' },
    });
  });

  test('XLSX holds the same figures as numbers', async () => {
    const [figures, counties, , , tiers, list] = await sheetsOf(await render('xlsx'));
    const rows = figures!.rows.map((row) => row.slice(1, 4));
    expect(rows).toContainEqual([344, 183, 88]);
    expect(rows).toContainEqual([1999.5, 1104.7, 81]);
    expect(rows).toContainEqual([210, 137, 53.3]);
    expect(rows).toContainEqual([370, 262.4, 41]);
    expect(rows.some(([now]) => now === 273)).toBe(true);
    const half = expected.periods.find(({ from }) => from === '2018-01-01')!;
    const shown = new Map(counties!.rows.map((row) => [row[1], [row[2], row[3]]]));
    for (const [name, { count, amountWan }] of Object.entries(half.byCounty)) {
      expect(shown.get(name)?.[0]).toBe(count);
      expect(shown.get(name)?.[1]).toBeCloseTo(amountWan / 10_000, 6);
    }
    expect(tiers!.rows.map((row) => row[1]).filter((cell) => typeof cell === 'number')).toEqual([
      0, 0, 0, 51, 293,
    ]);
    expect(list!.rows.filter((row) => typeof row[0] === 'number')).toHaveLength(344);
  });

  test('the printed page says the article’s sentence', () => {
    const page = summaryHtml(summary, meta('zh-CN'));
    const text = page.html.replace(/<[^>]+>/g, '').replace(/\s+/g, '');
    expect(text).toContain('签约省外过亿元项目344个，总投资1999.50亿元，同比分别增长88.0%、81.0%');
    expect(text).toContain('到位资金5000万元以上项目210个，到位资金370.00亿元，同比分别增长53.3%、41.0%');
    expect(text).toContain('「四新四化」项目273个');
    expect(page.footer).toContain('修订 4549 · 王磊');
    expect(page.footer).toContain('class="pageNumber"');
  });

  test('[T9] every verdict says what it was judged against', async () => {
    const page = summaryHtml(summary, meta('zh-CN'));
    expect(page.html).toContain('判定所用对标：新松（潍坊）智慧园 &lt; 1 个月');
    const list = (await sheetsOf(await render('xlsx')))
      .at(-1)!
      .rows.filter((row) => typeof row[0] === 'number');
    expect(new Set(list.map((row) => row[12]))).toEqual(new Set(['新松（潍坊）智慧园 < 1 个月']));
    const target: TargetBenchmark = {
      ...steps,
      id: 'own',
      name: { 'zh-CN': '本局标准', 'zh-TW': '本局標準', en: 'Our own' },
      total: 90,
    };
    const given = summary.rows[0]!.verdict!;
    const verdict: FrozenVerdict = { ...given, benchmark: 'own', state: 'over', definition: target };
    const own = { ...summary.rows[0]!, verdict };
    const mixed = { ...summary, rows: [own, ...summary.rows.slice(1)] };
    const both = summaryHtml(mixed, meta('zh-CN'));
    expect(both.html.match(/<small>本局标准 90 天<\/small>/g)).toHaveLength(1);
  });

  test('period and filters stand on every page and at the head, in the reader’s language', () => {
    const contents = '2018-01-01 to 2018-06-30 · other provinces · investment ≥ 100 m CNY';
    const page = summaryHtml(summary, meta('en'));
    expect(page.header).toContain(contents);
    expect(page.html).toContain('3 bn CNY – 5 bn CNY');
    expect(page.html.indexOf(contents)).toBeLessThan(page.html.indexOf('<h2>'));
  });

  test.each(['zh-CN', 'zh-TW', 'en'] as const)('%s has words for everything', (language) => {
    const page = summaryHtml(summary, meta(language));
    expect(page.html).not.toMatch(/document\.|\{\{|undefined|NaN/);
  });

  test('a title from outside cannot become part of the page', () => {
    const hostile = { ...summary.rows[0]!, title: '<img src=x onerror=alert(1)>', origin: '"><script>' };
    const page = summaryHtml({ ...summary, rows: [hostile] }, { ...meta('en'), title: '</title><b>x' });
    expect(page.html).not.toMatch(/<img|<script|<b>x/);
    expect(page.header).not.toContain('<b>x');
  });

  test('a text that looks like a formula stays a text', async () => {
    const hostile = { ...summary, rows: [{ ...summary.rows[0]!, title: '=HYPERLINK("http://x")' }] };
    const files = await renderSummary(hostile, ['xlsx'], meta('en'), notPrinted);
    if (!files.ok) throw new Error(files.error.code);
    const sheets = await sheetsOf(files.value[0]!.bytes);
    expect(sheets.at(-1)!.rows.flat()).toContain('=HYPERLINK("http://x")');
  });

  test('a printer that fails gives a sentence, and no file', async () => {
    const files = await renderSummary(summary, ['json', 'pdf'], meta('en'), () =>
      Promise.reject(new Error('no browser')),
    );
    expect(files).toMatchObject({ ok: false, error: { code: 'reports.printFailed' } });
  });
});
