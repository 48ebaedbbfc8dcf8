import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BridgeEvent, SummaryExportRequest } from '#domain/ports/bridge';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import { fixedClock } from '#domain/testing/fixed-clock';
import { createTestLedger, siasun, type TestLedger } from '#domain/testing/ledger';
import { plainDate } from '#domain/timing/plain-date';
import { createReadTables } from './spreadsheet/read-tables';
import { sha256Of } from './outbox/file-name';
import { createReporting, type Reporting } from './reporting';
import { openNodeSettings } from './settings/settings.node';
import { workspaceFolder } from './workspace/workspace-folder';

let home: string;
let open: Reporting[];
let told: BridgeEvent[];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kiteline-reporting-'));
  open = [];
  told = [];
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  await rm(home, { recursive: true });
});

const documents = () => join(home, 'documents');
const stick = () => join(home, 'stick');

function start(settings = openNodeSettings(join(home, 'settings'))): Reporting {
  const reporting = createReporting({
    folder: workspaceFolder(join(home, 'ws')),
    identity: { workspace: 'w', device: 'd', deviceName: '外勤', actor: '王磊' },
    settings,
    documentsDir: documents(),
    shell: { print: async (html) => new TextEncoder().encode(`%PDF ${html.length}`) },
    clock: fixedClock('2018-07-26'),
    log: () => undefined,
    tell: (event) => told.push(event),
  });
  open.push(reporting);
  return reporting;
}

function request(
  over: Partial<SummaryExportRequest> = {},
  { state }: TestLedger = createTestLedger('2018-07-26'),
): SummaryExportRequest {
  const summary = summarisePeriod(
    state.rows(),
    {
      from: plainDate('2018-01-01'),
      to: plainDate('2018-06-30'),
      origin: [],
      minWan: 0,
      contract: 'formal',
      county: [],
      industry: [],
      fundsMinWan: 5000,
    },
    {
      calendar: state.calendar(),
      benchmarkOf: (deal) => state.benchmarkOf(deal),
      today: plainDate('2018-07-26'),
    },
  );
  return {
    summary,
    formats: ['json', 'xlsx', 'pdf'],
    language: 'zh-CN',
    title: '2018 上半年签约汇总',
    office: null,
    revision: 1204,
    deliver: false,
    ...over,
  };
}

test('an export that stays here lies in the documents folder, in every format, and nowhere else', async () => {
  const made = await start().exportSummary(request());
  expect(made).toMatchObject({ ok: true });
  const names = ['json', 'pdf', 'xlsx'].map((format) => `2018 上半年签约汇总.${format}`);
  expect((await readdir(documents())).sort()).toEqual(names);
  if (!made.ok) return;
  for (const { keptAt, sha256, revision, createdBy, contents } of made.value) {
    expect(sha256Of(await readFile(keptAt))).toBe(sha256);
    expect({ revision, createdBy }).toEqual({ revision: 1204, createdBy: '王磊' });
    expect(contents).toContain('2018-01-01至2018-06-30');
  }
  expect((await readdir(workspaceFolder(join(home, 'ws')).outbox)).filter((n) => n.endsWith('.bin'))).toEqual(
    [],
  );
});

test('queued without a folder, it goes to the one chosen next, over a restart, and the page is told', async () => {
  const first = start();
  const made = await first.exportSummary(request({ deliver: true, formats: ['json'] }));
  expect(made).toMatchObject({ ok: true, value: [{ destination: null, state: { kind: 'queued' } }] });
  await first.close();
  await mkdir(stick());
  const settings = openNodeSettings(join(home, 'settings'));
  const second = start(settings);
  await second.list();
  settings.set({ destination: stick() });
  second.destinationChanged();
  await expect.poll(async () => (await second.list()).map((one) => one.state.kind)).toEqual(['delivered']);
  expect(await readdir(stick())).toEqual(['2018 上半年签约汇总.json']);
  const last = told.at(-1);
  expect(last?.kind === 'outbox.changed' && last.entries[0]?.state.kind).toBe('delivered');
});

test('a documents folder that cannot be written is said, and nothing is queued', async () => {
  await writeFile(documents(), 'a file in the way');
  const reporting = start();
  const made = await reporting.exportSummary(request({ deliver: true }));
  expect(made).toMatchObject({
    ok: false,
    error: { code: 'reports.documentsFailed', params: { folder: documents() } },
  });
  expect(await reporting.list()).toEqual([]);
});

test('an outbox that takes nothing is said, and where the file lies all the same', async () => {
  const reporting = start();
  await reporting.list();
  const { outbox } = workspaceFolder(join(home, 'ws'));
  await rm(outbox, { recursive: true });
  await writeFile(outbox, 'a file in the way');
  const made = await reporting.exportSummary(request({ deliver: true, formats: ['json'] }));
  const file = join(documents(), '2018 上半年签约汇总.json');
  expect(made).toMatchObject({ ok: false, error: { code: 'reports.notQueued', params: { file } } });
  expect(await reporting.list()).toEqual([]);
  expect(await readFile(file, 'utf8')).toContain('"revision": 1204');
});

test('[T9] editing or retiring a benchmark changes nothing in an export that is rendered and queued', async () => {
  const ledger = createTestLedger('2018-07-26');
  const ours = { ...siasun, id: 'ours', builtIn: false };
  ledger.run({ do: 'benchmark.save', benchmark: ours });
  const fields = { title: '鳶都裝備園', benchmark: 'ours' };
  const [deal = ''] = ledger.run({ do: 'deal.create', fields }).created;
  ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: plainDate('2018-06-01') });
  const signing = { stage: 'signing', contract: 'formal', effectiveOn: plainDate('2018-06-29') } as const;
  ledger.run({ do: 'stage.enter', deal, ...signing });

  const reporting = start();
  const wish = request({ deliver: true, formats: ['json', 'xlsx'] }, ledger);
  const made = await reporting.exportSummary(wish);
  if (!made.ok) throw new Error(made.error.code);
  const hashes = () => Promise.all(made.value.map(async ({ keptAt }) => sha256Of(await readFile(keptAt))));
  expect(await hashes()).toEqual(made.value.map(({ sha256 }) => sha256));

  const name = { 'zh-CN': '改名', 'zh-TW': '改名', en: 'Renamed' };
  ledger.run({ do: 'benchmark.save', benchmark: { ...ours, name } });
  const gone = { kind: 'benchmark', record: 'benchmark:ours', deal: null, act: 'void', fields: {} } as const;
  ledger.apply(ledger.prepare({ changes: [gone] }));

  expect((await reporting.list()).map(({ sha256 }) => sha256).sort()).toEqual((await hashes()).sort());
  // Figures that were taken before and are written only now still say what they were judged by.
  const late = await reporting.exportSummary({ ...wish, title: '迟写的汇总', formats: ['json'] });
  if (!late.ok) throw new Error(late.error.code);
  const written = JSON.parse(await readFile(late.value[0]!.keptAt, 'utf8')) as { rows: unknown[] };
  expect(written.rows).toMatchObject([{ verdict: { state: 'inside', definition: { name: siasun.name } } }]);
});

test('tables of a screen become one workbook: a sheet each, days as days, figures as figures, blanks blank', async () => {
  const reporting = start();
  const made = await reporting.exportTables({
    title: '研判 2018-01-01 – 06-30 完成',
    contents: '2018-01-01 – 06-30 完成 · 净日历日',
    tables: [
      {
        name: '明细',
        head: ['项目', '起', '天数', '去年'],
        rows: [
          ['=甲', '2018-01-01', 29, null],
          ['乙', '2018-02-03', 30, '—'],
        ],
      },
    ],
    revision: 7,
    deliver: false,
  });
  if (!made.ok) throw new Error(made.error.code);
  const [entry] = made.value;
  expect(entry).toMatchObject({
    format: 'xlsx',
    revision: 7,
    contents: '2018-01-01 – 06-30 完成 · 净日历日',
  });
  const read = await createReadTables(null)({
    name: 'a.xlsx',
    bytes: new Uint8Array(await readFile(entry!.keptAt)),
  });
  if (!read.ok) throw new Error(read.error.code);
  const rows = read.value.sheets[0]!.rows.map((row) => row.filter((cell) => cell !== null));
  expect(read.value.sheets[0]!.name).toBe('明细');
  expect(rows.slice(-3)).toEqual([
    ['项目', '起', '天数', '去年'],
    ['=甲', { date: '2018-01-01' }, 29],
    ['乙', { date: '2018-02-03' }, 30, '—'],
  ]);
});
