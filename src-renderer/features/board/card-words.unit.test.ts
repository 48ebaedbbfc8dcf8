import { describe, expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import { daysWords, isLate, verdictWords } from './card-words';

const today = plainDate('2018-07-26');
const verdict = {
  benchmark: 'siasun-2018',
  from: plainDate('2018-06-22'),
  to: plainDate('2018-07-26'),
  calendar: 34,
  working: 24,
  state: 'over',
  reason: { code: 'x', params: {} },
  limit: plainDate('2018-07-22'),
  limitCounts: false,
} as const;

describe('words of a card', () => {
  it('says stage and total, only the total in the first stage, and that no start is recorded', () => {
    expect(daysWords({ contract: null, stage: 'negotiation', stageDays: 6, totalDays: 31 }).key).toBe(
      'daysBoth',
    );
    expect(daysWords({ contract: null, stage: 'visit', stageDays: 3, totalDays: 3 }).key).toBe('daysTotal');
    expect(daysWords({ contract: 'formal', stage: 'signing', stageDays: 5, totalDays: null })).toMatchObject({
      key: 'daysStage',
      stage: 5,
    });
    expect(daysWords({ contract: null, stage: 'negotiation', stageDays: null, totalDays: null }).key).toBe(
      'startMissing',
    );
  });

  it('tells the age of a stage from the time it took to sign', () => {
    const card = { contract: 'formal', stage: 'landing', stageDays: 45, totalDays: 23 } as const;
    expect(daysWords(card)).toEqual({ key: 'daysSigned', stage: 45, total: 23 });
  });

  it('[T9] counts a bound day as already over and a target day as still inside', () => {
    expect(verdictWords({ verdict, signedOn: null }, today)).toEqual({ key: 'over', days: 5 });
    expect(verdictWords({ verdict: { ...verdict, limitCounts: true }, signedOn: null }, today).days).toBe(4);
  });

  it('counts the days left only while the deal is open', () => {
    const inside = { ...verdict, state: 'inside', limit: plainDate('2018-08-22') } as const;
    expect(verdictWords({ verdict: inside, signedOn: null }, today)).toEqual({ key: 'left', days: 26 });
    expect(verdictWords({ verdict: inside, signedOn: today }, today).key).toBe('inside');
  });

  it('knows a next step that is late', () => {
    expect(isLate({ nextStep: { text: '補件', due: plainDate('2018-07-25') } }, today)).toBe(true);
    expect(isLate({ nextStep: { text: '補件', due: today } }, today)).toBe(false);
    expect(isLate({ nextStep: { text: '補件', due: null } }, today)).toBe(false);
  });
});
