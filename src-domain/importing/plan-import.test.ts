import { describe, expect, test } from 'vitest';
import { createTestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { changesOf } from './changes-of';
import { planImport } from './plan-import';
import type { SheetCell, SheetTable } from './sheet-table';

const today = plainDate('2018-07-26');

const plan = (...sheets: SheetTable[]) =>
  planImport({ file: 'a.xlsx', sheets }, { plan: 'p', today, existing: [] });
const ledger = (header: string[], ...rows: SheetCell[][]): SheetTable => ({
  name: '台賬',
  rows: [header, ...rows],
});
const funds = (...rows: SheetCell[][]): SheetTable => ({
  name: '到位資金',
  rows: [['項目名稱', '到位日期', '金額(萬元)', '口徑'], ...rows],
});

describe('a row that cannot be read', () => {
  test('names sheet, row, column and value; the good rows stay', () => {
    const { summary, deals } = plan(
      ledger(
        ['項目名稱', '投資方', '總投資（億元）', '簽約日期'],
        ['甲', 'A', 5, { date: '2018-06-12' }],
        ['乙', 'B', '五億左右吧', { date: '2018-06-12' }],
        ['丙', 'C', 5, '6月底'],
        [null, 'D', 5, null],
      ),
    );
    expect(deals.map((deal) => deal.fields.title)).toEqual(['甲']);
    expect(summary.sheets).toMatchObject([{ rows: 4, good: 1, bad: 3 }]);
    expect(summary.problems).toMatchObject([
      {
        sheet: '台賬',
        row: 3,
        column: '總投資（億元）',
        value: '五億左右吧',
        code: 'importing.unreadableAmount',
      },
      { sheet: '台賬', row: 4, column: '簽約日期', value: '6月底', code: 'importing.unreadableDate' },
      { sheet: '台賬', row: 5, column: '項目名稱', value: '', code: 'importing.noTitle' },
    ]);
  });

  test.each([
    ['合同類別', '口頭', 'importing.unknownContract'],
    ['來源類別', '外地', 'importing.unknownOriginClass'],
    ['類型', '引鳳', 'importing.unknownKind'],
    ['狀態', '快了', 'importing.unknownStatus'],
    ['狀態', '終止', 'importing.withdrawnWithoutDate'],
    ['總投資', '5', 'importing.noUnit'],
  ])('%s %s → %s', (column, value, code) => {
    const { summary } = plan(ledger(['項目名稱', column], ['甲', value]));
    expect(summary.problems).toMatchObject([{ row: 2, column, value, code }]);
  });
});

describe('headers', () => {
  test('under title, unit line and blank row, with line breaks and notes', () => {
    const { deals, summary } = plan({
      name: '台账',
      rows: [
        ['2018年招商引资项目台账'],
        ['填报单位：市投资促进局', null, '单位：亿元'],
        [],
        ['序号', '项目\n名称', '投资企业', '计划总投资', '签约 时间', '落户县市区', '天气'],
        [1, ' 甲　项目 ', '甲公司', 5.5, '2018.06.12', '高密市', '晴'],
        ['合计', null, null, 5.5],
        ['备注：经初步统计。'],
      ],
    });
    expect(summary.problems).toEqual([]);
    expect(deals).toHaveLength(1);
    expect(deals[0]?.fields).toMatchObject({
      title: '甲　項目'.replace('項', '项'),
      investor: '甲公司',
      county: '高密市',
    });
    expect(deals[0]?.fields.amount?.yuan).toBe(550_000_000);
    expect(summary.columns.find((column) => column.column === '天气')?.field).toBeNull();
  });

  test('a sheet without projects is named, not read', () => {
    const { summary } = plan({ name: '說明', rows: [['填表說明'], ['一、…']] });
    expect(summary.sheets).toEqual([{ name: '說明', kind: 'unknown', rows: 0, good: 0, skipped: 0, bad: 0 }]);
  });
});

describe('facts', () => {
  const header = [
    '項目名稱',
    '類型',
    '狀態',
    '標籤',
    '下步及時限',
    '首次考察',
    '簽約日期',
    '合同類別',
    '問題',
  ];
  const one = (...row: SheetCell[]) => plan(ledger(header, row)).deals[0];

  test('stages in the ledger’s words, the contract on the signing alone', () => {
    const deal = one(
      '甲',
      '引资',
      '已签约',
      '「四新四化」、重點',
      null,
      { date: '2018-06-22' },
      43302,
      '正式合同',
      null,
    );
    expect(deal?.transitions).toMatchObject([
      { stage: 'visit', effectiveOn: '2018-06-22', contract: null, relation: null },
      { stage: 'signing', effectiveOn: '2018-07-21', contract: 'formal', relation: 'first', amount: null },
    ]);
    expect(deal?.fields).toMatchObject({ kind: 'capital', tags: ['四新四化', '重點'], knownStage: null });
  });

  test('暫緩 stops the clock from today, with the problem as the reason', () => {
    const deal = one('甲', null, '暫緩', null, null, { date: '2018-06-22' }, null, null, '土地指標不足');
    expect(deal?.pauses).toEqual([{ from: '2018-07-26', to: null, reason: '土地指標不足' }]);
  });

  test('a status without its day is kept as the known stage', () => {
    expect(one('甲', '續建', '在談', null, null, null, '待定', '/', null)?.fields).toMatchObject({
      kind: null,
      nature: '續建',
      knownStage: 'negotiation',
    });
  });

  test('the day inside a next step is its due day', () => {
    expect(one('甲', null, null, null, '簽訂補充協議（2018年8月30日前）')?.nextSteps).toMatchObject([
      { text: '簽訂補充協議（2018年8月30日前）', due: '2018-08-30' },
    ]);
  });
});

describe('nothing twice', () => {
  test('the same project in the same file, whatever the width and the spaces', () => {
    const { summary, deals } = plan(
      ledger(
        ['項目名稱', '投資方'],
        ['新松(濰坊)', 'A公司'],
        ['新松（濰坊） ', 'Ａ 公司'],
        ['新松(濰坊)', 'B'],
      ),
    );
    expect(deals).toHaveLength(2);
    expect(summary.duplicates).toBe(1);
  });

  test('fundings by project, day and amount against those already here; twice in one file is two payments', () => {
    const existing = [
      { id: 'x', title: '舊', investor: 'O', fundings: [{ on: plainDate('2018-01-02'), yuan: 10_000 }] },
    ];
    const { summary, fundings } = planImport(
      {
        file: 'a.xlsx',
        sheets: [
          funds(
            ['甲', { date: '2018-01-02' }, 3000, '初步'],
            ['甲', { date: '2018-01-02' }, 3000, '核定'],
            ['舊', { date: '2018-01-02' }, 1, null],
            ['舊', { date: '2018-01-02' }, 2, null],
            ['沒有', { date: '2018-01-02' }, 2, null],
            ['甲', { date: '2019-01-02' }, 2, null],
            ['甲', null, 2, null],
          ),
          ledger(['項目名稱', '投資方'], ['甲', 'A']),
        ],
      },
      { plan: 'p', today, existing },
    );
    expect(summary.sheets[0]).toMatchObject({ kind: 'funds', good: 3, skipped: 1, bad: 3 });
    expect(fundings.map((funding) => funding.deal)).toEqual([
      { kind: 'planned', index: 0 },
      { kind: 'planned', index: 0 },
      { kind: 'existing', id: 'x' },
    ]);
    expect(summary.problems.map((problem) => problem.code)).toEqual([
      'importing.unknownProject',
      'importing.fundingInFuture',
      'importing.fundingWithoutDate',
    ]);
  });

  test('one name, two investors: a funding that names none is not guessed', () => {
    const { summary } = plan(
      ledger(['項目名稱', '投資方'], ['甲', 'A'], ['甲', 'B']),
      funds(['甲', { date: '2018-01-02' }, 3000, null]),
    );
    expect(summary.problems).toMatchObject([{ code: 'importing.severalProjects' }]);
  });
});

test('ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, n): SheetCell[] => [
    `項目${n}`,
    `企業${n}`,
    (n % 90) + 0.5,
    { date: '2018-01-02' },
    { date: '2018-06-12' },
    '正式',
  ]);
  const sheet = ledger(['項目名稱', '投資方', '總投資(億元)', '首次考察', '簽約日期', '合同類別'], ...rows);
  const planned = plan(sheet);
  let last = 0;
  const changes = [...changesOf(planned, () => `id-${(last += 1)}`)];
  expect(planned.summary).toMatchObject({ deals: 10_000, transitions: 20_000, problems: [] });
  expect(changes).toHaveLength(30_000);
});

describe('days of events', () => {
  const header = ['項目名稱', '招商活動', '活動日期', '活動地點'];
  const known = new Map([['魯臺會', { name: '魯臺會', on: plainDate('2018-05-18'), place: null }]]);
  const planned = (...rows: SheetCell[][]) =>
    planImport(
      { file: 'a.xlsx', sheets: [ledger(header, ...rows)] },
      { plan: 'p', today, existing: [], events: known },
    );

  test('[S2] one event has one day, told by any of its rows; what is recorded already is no news', () => {
    const { deals, events } = planned(
      ['甲', '深圳招商行', null, '深圳'],
      ['乙', '深圳招商行', '2018-03-20', null],
      ['丙', '魯臺會', '2018.5.18', null],
      ['丁', null, null, null],
    );
    expect(deals.map(({ fields }) => fields.event)).toEqual(['深圳招商行', '深圳招商行', '魯臺會', null]);
    expect(events).toEqual([{ name: '深圳招商行', on: '2018-03-20', place: '深圳' }]);
  });

  test('[S2] another day for a known event, or a day without an event, is told with its row', () => {
    const { summary, events } = planned(
      ['甲', '魯臺會', '2017-05-19', null],
      ['乙', null, '2018-05-18', null],
      ['丙', '會'.repeat(101), '2018-05-18', null],
      ['丁', '魯臺會', '不詳', '濰坊'],
    );
    expect(summary.problems).toMatchObject([
      {
        row: 2,
        column: '活動日期',
        value: '2017-05-19',
        code: 'importing.eventDayDiffers',
        params: { known: '2018-05-18' },
      },
      { row: 3, code: 'importing.eventWithoutName' },
      { row: 4, code: 'importing.eventNameTooLong' },
    ]);
    expect(events).toEqual([{ name: '魯臺會', on: '2018-05-18', place: '濰坊' }]);
  });

  test('[S2] the changes make the event, or fill in what it lacked', () => {
    const { state, run } = createTestLedger('2018-07-26');
    run({ do: 'event.save', name: '魯臺會', on: plainDate('2018-05-18'), place: null });
    const changes = [
      ...changesOf(
        planned(['甲', '魯臺會', null, '濰坊'], ['乙', '儒商大會', '2018-09-29', null]),
        () => 'id',
        state,
      ),
    ].filter(({ kind }) => kind === 'event');
    expect(changes).toMatchObject([
      { record: 'event:魯臺會', act: 'set', fields: { place: '濰坊' } },
      { record: 'event:儒商大會', act: 'create', fields: { on: '2018-09-29' } },
    ]);
  });
});
