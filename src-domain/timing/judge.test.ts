import { describe, expect, it } from 'vitest';
import cases from '#assets/reference-cases.json';
import published from '#assets/calendar/china.json';
import { timedRow, type Entry } from '../testing/deal-row';
import type { Benchmark, CaseBenchmark, TargetBenchmark } from './benchmark';
import { historyOf } from './dwell';
import { judge } from './judge';
import { plainDate } from './plain-date';
import { createWorkingCalendar } from './working-calendar';

const calendar = createWorkingCalendar(published, []);
const [siasun, steps] = cases as unknown as [CaseBenchmark, TargetBenchmark];

const judged = (
  entries: readonly Entry[],
  today: string,
  benchmark: Benchmark = siasun,
  pauses: Parameters<typeof timedRow>[1] = [],
) => judge(historyOf(timedRow(entries, pauses), calendar, plainDate(today)), benchmark, calendar);

const visited = (on: string): Entry => ({ stage: 'visit', on });
const signed = (on: string, contract: Entry['contract'] = 'formal'): Entry => ({
  stage: 'signing',
  on,
  contract,
});

describe('a named case known as a bound', () => {
  it('[T9] is inside from 06-22 to 07-21: 29 days, 20 working; both endpoints said', () => {
    expect(judged([visited('2018-06-22'), signed('2018-07-21')], '2018-07-26')).toMatchObject({
      benchmark: 'siasun-2018',
      from: '2018-06-22',
      to: '2018-07-21',
      calendar: 29,
      working: 20,
      state: 'inside',
      limit: '2018-07-22',
      limitCounts: false,
    });
  });

  it('[T9] is not inside from 06-21: exactly one month is not below it', () => {
    expect(judged([visited('2018-06-21'), signed('2018-07-21')], '2018-07-26')).toMatchObject({
      state: 'over',
      reason: { code: 'signedOver', params: { by: 1 } },
    });
  });

  it('[T9] clamps a month at its end: from 01-31, 02-27 is inside and 02-28 is not', () => {
    expect(judged([visited('2018-01-31'), signed('2018-02-27')], '2018-03-09').state).toBe('inside');
    expect(judged([visited('2018-01-31'), signed('2018-02-28')], '2018-03-09').state).toBe('over');
  });

  it('[T9] watches an open deal from 80 % of the allowance', () => {
    expect(judged([visited('2018-07-01')], '2018-07-25').state).toBe('inside');
    expect(judged([visited('2018-07-01')], '2018-07-26')).toMatchObject({
      state: 'watch',
      reason: { params: { left: 5, last: '2018-07-31' } },
    });
    expect(judged([visited('2018-07-01')], '2018-08-01').state).toBe('over');
  });

  it('[T5] moves with a pause: eight days of it move the bound from 07-25 to 08-02', () => {
    const verdict = judged([visited('2018-06-25')], '2018-07-26', siasun, [
      { from: '2018-07-09', to: '2018-07-17' },
    ]);
    expect(verdict).toMatchObject({ limit: '2018-08-02', calendar: 23, state: 'inside' });
  });

  it('[T7] ends on the signing it names: an intent does not end it', () => {
    const entries = [visited('2018-06-01'), signed('2018-06-10', 'intent')];
    expect(judged(entries, '2018-07-26').state).toBe('over');
    expect(judged(entries, '2018-07-26', { ...siasun, endsOn: 'intent' }).state).toBe('inside');
  });

  it('[T6] is unknown without a first visit, on a doubtful history, and after a withdrawal', () => {
    expect(judged([signed('2018-07-21')], '2018-07-26')).toMatchObject({
      state: 'unknown',
      from: null,
      to: '2018-07-21',
      reason: { code: 'startNotRecorded' },
    });
    expect(judged([visited('2018-07-01'), visited('2018-07-03')], '2018-07-26').reason.code).toBe(
      'needsReview',
    );
    expect(
      judged([visited('2018-07-01'), { stage: 'withdrawn', on: '2018-07-09' }], '2018-07-26').reason.code,
    ).toBe('withdrawn');
  });
});

describe('target days', () => {
  it('[T9] counts the target day itself', () => {
    const target = {
      ...steps,
      total: 20,
      stages: { visit: null, negotiation: null, signing: null, landing: null },
    };
    expect(judged([visited('2018-07-01'), signed('2018-07-21')], '2018-07-26', target)).toMatchObject({
      state: 'inside',
      limit: '2018-07-21',
      limitCounts: true,
    });
    expect(judged([visited('2018-07-01'), signed('2018-07-22')], '2018-07-26', target).state).toBe('over');
  });

  it('[T3] in working days falls on the day the count is reached, make-up days included', () => {
    const target = { ...steps, basis: 'working' as const, total: 9 };
    expect(judged([visited('2018-02-08')], '2018-02-20', target).limit).toBe('2018-02-26');
  });

  it('[T5] in working days moves by the working days paused', () => {
    const target = { ...steps, basis: 'working' as const, total: 5 };
    const verdict = judged([visited('2018-07-02')], '2018-07-12', target, [
      { from: '2018-07-06', to: '2018-07-10' },
    ]);
    expect(verdict).toMatchObject({ limit: '2018-07-11', working: 6 });
  });

  it('[T9] is over when the stage a deal is in has outlasted its own days', () => {
    expect(judged([visited('2018-06-01')], '2018-07-10', steps)).toMatchObject({
      state: 'over',
      reason: { code: 'stageOver', params: { stage: 'visit', days: 39, target: 30, by: 9 } },
    });
  });
});
