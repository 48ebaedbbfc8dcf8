import { describe, expect, test } from 'vitest';
import type { DealFields } from '../records/deal';
import { calendar2018 } from '../testing/calendar-2018';
import { timedDeal, type Entry } from '../testing/deal-row';
import { siasun } from '../testing/ledger';
import type { Benchmark } from '../timing/benchmark';
import { addDays, plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import type { DealRow } from '../workspace/rows';
import { everyDwell, type SpanSpread, type SpreadQuery } from './spread';
import { spreadOf } from './spread-of';

const calendar = createWorkingCalendar(calendar2018, []);
const half: SpreadQuery = {
  from: plainDate('2018-01-01'),
  to: plainDate('2018-06-30'),
  spans: ['total'],
  by: 'county',
  order: 'median',
  count: 'netCalendar',
  contract: 'formal',
  benchmark: null,
  filter: everyDwell,
};
const context = (benchmark: Benchmark = siasun) => ({
  calendar,
  events: new Map([['魯臺會', { name: '魯臺會', on: plainDate('2018-05-18'), place: '濰坊' }]]),
  benchmark,
  today: plainDate('2018-07-31'),
});

/** Visited so many days before it signed formally. */
function signed(id: string, on: string, days: number, fields: Partial<DealFields> = {}): DealRow {
  const visit = addDays(plainDate(on), -days);
  return timedDeal(id, fields, [
    { stage: 'visit', on: visit },
    { stage: 'signing', on },
  ]);
}

const ofSpan = (
  rows: readonly DealRow[],
  query: Partial<SpreadQuery> = {},
  benchmark?: Benchmark,
): SpanSpread => spreadOf(rows, { ...half, ...query }, context(benchmark)).spans[0]!;

/** Ten signed in June 2018 after 10, 20 … 100 days, eight in June 2017 after 25, 30 … 60. */
const rows: DealRow[] = [
  ...Array.from({ length: 10 }, (_, at) =>
    signed(`now-${at}`, '2018-06-20', (at + 1) * 10, { county: at < 8 ? '諸城市' : '高密市' }),
  ),
  ...Array.from({ length: 8 }, (_, at) =>
    signed(`then-${at}`, '2017-06-20', 25 + at * 5, { county: '諸城市' }),
  ),
];

describe('figures by hand', () => {
  test('[D5] nearest rank: of 10, 20 … 100 the 3rd, 5th, 7th, 8th and 9th', () => {
    expect(ofSpan(rows).all.figures).toEqual({
      n: 10,
      open: 0,
      withdrawn: 0,
      min: 10,
      p25: 30,
      p50: 50,
      p70: 70,
      p75: 80,
      p85: 90,
      max: 100,
    });
  });

  test('[D8] a year before 25, 30 … 60: the median went from 40 to 50', () => {
    const { all, groups } = ofSpan(rows);
    expect(all.previous).toMatchObject({ n: 8, p50: 40 });
    expect(all.change).toBe(10);
    expect(groups.map(({ name, figures, change }) => [name, figures.n, figures.p50, change])).toEqual([
      ['諸城市', 8, 40, 0],
      ['高密市', 2, null, null],
    ]);
    expect(groups[1]!.previous).toBeNull();
  });

  test('[D3] the open are counted at the end of the period and kept out of the percentiles', () => {
    const open = timedDeal('open', {}, [{ stage: 'visit', on: '2018-01-01' }]);
    const later = signed('later', '2018-07-20', 100);
    const { all, dwells } = ofSpan([...rows, open, later]);
    expect(all.figures).toMatchObject({ n: 10, open: 2, p50: 50, max: 100 });
    expect(dwells.find(({ deal }) => deal === 'open')).toMatchObject({ to: '2018-06-30', calendar: 180 });
    expect(dwells.find(({ deal }) => deal === 'later')).toMatchObject({ state: 'open', calendar: 80 });
  });

  test('a filter lets in what it names; a threshold those with an amount', () => {
    const amount = {
      yuan: 2e8,
      qualifier: 'exact',
      upperYuan: null,
      text: '2億元',
      currency: 'CNY',
      rate: null,
      rateOn: null,
    } as const;
    const all = [...rows, signed('big', '2018-05-01', 15, { amount, originClass: 'domestic' })];
    const filtered = (filter: Partial<SpreadQuery['filter']>) =>
      spreadOf(all, { ...half, filter: { ...everyDwell, ...filter } }, context());
    expect(filtered({ minWan: 20_000 }).deals).toBe(1);
    expect(filtered({ minWan: 20_001 }).deals).toBe(0);
    expect(filtered({ originClass: ['domestic'] }).spans[0]!.all.figures.n).toBe(1);
    expect(filtered({ county: ['高密市'] }).spans[0]!.all.figures.n).toBe(2);
    expect(filtered({ county: ['高密市'], leader: ['無'] }).deals).toBe(0);
  });

  test('voided deals and those without a birth count nowhere', () => {
    const gone = signed('gone', '2018-05-01', 15);
    const voided = {
      ...gone,
      deal: { ...gone.deal!, void: { value: true, by: gone.touched, reason: null } },
    };
    expect(spreadOf([voided, { ...gone, deal: null }], half, context()).deals).toBe(0);
  });
});

describe('groups', () => {
  const named = (by: SpreadQuery['by'], list: readonly DealRow[], more: Partial<SpreadQuery> = {}) =>
    ofSpan(list, { by, ...more }).groups.map(({ name, figures }) => [name, figures.n]);

  test('[D6] by the quarter the visit was in, whatever the year', () => {
    const list = [
      signed('a', '2018-03-01', 10),
      signed('b', '2018-03-01', 100),
      signed('c', '2018-06-01', 400),
    ];
    expect(named('season', list, { order: 'name' })).toEqual([
      ['Q1', 1],
      ['Q2', 1],
      ['Q4', 1],
    ]);
  });

  test('[D6] around the Spring Festival: from thirty days before 2018-02-15 to the last day of the holiday', () => {
    const began = (visit: string): DealRow =>
      timedDeal(visit, {}, [
        { stage: 'visit', on: visit },
        { stage: 'signing', on: '2018-06-01' },
      ]);
    const list = ['2018-01-15', '2018-01-16', '2018-02-21', '2018-02-22', '2015-02-10'].map(began);
    expect(named('spring', list, { order: 'name' })).toEqual([
      ['around', 2],
      ['other', 2],
      [null, 1],
    ]);
  });

  test('[D6] by the latest contract; what is not recorded comes last', () => {
    const intent: Entry[] = [
      { stage: 'visit', on: '2018-01-10' },
      { stage: 'signing', on: '2018-03-01', contract: 'intent' },
    ];
    const list = [
      timedDeal('i', {}, intent),
      timedDeal('v', {}, intent.slice(0, 1)),
      signed('f', '2018-05-01', 30),
    ];
    const groups = ofSpan(list, { by: 'contract', order: 'name' }).groups;
    expect(groups.map(({ name, figures }) => [name, figures.n, figures.open])).toEqual([
      ['formal', 1, 0],
      ['intent', 0, 1],
      [null, 0, 1],
    ]);
  });

  test('[D6] order: longest median first and those without one after, by n, by name', () => {
    const many = (county: string, count: number, days: number): DealRow[] =>
      Array.from({ length: count }, (_, at) => signed(`${county}${at}`, '2018-06-01', days, { county }));
    const list = [...many('a', 8, 10), ...many('b', 9, 20), ...many('c', 20, 5), ...many('d', 3, 99)];
    const order = (one: SpreadQuery['order']) => named('county', list, { order: one }).map(([name]) => name);
    expect(order('median')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('n')).toEqual(['c', 'b', 'a', 'd']);
    expect(order('name')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('benchmarks', () => {
  test('[D9] a month ends between 28 and 31 days; inside is counted from each first day', () => {
    const list = [
      signed('inside', '2018-06-20', 30), // from 05-21: a month is 31 days
      signed('not', '2018-05-20', 30), // from 04-20: a month is 30 days
    ];
    expect(ofSpan(list).marks).toEqual([
      {
        benchmark: 'siasun-2018',
        basis: 'calendar',
        allowance: { unit: 'month', count: 1 },
        bound: 'below',
        days: 28,
        daysTo: 31,
        onAxis: true,
        inside: 1,
      },
    ]);
    expect(ofSpan(list, { spans: ['visit'] }).marks).toEqual([]);
  });

  test('[D9] a target in working days is off a calendar axis, and still counted by its own days', () => {
    const target: Benchmark = {
      id: 'office',
      name: { 'zh-CN': '本局', 'zh-TW': '本局', en: 'Office' },
      endsOn: 'formal',
      builtIn: false,
      appliesTo: null,
      kind: 'target',
      basis: 'working',
      stages: { visit: 10, negotiation: null, signing: 20, landing: null },
      total: 20,
    };
    const list = [signed('20 working', '2018-07-21', 29), signed('21 working', '2018-07-23', 31)];
    const query = { to: plainDate('2018-07-31') };
    expect(ofSpan(list, query, target).marks).toMatchObject([{ days: 20, onAxis: false, inside: 1 }]);
    expect(ofSpan(list, { ...query, count: 'working' }, target).marks[0]!.onAxis).toBe(true);
    expect(ofSpan(list, { ...query, spans: ['negotiation'] }, target).marks).toEqual([]);
  });

  test('[D9] three months from a formal signing to the start, beside a target of the signing stage', () => {
    const landed = (id: string, on: string): DealRow =>
      timedDeal(id, {}, [
        { stage: 'signing', on: '2018-01-31' },
        { stage: 'landing', on },
      ]);
    // Three months from 01-31 are full on 04-30.
    const list = [landed('in', '2018-04-29'), landed('late', '2018-04-30')];
    expect(ofSpan(list, { spans: ['landing'] }).marks).toMatchObject([
      { benchmark: 'not-started', days: 89, daysTo: 92, inside: 1 },
    ]);
    expect(ofSpan(list, { spans: ['landing'], contract: 'intent' }).marks).toEqual([]);
  });
});

describe('the slowest', () => {
  test('[D7] say why: pauses with their reasons, re-entries, the longest stage, where it is now', () => {
    const row = timedDeal(
      'slow',
      {},
      [
        { stage: 'visit', on: '2018-01-01' },
        { stage: 'negotiation', on: '2018-01-11' },
        { stage: 'visit', on: '2018-03-02' },
        { stage: 'negotiation', on: '2018-03-12' },
      ],
      [
        { from: '2018-04-01', to: '2018-04-21', reason: '等用地' },
        { from: '2018-06-29', to: null, reason: '換屆' },
        { from: '2017-06-01', to: '2017-06-21', reason: '更早' },
      ],
    );
    const { slowest } = ofSpan([row, signed('quick', '2018-06-01', 12)]);
    expect(slowest.finished.map(({ dwell }) => dwell.deal)).toEqual(['quick']);
    expect(slowest.open).toEqual([
      {
        dwell: expect.objectContaining({ deal: 'slow', calendar: 180, netCalendar: 159 }) as object,
        pausedDays: 21,
        pauseReasons: ['等用地', '換屆'],
        reentered: [
          { stage: 'visit', visits: 2 },
          { stage: 'negotiation', visits: 2 },
        ],
        // 01-11 → 03-02 is 50 days, 03-12 → 06-30 is 110, 21 of them paused.
        longest: { stage: 'negotiation', days: 139 },
        now: 'negotiation',
      },
    ]);
  });

  test('[D7] at most ten; equal days by the day they began', () => {
    const list = Array.from({ length: 12 }, (_, at) => signed(`${at}`, `2018-06-${30 - at}`, 20));
    expect(ofSpan(list).slowest.finished.map(({ dwell }) => dwell.deal)).toEqual([
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
  });
});

describe('events', () => {
  test('[D3] an event belongs to the period it was held in, with all its signings up to the end of it', () => {
    const list = [
      signed('quick', '2018-05-28', 60, { event: '魯臺會' }),
      signed('slow', '2018-07-20', 90, { event: '魯臺會' }),
    ];
    const told = (from: string, to: string) =>
      ofSpan(list, { spans: ['event'], by: 'event', from: plainDate(from), to: plainDate(to) });
    expect(told('2018-05-01', '2018-06-30').all.figures).toMatchObject({ n: 1, open: 1 });
    expect(told('2018-05-01', '2018-07-31').all.figures).toMatchObject({ n: 2, open: 0 });
    expect(told('2018-06-01', '2018-07-31')).toMatchObject({ dwells: [], leftOut: {} });
  });

  test('[S2] every event deals name, with its day where that is known, latest first', () => {
    const list = [
      signed('a', '2018-05-28', 60, { event: '魯臺會' }),
      signed('b', '2018-05-10', 60, { event: '魯臺會' }),
      signed('c', '2018-05-10', 60, { event: '深圳招商行' }),
      signed('d', '2018-05-10', 60),
    ];
    const { events, spans } = spreadOf(list, { ...half, spans: ['event'], by: 'event' }, context());
    expect(events).toEqual([
      { name: '魯臺會', on: '2018-05-18', place: '濰坊', deals: 2 },
      { name: '深圳招商行', on: null, place: null, deals: 1 },
    ]);
    expect(spans[0]!.groups.map(({ name, figures }) => [name, figures.n])).toEqual([['魯臺會', 1]]);
    expect(spans[0]!.dwells).toMatchObject([{ deal: 'a', calendar: 10 }]);
    expect(spans[0]!.leftOut).toEqual({
      signedBefore: [{ deal: 'b', title: 'b' }],
      eventUndated: [{ deal: 'c', title: 'c' }],
    });
  });
});
