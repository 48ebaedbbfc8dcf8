import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import { reminderRow, type RowSketch } from '../testing/reminder-row';
import type { Benchmark, TargetBenchmark } from '../timing/benchmark';
import { plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import type { ActivityRow } from '../workspace/rows';
import { remindersOf } from './deal-reminders';

const [siasun, steps] = cases as unknown as [Benchmark, TargetBenchmark];
const calendar = createWorkingCalendar(published, []);

const found = (sketch: RowSketch, today: string, benchmark: Benchmark = siasun) =>
  remindersOf({ row: reminderRow(sketch), activities: [], benchmark }, calendar, plainDate(today));
const kinds = (...asked: Parameters<typeof found>) =>
  found(...asked).map(({ kind, due }) => `${kind} ${due}`);
const visited = [{ stage: 'visit', on: '2018-06-22' }] as const;

describe('[N1] next steps', () => {
  it('stand while they have a day and are not done', () => {
    const all = [
      { text: '補簽協議', due: '2018-07-26', owner: '王敏' },
      { text: '送材料', due: '2018-07-20' },
      { text: '回訪', due: null },
      { text: '用地預審', due: '2018-07-24', doneOn: '2018-07-23' },
    ];
    expect(found({ steps: all }, '2018-07-26')).toMatchObject([
      {
        id: 'd1/step:d1-s1:2018-07-26/stepDue',
        kind: 'stepDue',
        step: 'd1-s1',
        owner: '王敏',
        due: '2018-07-26',
        days: { calendar: 0, working: 0 },
        severity: 'watch',
        why: { code: 'step', params: { text: '補簽協議' } },
        asleep: null,
        setOn: '2017-01-01',
      },
      { kind: 'stepOverdue', days: { calendar: -6, working: -4 }, severity: 'over' },
    ]);
  });

  it('of a deal withdrawn or deleted are not told of', () => {
    const withdrawn = [...visited, { stage: 'withdrawn', on: '2018-07-01' }] as const;
    const step = [{ due: '2018-07-20' }];
    expect(found({ stages: withdrawn, steps: step }, '2018-07-26')).toEqual([]);
    const row = reminderRow({ steps: step });
    const { deal } = row;
    const gone = { ...row, deal: deal && { ...deal, void: { value: true, by: deal.born, reason: null } } };
    const subject = { row: gone, activities: [], benchmark: siasun };
    expect(remindersOf(subject, calendar, plainDate('2018-07-26'))).toEqual([]);
  });
});

describe('[N1] the benchmark', () => {
  it('is due on the last day inside a bound that does not count, and over after it', () => {
    expect(kinds({ stages: visited }, '2018-06-25')).toEqual(['benchmarkDue 2018-07-21']);
    expect(kinds({ stages: visited }, '2018-07-21')).toEqual(['benchmarkDue 2018-07-21']);
    expect(kinds({ stages: visited }, '2018-07-22')).toEqual(['benchmarkOver 2018-07-21']);
    expect(found({ stages: visited }, '2018-06-25')[0]).toMatchObject({ severity: 'plain' });
    expect(found({ stages: visited }, '2018-07-20')[0]).toMatchObject({ severity: 'watch' });
  });

  it('moves with the pauses, and is quiet while one runs', () => {
    const pauses = [{ from: '2018-07-01', to: '2018-07-11', reason: '等批覆' }];
    expect(kinds({ stages: visited, pauses }, '2018-07-12')).toEqual(['benchmarkDue 2018-07-31']);
    const paused = found({ stages: visited, pauses, steps: [{ due: '2018-07-06' }] }, '2018-07-05');
    expect(paused.map(({ kind, asleep }) => [kind, asleep])).toEqual([
      ['stepDue', null],
      ['benchmarkDue', 'paused'],
    ]);
  });

  it('names the stage’s own target too, until the total is over', () => {
    const stages = [
      { stage: 'visit', on: '2018-03-01' },
      { stage: 'negotiation', on: '2018-03-21' },
    ] as const;
    expect(kinds({ stages }, '2018-04-02', steps)).toEqual([
      'benchmarkDue 2018-06-29',
      'benchmarkDue 2018-06-19',
    ]);
    // The stage is over its 90 days while the total still runs; the gap says no more than that.
    expect(kinds({ stages }, '2018-06-22', steps)).toEqual([
      'benchmarkDue 2018-06-29',
      'benchmarkOver 2018-06-19',
      'inactive 2018-06-21',
    ]);
    expect(kinds({ stages }, '2018-06-30', steps)).toEqual([
      'benchmarkOver 2018-06-29',
      'inactive 2018-06-21',
    ]);
    const working: TargetBenchmark = {
      ...steps,
      basis: 'working',
      stages: { ...steps.stages, negotiation: 5 },
    };
    expect(found({ stages }, '2018-03-26', working)[1]).toMatchObject({
      due: '2018-03-28',
      why: { code: 'stageDueWorking', params: { stage: 'negotiation', target: 5, from: '2018-03-21' } },
    });
  });

  it('is silent once the signing it ends on is there, and where the history gives no verdict', () => {
    const signed = [...visited, { stage: 'signing', on: '2018-07-10' }] as const;
    expect(kinds({ stages: signed }, '2018-07-26')).toEqual(['startDue 2018-10-09']);
    expect(kinds({ stages: [{ stage: 'negotiation', on: '2018-07-01' }] }, '2018-07-26')).toEqual([]);
  });
});

describe('[N1] states', () => {
  it('two, three, six months without anything done', () => {
    const stages = [{ stage: 'negotiation', on: '2018-01-31' }] as const;
    expect(kinds({ stages }, '2018-03-30')).toEqual([]);
    expect(found({ stages }, '2018-03-31')).toMatchObject([
      { kind: 'inactive', due: '2018-03-31', severity: 'watch', why: { code: 'inactiveWatch' } },
    ]);
    expect(found({ stages }, '2018-05-02')).toMatchObject([
      {
        due: '2018-04-30',
        severity: 'over',
        why: { code: 'inactiveOver', params: { months: 3, from: '2018-01-31' } },
      },
    ]);
    expect(found({ stages }, '2018-08-01')).toMatchObject([
      { due: '2018-07-31', why: { code: 'inactiveOut' } },
    ]);
    const round = {
      id: 'a1',
      deal: 'd1',
      fields: { kind: 'round', on: plainDate('2018-07-30'), text: '洽談', people: null, place: null },
      born: reminderRow({}).touched,
      clock: {},
      void: null,
    } satisfies ActivityRow;
    const subject = { row: reminderRow({ stages }), activities: [round], benchmark: siasun };
    expect(remindersOf(subject, calendar, plainDate('2018-08-01'))).toEqual([]);
  });

  it('a schedule gap, on the first day of the stage it was that wide', () => {
    const stages = [{ stage: 'visit', on: '2018-03-01' }] as const;
    const narrow: TargetBenchmark = {
      ...steps,
      total: 100,
      stages: { visit: null, negotiation: 10, signing: null, landing: null },
    };
    expect(kinds({ stages }, '2018-03-31', narrow)).toEqual(['benchmarkDue 2018-06-09']);
    const talks = [...stages, { stage: 'negotiation', on: '2018-03-11' }] as const;
    const wide: TargetBenchmark = { ...narrow, stages: { ...narrow.stages, negotiation: 90, visit: 2 } };
    // 8 points behind on the day the talks began, and no more since: no reminder.
    expect(kinds({ stages: talks }, '2018-03-31', wide)).not.toContain('scheduleGap 2018-03-11');
    const far: TargetBenchmark = { ...wide, stages: { ...wide.stages, visit: 0 } };
    expect(found({ stages: talks }, '2018-03-31', far)).toContainEqual(
      expect.objectContaining({
        kind: 'scheduleGap',
        due: '2018-03-11',
        severity: 'watch',
        why: { code: 'scheduleGap', params: { points: 10, scheduled: 30, done: 20 } },
      }),
    );
  });

  it('signed and not landed, before and after three months', () => {
    const stages = [...visited, { stage: 'signing', on: '2018-07-21' }] as const;
    expect(kinds({ stages }, '2018-10-20')).toEqual(['startDue 2018-10-20']);
    expect(found({ stages }, '2018-10-21')).toMatchObject([
      { kind: 'notStarted', due: '2018-10-20', severity: 'over', why: { params: { from: '2018-07-21' } } },
    ]);
    const landed = [...stages, { stage: 'landing', on: '2018-09-01' }] as const;
    expect(kinds({ stages: landed }, '2018-10-21')).toEqual([]);
    expect(kinds({ stages, fields: { knownStage: 'landing' } }, '2018-10-21')).toEqual([]);
  });
});

describe('[N2] days off', () => {
  it('a step due in the week of the National Day is acted on on the last working day before', () => {
    const [first, second] = found({ steps: [{ due: '2018-10-03' }, { due: '2018-09-29' }] }, '2018-09-25');
    // 2018-09-29 and 30 were a weekend worked as make-up days.
    expect(first).toMatchObject({ due: '2018-10-03', actOn: '2018-09-30' });
    expect(second).toMatchObject({ due: '2018-09-29', actOn: '2018-09-29' });
  });
});

describe('[N4] [N5] quiet', () => {
  it('while put off, and awake again on the day itself; a further day on another key does not count', () => {
    const step = { due: '2018-07-20' };
    const about = 'step:d1-s1:2018-07-20';
    const snoozes = [
      { about, until: '2018-07-30' },
      { about, until: '2018-07-28' },
      { about: 'step:d1-s1:2018-07-01', until: '2018-12-01' },
    ];
    expect(found({ steps: [step], snoozes }, '2018-07-29')[0]).toMatchObject({
      asleep: 'snoozed',
      snoozedUntil: '2018-07-30',
    });
    expect(found({ steps: [step], snoozes }, '2018-07-30')[0]).toMatchObject({
      asleep: null,
      snoozedUntil: '2018-07-30',
    });
  });

  it('when due six months ago and longer', () => {
    const steps = [{ due: '2018-01-26' }, { due: '2018-01-27' }];
    expect(found({ steps }, '2018-07-26').map(({ asleep }) => asleep)).toEqual(['longPast', null]);
  });
});
