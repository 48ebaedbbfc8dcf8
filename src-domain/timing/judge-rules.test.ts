import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import en from '#assets/locales/en/timing.json';
import zhCN from '#assets/locales/zh-CN/timing.json';
import zhTW from '#assets/locales/zh-TW/timing.json';
import { timedRow, type Entry } from '../testing/deal-row';
import { timingTextOf } from '../testing/timing-text';
import type { TargetBenchmark } from './benchmark';
import { historyOf } from './dwell';
import { gapPoints, gapState, judgeInactivity, judgeNotStarted, judgeScheduleGap } from './judge-activity';
import { lastActiveOn } from './last-active';
import { judgeOwnHistory, nearestRank, ownHistoryOf } from './own-history';
import { plainDate } from './plain-date';
import { INACTIVITY, NOT_STARTED, OWN_HISTORY, SCHEDULE_GAP } from './rule-benchmarks';
import { verdictWords } from './verdict-words';
import { createWorkingCalendar } from './working-calendar';

const steps = (cases as unknown as TargetBenchmark[])[1]!;
const calendar = createWorkingCalendar(published, []);
const on = (entries: readonly Entry[], asOf: string, pauses: Parameters<typeof timedRow>[1] = []) =>
  historyOf(timedRow(entries, pauses), calendar, plainDate(asOf));
const visited = (day: string): Entry => ({ stage: 'visit', on: day });

describe('own history', () => {
  const tenDays = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

  it('[T9] nearest rank: always a value that occurred; seven of ten are P70, not eight', () => {
    expect([50, 70, 85, 100].map((percent) => nearestRank(tenDays, percent))).toEqual([50, 70, 90, 100]);
    expect(ownHistoryOf(tenDays)).toEqual({ n: 10, enough: true, p50: 50, p70: 70, p85: 90 });
  });

  it('[T9] refuses to judge from seven deals and says so', () => {
    const verdict = judgeOwnHistory(
      on([visited('2018-05-01')], '2018-07-20'),
      OWN_HISTORY,
      { n: 7, enough: false },
      calendar,
    );
    expect(verdict).toMatchObject({
      state: 'unknown',
      reason: { code: 'ownTooFew', params: { n: 7, least: 8 } },
    });
  });

  it.each([
    ['zh-CN', zhCN, '71 天，在 P70 70 与 P85 90 之间'],
    ['zh-TW', zhTW, '71 天，在 P70 70 與 P85 90 之間'],
    ['en', en, '71 days, between P70 of 70 and P85 of 90 (P50 50, n = 10)'],
  ] as const)(
    '[T9] a verdict in %s names the benchmark, both days and the count',
    (language, catalogue, words) => {
      const history = on([visited('2018-05-01')], '2018-07-11');
      const verdict = judgeOwnHistory(history, OWN_HISTORY, ownHistoryOf(tenDays), calendar);
      const said = verdictWords(verdict, history, OWN_HISTORY, calendar, language, timingTextOf(catalogue));
      expect(verdict).toMatchObject({ state: 'watch', calendar: 71, limit: '2018-07-10', limitCounts: true });
      expect(said).toContain(words);
      expect(said).toContain('2018-05-01');
      expect(said).toContain(OWN_HISTORY.name[language]);
    },
  );
});

describe('inactivity', () => {
  const stateOn = (day: string, pauses: Parameters<typeof timedRow>[1] = []) =>
    judgeInactivity(on([visited('2018-01-31')], day, pauses), INACTIVITY, plainDate('2018-01-31'), calendar)
      ?.reason.code;

  it('[T9] is yellow from two full months, red from three, out from six, clamped at the month’s end', () => {
    expect(stateOn('2018-03-30')).toBe('inactiveInside');
    expect(stateOn('2018-03-31')).toBe('inactiveWatch');
    expect(stateOn('2018-04-29')).toBe('inactiveWatch');
    expect(stateOn('2018-04-30')).toBe('inactiveOver');
    expect(stateOn('2018-07-30')).toBe('inactiveOver');
    expect(stateOn('2018-07-31')).toBe('inactiveOut');
  });

  it('[T9] does not judge a paused deal', () => {
    expect(stateOn('2018-04-30', [{ from: '2018-04-01' }])).toBe('inactivePaused');
  });

  it('[T9] the last day something was done: plans and voided records do not count', () => {
    const row = timedRow(
      [visited('2018-01-31'), { stage: 'negotiation', on: '2018-09-01' }],
      [{ from: '2018-02-03', to: '2018-02-09' }],
    );
    expect(lastActiveOn({ ...row, fundings: [], nextSteps: [] }, [], plainDate('2018-04-01'))).toBe(
      '2018-02-09',
    );
  });
});

describe('schedule gap', () => {
  it('[T9] 10 and 30 points are yellow, a hundredth more or less is not', () => {
    expect([9.99, 10, 30, 30.01].map(gapState)).toEqual(['inside', 'watch', 'watch', 'over']);
    expect(gapPoints(83.33, 70.41)).toBe(12.92);
  });

  it('[T9] a deal that keeps its days is not behind; 30 days too long in the visit of 120 are 25 points', () => {
    const gapOn = (entries: readonly Entry[], asOf: string) =>
      judgeScheduleGap(on(entries, asOf), SCHEDULE_GAP, steps, calendar);
    const talks: Entry = { stage: 'negotiation', on: '2018-01-31' };
    expect(gapOn([visited('2018-01-01'), talks], '2018-05-01')?.reason.params).toEqual({
      points: 0,
      scheduled: 100,
      done: 100,
    });
    expect(gapOn([visited('2018-01-01')], '2018-03-02')).toMatchObject({
      state: 'watch',
      reason: { code: 'gapWatch', params: { points: 25, scheduled: 50, done: 25 } },
    });
  });
});

describe('signed and not started', () => {
  const signed: Entry[] = [visited('2018-01-02'), { stage: 'signing', on: '2018-03-15' }];

  it('[T9] is over from the day three months are full', () => {
    const stateOn = (day: string) => judgeNotStarted(on(signed, day), NOT_STARTED, calendar);
    expect(stateOn('2018-06-14')).toMatchObject({ state: 'inside', limit: '2018-06-15', limitCounts: false });
    expect(stateOn('2018-06-15')).toMatchObject({
      state: 'over',
      from: '2018-03-15',
      to: '2018-06-15',
      calendar: 92,
    });
  });

  it('[T9] judges a deal that has started by the day it did', () => {
    const landed = (day: string) =>
      judgeNotStarted(on([...signed, { stage: 'landing', on: day }], '2018-12-31'), NOT_STARTED, calendar)
        ?.reason.code;
    expect([landed('2018-06-14'), landed('2018-06-15')]).toEqual(['startedInside', 'startedLate']);
  });
});
