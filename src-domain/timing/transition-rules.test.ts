import { describe, expect, it } from 'vitest';
import type { Step } from '../records/deal';
import { timedRow } from '../testing/deal-row';
import { plainDate } from './plain-date';
import { checkPause, checkTransition } from './transition-rules';

const today = plainDate('2018-07-26');
const row = timedRow([
  { stage: 'visit', on: '2018-06-22' },
  { stage: 'signing', on: '2018-07-10', contract: 'intent' },
]);
const check = (stage: Step, on: string) => checkTransition(row, { stage, effectiveOn: plainDate(on) }, today);
const code = (result: ReturnType<typeof checkTransition>) => (result.ok ? 'ok' : result.error.code);

describe('entering a stage', () => {
  it('[T6] is never in the future', () => expect(code(check('landing', '2018-07-27'))).toBe('timing.future'));
  it('[T6] may go back: a re-entry', () => expect(code(check('visit', '2018-07-12'))).toBe('ok'));
  it('[T6] may be back-dated between its neighbours', () =>
    expect(code(check('negotiation', '2018-07-01'))).toBe('ok'));
  it('[T6] may not be back-dated out of order', () => {
    expect(code(check('landing', '2018-07-01'))).toBe('timing.outOfOrder');
    expect(code(check('negotiation', '2018-06-01'))).toBe('timing.outOfOrder');
  });
  it('[T6] not twice in a row', () => expect(code(check('visit', '2018-06-25'))).toBe('timing.alreadyThere'));
  it('[T7] a second signing is allowed', () => expect(code(check('signing', '2018-07-20'))).toBe('ok'));
  it('[T6] the first stage may come before all there is', () => {
    const late = timedRow([{ stage: 'signing', on: '2018-07-21' }]);
    const visit = { stage: 'visit', effectiveOn: plainDate('2018-06-22') } as const;
    expect(checkTransition(late, visit, today).ok).toBe(true);
  });
});

describe('a pause', () => {
  const pause = (from: string, to: string | null) =>
    checkPause(
      timedRow([], [{ from: '2018-07-01' }]),
      {
        from: plainDate(from),
        to: to === null ? null : plainDate(to),
        reason: '等待用地指標',
      },
      today,
    );

  it('[T5] ends after it begins, not in the future, one open at a time', () => {
    expect(code(pause('2018-07-05', '2018-07-04'))).toBe('timing.pauseBackwards');
    expect(code(pause('2018-07-05', '2018-07-27'))).toBe('timing.future');
    expect(code(pause('2018-07-05', null))).toBe('timing.alreadyPaused');
    expect(code(pause('2018-07-05', '2018-07-09'))).toBe('ok');
  });
});
