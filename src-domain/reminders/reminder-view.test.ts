import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import { reminderRow, type RowSketch } from '../testing/reminder-row';
import type { Benchmark } from '../timing/benchmark';
import { plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { remindersOf } from './deal-reminders';
import { byUrgency } from './by-urgency';
import { reminderView, type ReminderQuery } from './reminder-view';

const calendar = createWorkingCalendar(published, []);
const benchmark = (cases as unknown as Benchmark[])[0]!;
const today = plainDate('2018-09-28');

const ledger: readonly RowSketch[] = [
  {
    id: 'd1',
    fields: { leader: '張三' },
    steps: [{ due: '2018-09-27' }, { due: '2018-09-28', owner: '王敏' }],
  },
  { id: 'd2', fields: { leader: '李四' }, steps: [{ due: '2018-10-04' }, { due: '2018-10-09' }] },
  { id: 'd3', fields: { leader: '張三' }, steps: [{ due: '2018-11-20' }, { due: '2018-02-01' }] },
];
const view = (query: Partial<ReminderQuery> = {}) => {
  const all = ledger
    .flatMap((sketch) =>
      remindersOf({ row: reminderRow(sketch), activities: [], benchmark }, calendar, today),
    )
    .sort(byUrgency);
  return reminderView(all, { whose: { of: 'all' }, day: null, limit: 100, ...query }, calendar, today);
};
const shown = (query?: Partial<ReminderQuery>) => {
  const { overdue, today: now, next, quiet } = view(query).groups;
  return [overdue, now, next, quiet].map(({ rows }) => rows.map(({ due }) => due));
};

describe('[N4] the list', () => {
  it('groups by urgency; what lies further ahead is not in it', () => {
    expect(shown()).toEqual([['2018-09-27'], ['2018-09-28'], ['2018-10-04', '2018-10-09'], ['2018-02-01']]);
    expect(view().counts).toEqual({ overdue: 1, today: 1, next: 2, quiet: 1 });
  });

  it('its strip runs over the National Day week until five working days are in it', () => {
    const { week } = view();
    expect(week.at(0)).toMatchObject({ on: '2018-09-28', working: true, count: 1, steps: 1 });
    expect(week.at(-1)?.on).toBe('2018-10-10');
    expect(week.filter(({ makeUp }) => makeUp).map(({ on }) => on)).toEqual(['2018-09-29', '2018-09-30']);
    expect(week.filter(({ working }) => !working).map(({ on }) => on)).toHaveLength(7);
    expect(week.find(({ on }) => on === '2018-10-03')).toMatchObject({ holiday: '国庆节', count: 0 });
    // Due on 10-04, a day off: acted on on 09-30.
    expect(week.filter(({ count }) => count > 0).map(({ on }) => on)).toEqual([
      '2018-09-28',
      '2018-09-30',
      '2018-10-09',
    ]);
  });

  it('is narrowed to a person, a leader, a day; the numbers are those of the person', () => {
    expect(shown({ whose: { of: 'person', name: '王敏' } })).toEqual([[], ['2018-09-28'], [], []]);
    expect(shown({ whose: { of: 'leader', name: '李四' } })).toEqual([
      [],
      [],
      ['2018-10-04', '2018-10-09'],
      [],
    ]);
    const day = view({ day: plainDate('2018-10-09') });
    expect(day.groups.next).toMatchObject({ total: 1, rows: [{ due: '2018-10-09' }] });
    expect(day.groups.overdue.total).toBe(0);
    expect(day.counts).toEqual({ overdue: 1, today: 1, next: 2, quiet: 1 });
    expect(shown({ whose: { of: 'person', name: '' } }).flat()).toEqual([]);
  });

  it('at rest: put off by the day it comes back, then paused, then long past with the latest first', () => {
    const step = (due: string) => `step:d4-s1:${due}`;
    const all = [
      { id: 'd3', steps: [{ due: '2018-02-01' }, { due: '2018-03-05' }] },
      {
        id: 'd4',
        steps: [{ due: '2018-09-01' }, { due: '2018-09-02' }],
        snoozes: [
          { about: step('2018-09-01'), until: '2018-12-01' },
          { about: 'step:d4-s2:2018-09-02', until: '2018-11-01' },
        ],
      },
      {
        id: 'd5',
        stages: [{ stage: 'visit', on: '2018-08-01' }],
        pauses: [{ from: '2018-09-01', to: null }],
      },
    ] satisfies readonly RowSketch[];
    const found = all
      .flatMap((sketch) =>
        remindersOf({ row: reminderRow(sketch), activities: [], benchmark }, calendar, today),
      )
      .sort(byUrgency);
    const query: ReminderQuery = { whose: { of: 'all' }, day: null, limit: 9 };
    const { quiet } = reminderView(found, query, calendar, today).groups;
    expect(quiet.rows.map(({ asleep, due }) => `${asleep} ${due}`)).toEqual([
      'snoozed 2018-09-02',
      'snoozed 2018-09-01',
      'paused 2018-09-27',
      'longPast 2018-03-05',
      'longPast 2018-02-01',
    ]);
  });

  it('answers so many rows of a group and says how many there are', () => {
    expect(view({ limit: 1 }).groups.next).toMatchObject({ total: 2, rows: [{ due: '2018-10-04' }] });
  });

  it('names the leaders by how much waits for each, without the quiet ones', () => {
    expect(view().leaders).toEqual([
      { name: '張三', count: 2 },
      { name: '李四', count: 2 },
    ]);
  });
});
