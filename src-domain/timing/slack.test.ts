import fc from 'fast-check';
import { expect, it } from 'vitest';
import { siasun } from '../testing/ledger';
import { calendar2018 } from '../testing/calendar-2018';
import { timedRow } from '../testing/deal-row';
import { propertyRuns } from '../testing/property-runs';
import { historyOf } from './dwell';
import { judge } from './judge';
import { addDays, plainDate } from './plain-date';
import { slackOf } from './slack';
import { createWorkingCalendar } from './working-calendar';

const calendar = createWorkingCalendar(calendar2018, []);
const on = plainDate;

it('[T9] 新松: visited 06-22 and signed 07-21 has no day left, 06-21 is one over', () => {
  const asOf = on('2018-07-26');
  const slack = (visit: string) => {
    const row = timedRow([
      { stage: 'visit', on: visit },
      { stage: 'signing', on: '2018-07-21' },
    ]);
    return slackOf(judge(historyOf(row, calendar, asOf), siasun, calendar), asOf);
  };
  expect(slack('2018-06-22')).toBe(0);
  expect(slack('2018-06-21')).toBe(-1);
});

it('[T9] nothing to compare with has no slack', () => {
  const asOf = on('2018-07-26');
  const row = timedRow([{ stage: 'negotiation', on: '2018-07-01' }]);
  expect(slackOf(judge(historyOf(row, calendar, asOf), siasun, calendar), asOf)).toBeNull();
});

it('[T9] slack is the last day counted inside, found by trying every day', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(120), fc.option(fc.nat(60)), (start, age, pause) => {
      const visit = addDays(on('2018-01-01'), start);
      const asOf = addDays(visit, age);
      const pauses = pause === null || pause >= age ? [] : [{ from: addDays(visit, pause), to: asOf }];
      const row = timedRow([{ stage: 'visit', on: visit }], pauses);
      const verdict = judge(historyOf(row, calendar, asOf), siasun, calendar);
      // Signed on that day instead, the deal is inside as long as the slack lasts and over from then on.
      const over = slackOf(verdict, asOf)!;
      expect(verdict.state === 'over').toBe(over < 0);
      if (over < 0 || pauses.length > 0) return;
      const signedAfter = (days: number) => {
        const signed = addDays(asOf, days);
        const later = timedRow([
          { stage: 'visit', on: visit },
          { stage: 'signing', on: signed },
        ]);
        return judge(historyOf(later, calendar, signed), siasun, calendar).state;
      };
      expect(signedAfter(over)).toBe('inside');
      expect(signedAfter(over + 1)).toBe('over');
    }),
    propertyRuns(200),
  );
});
