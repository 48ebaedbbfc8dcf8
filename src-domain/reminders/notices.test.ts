import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import { reminderRow, type RowSketch } from '../testing/reminder-row';
import type { Benchmark } from '../timing/benchmark';
import { plainDate, type PlainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { remindersOf } from './deal-reminders';
import { byUrgency } from './by-urgency';
import {
  defaultReminderSettings,
  isQuietAt,
  noticeAt,
  rememberTold,
  type ReminderSettings,
  type Told,
} from './notices';

const calendar = createWorkingCalendar(published, []);
const benchmark = (cases as unknown as Benchmark[])[0]!;

const at = (
  [today, time]: readonly [string, string],
  ledger: readonly RowSketch[],
  changed: Partial<ReminderSettings> & { told?: Told; person?: string } = {},
) => {
  const { told = {}, person = '王敏', ...settings } = changed;
  const day = plainDate(today);
  const all = ledger
    .flatMap((sketch) => remindersOf({ row: reminderRow(sketch), activities: [], benchmark }, calendar, day))
    .sort(byUrgency);
  const wish = { settings: { ...defaultReminderSettings, ...settings }, told, person };
  return noticeAt({ today: day, time }, all, wish, calendar);
};
const due = (day: string, owner?: string): RowSketch => ({
  steps: [{ due: day, ...(owner ? { owner } : {}) }],
});

describe('[N7] quiet hours', () => {
  it('span midnight, end on the minute, and are none when both ends are equal', () => {
    const night = { quietFrom: '20:00', quietTo: '08:00' };
    expect(
      ['19:59', '20:00', '23:59', '00:00', '07:59', '08:00'].map((time) => isQuietAt(time, night)),
    ).toEqual([false, true, true, true, true, false]);
    const noon = { quietFrom: '12:00', quietTo: '13:30' };
    expect(['11:59', '12:00', '13:29', '13:30'].map((time) => isQuietAt(time, noon))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isQuietAt('09:00', { quietFrom: '09:00', quietTo: '09:00' })).toBe(false);
  });

  it('what came due in them is told at their end', () => {
    expect(at(['2018-07-26', '07:59'], [due('2018-07-26')], { leadDays: 0 })).toBeNull();
    expect(at(['2018-07-26', '08:00'], [due('2018-07-26')], { leadDays: 0 })).toMatchObject({ total: 1 });
  });

  it('and days off, unless those are not wanted', () => {
    // A step due on Sunday is acted on, and told, on Friday.
    expect(at(['2018-07-27', '09:00'], [due('2018-07-29')], { leadDays: 0 })).toMatchObject({ total: 1 });
    expect(at(['2018-07-28', '09:00'], [due('2018-07-29')], { leadDays: 0 })).toBeNull();
    const weekends = { leadDays: 0, workingDaysOnly: false };
    expect(at(['2018-07-28', '09:00'], [due('2018-07-29')], weekends)).toMatchObject({ total: 1 });
  });
});

describe('[N8] one notice', () => {
  it('of one reminder names it; of several it counts them, the most urgent first', () => {
    const one = at(['2018-07-26', '09:00'], [due('2018-07-27')]);
    expect(one).toMatchObject({ total: 1, overdue: 0, first: { deal: 'd1', kind: 'stepDue' } });
    const several = at(
      ['2018-07-26', '09:00'],
      [due('2018-07-27'), { ...due('2018-07-25'), id: 'd2' }, { ...due('2018-08-20'), id: 'd3' }],
    );
    expect(several).toMatchObject({ total: 2, overdue: 1, first: { deal: 'd2' } });
    expect(several?.names).toEqual([
      'd2/step:d2-s1:2018-07-25/stepOverdue',
      'd1/step:d1-s1:2018-07-27/stepDue',
    ]);
  });

  it('holds only the topics switched on, and only a person’s own if so set', () => {
    const ledger = [due('2018-07-27', '李四、王敏'), { ...due('2018-07-27', '李四'), id: 'd2' }];
    expect(at(['2018-07-26', '09:00'], ledger, { topics: ['benchmark'] })).toBeNull();
    expect(at(['2018-07-26', '09:00'], ledger, { whose: 'mine' })).toMatchObject({ total: 1 });
    expect(at(['2018-07-26', '09:00'], ledger, { whose: 'mine', person: '李' })).toBeNull();
    expect(at(['2018-07-26', '09:00'], ledger, { on: false })).toBeNull();
  });
});

describe('[N6] told once', () => {
  it('is not told again, but its being overdue is; and nothing five working days after', () => {
    const told: Told = { 'd1/step:d1-s1:2018-07-26/stepDue': '2018-07-25' as PlainDate };
    expect(at(['2018-07-26', '09:00'], [due('2018-07-26')], { told })).toBeNull();
    expect(at(['2018-07-27', '09:00'], [due('2018-07-26')], { told })).toMatchObject({ overdue: 1 });
    expect(at(['2018-08-03', '09:00'], [due('2018-07-26')], { told })).toMatchObject({ overdue: 1 });
    expect(at(['2018-08-06', '09:00'], [due('2018-07-26')], { told })).toBeNull();
  });

  it('a step set today is not told today', () => {
    const ledger = [{ steps: [{ due: '2018-07-27', setOn: '2018-07-26' }] }];
    expect(at(['2018-07-26', '09:00'], ledger)).toBeNull();
    expect(at(['2018-07-27', '09:00'], ledger)).toMatchObject({ total: 1 });
  });

  it('lets go of what can no longer be told', () => {
    const told = { old: plainDate('2018-04-01'), recent: plainDate('2018-07-20') };
    expect(rememberTold(told, ['new'], plainDate('2018-07-26'))).toEqual({
      recent: '2018-07-20',
      new: '2018-07-26',
    });
  });
});
