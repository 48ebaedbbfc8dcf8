import { describe, expect, it } from 'vitest';
import type { DealCard } from '#domain/workspace/deal-card';
import { plainDate } from '#domain/timing/plain-date';
import { createFormats } from '../../i18n';
import { blankReason, cellText, type CellWords, verdictText } from './cell-text';
import { editCommand } from './edit-command';
import { fitSelection, movedBy, selectedRows, windowFor, type GridSelection } from './grid-navigation';
import { CHOSEN_COLUMNS, columnsShown, DEFAULT_COLUMNS } from './ledger-columns';
import { toTsv } from './ledger-tsv';
import { asked, initialLedgerView, nextSort } from './ledger-view';

const words: CellWords = {
  t: (key, params) => (params ? `${key} ${JSON.stringify(params)}` : key),
  formats: createFormats('zh-CN'),
  amount: (money) => `≥ ${money.yuan / 10_000}`,
  wan: (yuan) => String(yuan / 10_000),
  today: plainDate('2018-07-26'),
  reason: ({ reason }) => reason.code,
  rule: (rule) => rule,
};

const card = {
  id: 'd1',
  title: '=甲"乙',
  investor: null,
  kind: 'capital',
  amount: { yuan: 845_575_000, qualifier: 'exact', text: '8.45575億元' },
  tags: ['四新四化', '重點'],
  stage: 'signing',
  paused: true,
  signedOn: null,
  totalDays: 1204,
  fundedYuan: null,
  nextStep: { text: '補簽\t協議', due: plainDate('2018-08-30') },
  verdict: { state: 'inside', reason: { code: 'signedInside', params: {} } },
} as unknown as DealCard;

describe('cells', () => {
  it('blanks are null, never 0', () => {
    expect(cellText(card, 'investor', words)).toBeNull();
    expect(cellText({ ...card, amount: null }, 'amount', words)).toBeNull();
    expect(cellText({ ...card, amount: null, kind: 'talent' }, 'amount', words)).toBe('/');
    expect(cellText(card, 'fundedYuan', words)).toBeNull();
  });
  it('figures are grouped, tags joined', () => {
    expect(cellText(card, 'totalDays', words)).toBe('1,204');
    expect(cellText(card, 'tags', words)).toBe('四新四化、重點');
  });
  it('[T9] rules are named, the worst first; none is blank and says why', () => {
    const verdict = card.verdict;
    const rules: DealCard['rules'] = [
      { rule: 'notStarted', verdict },
      { rule: 'inactivity', verdict },
    ];
    expect(cellText({ ...card, rules }, 'rules', words)).toBe('notStarted、inactivity');
    expect(cellText({ ...card, rules: [] }, 'rules', words)).toBeNull();
    expect(blankReason(card, 'rules', words.t)).toBe('blank.rules');
  });
  it('a verdict counts what is left, or what is over', () => {
    const judged = (state: string, code: string, params: Record<string, string | number>) =>
      verdictText({ ...card, verdict: { state, reason: { code, params } } } as DealCard, words);
    expect(judged('inside', 'openInside', { left: 6, last: '2018-08-01' })).toBe('verdict.left {"days":6}');
    expect(judged('over', 'openOver', { by: 2 })).toBe('verdict.overBy {"days":2}');
    expect(judged('inside', 'signedInside', {})).toBe('verdict.inside');
    expect(judged('unknown', 'needsReview', { who: '甲' })).toBe('verdict.needsReview');
    expect(judged('unknown', 'startNotRecorded', {})).toBe('verdict.unknown');
  });
});

describe('copying', () => {
  it('gives a header with units, plain numbers, quoted tabs, no formula', () => {
    const shown = columnsShown(['investor', 'amount', 'nextStep']);
    const lines = toTsv([card], shown, words, 4).split('\r\n');
    expect(lines[0]).toBe(
      'column.index\tcolumn.title\tcolumn.investor\tcolumn.amount(unit.wan)\tcolumn.nextStep',
    );
    expect(lines[1]).toBe('5\t"\'=甲""乙"\t\t84557.5\t"2018-08-30 補簽\t協議"');
  });
});

describe('moving in the grid', () => {
  const size = { rows: 100, columns: 17, page: 25 };
  const at = (row: number, column: number): GridSelection => ({ active: { row, column }, anchor: row });
  const go = (from: GridSelection, key: string, ctrl = false, shift = false) =>
    movedBy(from, { key, ctrl, shift }, size);

  it('stays inside, reaches the header, and jumps as a spreadsheet does', () => {
    expect(go(at(0, 0), 'ArrowUp')?.active).toEqual({ row: -1, column: 0 });
    expect(go(at(99, 3), 'ArrowDown')?.active).toEqual({ row: 99, column: 3 });
    expect(go(at(50, 3), 'Home')?.active).toEqual({ row: 50, column: 0 });
    expect(go(at(50, 3), 'End', true)?.active).toEqual({ row: 99, column: 16 });
    expect(go(at(50, 3), 'PageDown')?.active).toEqual({ row: 75, column: 3 });
    expect(go(at(10, 3), 'PageUp')?.active).toEqual({ row: 0, column: 3 });
    expect(go(at(10, 3), 'x')).toBeNull();
  });
  it('shift extends rows, Ctrl+A takes all', () => {
    const two = go(at(5, 2), 'ArrowDown', false, true);
    expect(two && selectedRows(two)).toEqual({ from: 5, to: 6 });
    const all = go(at(5, 2), 'a', true);
    expect(all && selectedRows(all)).toEqual({ from: 0, to: 99 });
  });
  it('fits after rows went away', () => {
    expect(fitSelection(at(50, 20), { rows: 3, columns: 5, page: 1 })).toEqual({
      active: { row: 2, column: 4 },
      anchor: 2,
    });
    expect(fitSelection(at(0, 0), { rows: 0, columns: 5, page: 1 }).active.row).toBe(-1);
  });
  it('asks for whole blocks around the visible rows', () => {
    expect(windowFor(0, 30)).toEqual({ offset: 0, limit: 200 });
    const { offset, limit } = windowFor(5000, 30);
    expect(offset).toBeLessThanOrEqual(4950);
    expect(offset + limit).toBeGreaterThanOrEqual(5080);
    expect(windowFor(5020, 30)).toEqual({ offset, limit });
  });
});

describe('columns', () => {
  it('the default is a choice of what there is; unknown and double ids are passed over', () => {
    expect(new Set(CHOSEN_COLUMNS.map(({ id }) => id)).size).toBe(CHOSEN_COLUMNS.length);
    expect(columnsShown(null).map(({ id }) => id)).toEqual(['index', 'title', ...DEFAULT_COLUMNS]);
    expect(columnsShown(['amount', 'amount', 'gone']).map(({ id }) => id)).toEqual([
      'index',
      'title',
      'amount',
    ]);
  });
  it('a name sorts up, down, then most urgent first again', () => {
    const up = nextSort({ column: 'urgency', descending: false }, 'amount');
    expect(up).toEqual({ column: 'amount', descending: false });
    expect(nextSort(up, 'amount')).toEqual({ column: 'amount', descending: true });
    expect(nextSort({ column: 'amount', descending: true }, 'amount').column).toBe('urgency');
  });
  it('a new question starts at its first row', () => {
    const view = { ...initialLedgerView, selection: { active: { row: 9, column: 4 }, anchor: 7 } };
    expect(asked(view, { scope: 'all' }).selection).toEqual({ active: { row: 0, column: 4 }, anchor: 0 });
  });
});

describe('editing', () => {
  const column = (id: string) =>
    columnsShown(CHOSEN_COLUMNS.map((one) => one.id)).find((one) => one.id === id)!;
  const edit = (id: string, text: string) => editCommand(card, column(id), text);

  it('an amount without unit is in the column’s 萬元', () => {
    expect(edit('amount', '84,557')).toMatchObject({
      ok: true,
      value: { do: 'deal.set', deal: 'd1', fields: { amount: { yuan: 845_570_000 } } },
    });
    expect(edit('amount', '5亿元')).toMatchObject({ value: { fields: { amount: { yuan: 500_000_000 } } } });
    expect(edit('amount', '')).toMatchObject({ value: { fields: { amount: null } } });
    expect(edit('amount', '很多').ok).toBe(false);
  });
  it('a text is set or cleared, a title never', () => {
    expect(edit('investor', ' 甲公司 ')).toMatchObject({ value: { fields: { investor: '甲公司' } } });
    expect(edit('investor', '')).toEqual({ ok: true, value: null });
    expect(edit('title', ' ')).toMatchObject({ ok: false, error: { code: 'ledger.blankTitle' } });
  });
  it('a next step takes its day from its words', () => {
    expect(edit('nextStep', '補簽協議 2018-08-30')).toMatchObject({
      value: { do: 'nextStep.add', text: '補簽協議', due: '2018-08-30' },
    });
  });
});
