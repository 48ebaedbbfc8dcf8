import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { everyDeal } from './deal-query';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const create = (ledger: TestLedger, title: string, fields: object = {}): string =>
  ledger.run({ do: 'deal.create', fields: { title, ...fields } }).created[0] ?? '';

describe('ledger in memory', () => {
  it('answers a window, its totals and the board', () => {
    const ledger = createTestLedger('2018-07-26');
    const amount = {
      yuan: 5e8,
      qualifier: 'exact',
      upperYuan: null,
      text: '5億元',
      currency: 'CNY',
      rate: null,
      rateOn: null,
    } as const;
    const first = create(ledger, '雲帆機器人減速器', { amount, county: '高新區' });
    create(ledger, '星硯工業軟件學院', { kind: 'university' });
    create(ledger, '中化弘潤', { knownStage: 'negotiation' });
    ledger.run({ do: 'stage.enter', deal: first, stage: 'visit', effectiveOn: plainDate('2018-07-01') });

    const window = ledger.state.window(everyDeal, 0, 2);
    expect(window).toMatchObject({ total: 3, amountYuan: 5e8, withoutAmount: 1, notCounted: 1 });
    expect(window.cards).toHaveLength(2);
    const board = ledger.state.board(everyDeal, 10);
    expect(board.columns.map((column) => column.total)).toEqual([2, 1, 0, 0]);
    expect(ledger.state.window({ ...everyDeal, county: ['高新區'] }, 0, 9).total).toBe(1);
  });

  it('keeps answers, counts and orders right through edits, voids and restores', () => {
    const ledger = createTestLedger('2018-07-26');
    const ids = ['丙', '甲', '乙'].map((title) => create(ledger, title));
    const titles = (): string[] =>
      ledger.state
        .window({ ...everyDeal, sort: { column: 'title', descending: false } }, 0, 9)
        .cards.map((card) => card.title);
    expect(titles()).toEqual(['丙', '甲', '乙'].sort(new Intl.Collator('zh-Hans-CN').compare));
    ledger.run({ do: 'deal.void', deal: ids[1] ?? '', reason: null });
    expect(titles()).toHaveLength(2);
    expect(ledger.state.counts()).toMatchObject({ all: 2, missingSlot: 2 });
    ledger.run({ do: 'deal.restore', deal: ids[1] ?? '' });
    ledger.run({
      do: 'deal.set',
      deal: ids[1] ?? '',
      fields: { title: 'A0', leader: '陸', county: '坊子', department: '經信' },
    });
    expect(titles()).toContain('A0');
    expect(ledger.state.counts()).toMatchObject({ all: 3, missingSlot: 2 });
  });

  it('finds by any word in any spelling once a folding is given, titles first', () => {
    const ledger = createTestLedger('2018-07-26');
    create(ledger, '智慧園', { investor: '新松' });
    create(ledger, '新松機器人');
    expect(ledger.state.search('新松', 5).map((card) => card.title)).toEqual(['新松機器人', '智慧園']);
    expect(ledger.state.search('XSJQR', 5)).toEqual([]);
    ledger.state.setFolding({
      fold: (text) => text.toLowerCase().replaceAll('機', '机').replaceAll('園', '园'),
      pinyin: (text) => (text === '新松機器人' ? 'xsjqr xinsongjiqiren' : ''),
    });
    expect(ledger.state.search('XSJQR', 5)).toHaveLength(1);
    expect(ledger.state.search('新松机器', 5)).toHaveLength(1);
    expect(ledger.state.window({ ...everyDeal, text: '新松 智慧园' }, 0, 5).total).toBe(1);
  });

  it('prepares search texts ahead in small steps', () => {
    const ledger = createTestLedger('2018-07-26');
    for (const title of ['甲', '乙', '丙']) create(ledger, title);
    expect(ledger.state.warmSearch(2)).toBe(true);
    expect(ledger.state.warmSearch(2)).toBe(false);
    expect(ledger.state.search('丙', 5)).toHaveLength(1);
  });

  it('gives converged devices one digest, whatever the order and repetition of ops', async () => {
    const a = createTestLedger('2018-07-26', 'dev-a', 1);
    const b = createTestLedger('2018-07-26', 'dev-b', 2);
    const id = create(a, '甲');
    a.run({ do: 'activity.add', deal: id, kind: 'call', on: plainDate('2018-07-20'), text: '約訪' });
    a.run({ do: 'workspace.set', name: '濰坊' });
    create(b, '乙');
    b.run({ do: 'workspace.set', name: '坊子' });
    b.state.apply([...a.ops].reverse());
    b.state.apply(a.ops);
    a.state.apply(b.ops);
    const [left, right] = [await a.state.digest(sha256), await b.state.digest(sha256)];
    expect(left).toEqual(right);
    expect(left.records).toBe(4);
    expect(a.state.workspace()?.name).toBe(b.state.workspace()?.name);
    create(b, '丙');
    expect((await b.state.digest(sha256)).digest).not.toBe(left.digest);
  });

  it('loads back what it holds', async () => {
    const ledger = createTestLedger('2018-07-26');
    const id = create(ledger, '甲');
    ledger.run({ do: 'activity.add', deal: id, kind: 'note', on: plainDate('2018-07-20'), text: '備忘' });
    const copy = createTestLedger('2018-07-26');
    const activities = ledger.state.activitiesOf(id);
    copy.state.load(ledger.state.rows(), activities, []);
    expect(await copy.state.digest(sha256)).toEqual(await ledger.state.digest(sha256));
    expect(copy.state.activitiesOf(id)).toEqual(activities);
  });
});
