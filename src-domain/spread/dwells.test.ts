import { describe, expect, test } from 'vitest';
import type { Contract, DealFields } from '../records/deal';
import { calendar2018 } from '../testing/calendar-2018';
import { timedDeal, type Entry } from '../testing/deal-row';
import { historyOf } from '../timing/dwell';
import { plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { dwellOf, standingOf } from './dwells';
import type { Span } from './span';

const calendar = createWorkingCalendar(calendar2018, []);

interface Case {
  entries: readonly Entry[];
  pauses?: readonly { from: string; to?: string | null; reason?: string }[];
  fields?: Partial<DealFields>;
  asOf?: string;
  contract?: Contract;
  eventOn?: string | null;
}

function told(span: Span, { entries, pauses = [], fields = {}, asOf = '2018-07-31', ...rest }: Case) {
  const row = timedDeal('甲', fields, entries, pauses);
  const history = historyOf(row, calendar, plainDate(asOf));
  const on = rest.eventOn === undefined || rest.eventOn === null ? null : plainDate(rest.eventOn);
  const event = rest.eventOn === undefined ? undefined : { name: fields.event ?? '', on, place: null };
  return dwellOf(span, {
    row,
    history,
    current: standingOf(row, history),
    contract: rest.contract ?? 'formal',
    event,
    calendar,
  });
}

/** 06-22 visit, 06-29 negotiation, 07-21 signing: the article's shortest case by its bound. */
const quick: Entry[] = [
  { stage: 'visit', on: '2018-06-22' },
  { stage: 'negotiation', on: '2018-06-29' },
  { stage: 'signing', on: '2018-07-21' },
];

describe('spans', () => {
  test('[D1] a deal by hand: 7 days of visit, 22 of negotiation, 29 in all (20 working), 10 since the signing', () => {
    expect(told('visit', { entries: quick })).toEqual({
      deal: '甲',
      title: '甲',
      state: 'finished',
      from: '2018-06-22',
      to: '2018-06-29',
      calendar: 7,
      working: 5,
      netCalendar: 7,
      netWorking: 5,
      visits: 1,
    });
    expect(told('negotiation', { entries: quick })).toMatchObject({
      state: 'finished',
      calendar: 22,
      working: 15,
    });
    expect(told('total', { entries: quick })).toMatchObject({ state: 'finished', calendar: 29, working: 20 });
    expect(told('landing', { entries: quick })).toMatchObject({
      state: 'open',
      from: '2018-07-21',
      to: '2018-07-31',
      calendar: 10,
      working: 7,
    });
  });

  test('[D1] the kind of signing asked for ends the total; the negotiation ends with any', () => {
    const entries: Entry[] = [
      { stage: 'visit', on: '2018-03-01' },
      { stage: 'negotiation', on: '2018-03-11' },
      { stage: 'signing', on: '2018-04-10', contract: 'intent' },
      { stage: 'signing', on: '2018-05-10', contract: 'formal' },
      { stage: 'landing', on: '2018-07-09' },
    ];
    expect(told('negotiation', { entries })).toMatchObject({
      state: 'finished',
      to: '2018-04-10',
      calendar: 30,
    });
    expect(told('total', { entries })).toMatchObject({ to: '2018-05-10', calendar: 70 });
    expect(told('total', { entries, contract: 'intent' })).toMatchObject({ to: '2018-04-10', calendar: 40 });
    expect(told('landing', { entries })).toMatchObject({ from: '2018-05-10', calendar: 60 });
    expect(told('total', { entries, contract: 'framework' })).toBe('landedUnsigned');
  });

  test('[D1] a stage passed over is not there', () => {
    const entries: Entry[] = [
      { stage: 'visit', on: '2018-03-01' },
      { stage: 'signing', on: '2018-04-10' },
    ];
    expect(told('negotiation', { entries })).toBeNull();
    expect(told('visit', { entries })).toMatchObject({ state: 'finished', calendar: 40 });
  });

  test('[D4] pauses are off the net days only', () => {
    const dwell = told('total', { entries: quick, pauses: [{ from: '2018-07-02', to: '2018-07-10' }] });
    expect(dwell).toMatchObject({ calendar: 29, netCalendar: 21, working: 20, netWorking: 14 });
  });
});

describe('finished, open, withdrawn', () => {
  const back: Entry[] = [
    { stage: 'visit', on: '2018-03-01' },
    { stage: 'negotiation', on: '2018-03-11' },
    { stage: 'visit', on: '2018-03-31' },
  ];

  test('[D2] a deal that went back: both stages are open, each with its own days', () => {
    const asOf = '2018-04-30';
    expect(told('visit', { entries: back, asOf })).toMatchObject({ state: 'open', calendar: 40, visits: 2 });
    expect(told('negotiation', { entries: back, asOf })).toMatchObject({
      state: 'open',
      calendar: 20,
      visits: 1,
    });
  });

  test('[D2] once it goes on for good both are finished, on the day of the next later stage', () => {
    const entries: Entry[] = [...back, { stage: 'signing', on: '2018-05-10' }];
    expect(told('visit', { entries })).toMatchObject({ state: 'finished', to: '2018-05-10', calendar: 50 });
    expect(told('negotiation', { entries })).toMatchObject({
      state: 'finished',
      to: '2018-05-10',
      calendar: 20,
    });
  });

  test('[D2] a withdrawn deal finished what it had finished', () => {
    const entries: Entry[] = [
      { stage: 'visit', on: '2018-03-01' },
      { stage: 'negotiation', on: '2018-03-11' },
      { stage: 'withdrawn', on: '2018-03-21' },
    ];
    expect(told('visit', { entries })).toMatchObject({ state: 'finished' });
    expect(told('negotiation', { entries })).toMatchObject({
      state: 'withdrawn',
      to: '2018-03-21',
      calendar: 10,
    });
    expect(told('total', { entries })).toMatchObject({ state: 'withdrawn', calendar: 20 });
  });

  test('[D3] what happens after the day of the count is not looked at', () => {
    expect(told('total', { entries: quick, asOf: '2018-07-20' })).toMatchObject({
      state: 'open',
      calendar: 28,
    });
    expect(told('visit', { entries: quick, asOf: '2018-06-21' })).toBeNull();
  });

  test.each<[Span, string, Case]>([
    ['visit', 'startNotRecorded', { entries: [{ stage: 'negotiation', on: '2018-06-29' }] }],
    ['total', 'startNotRecorded', { entries: [{ stage: 'signing', on: '2018-06-29' }] }],
    [
      'negotiation',
      'startNotRecorded',
      { entries: quick.slice(0, 1), fields: { knownStage: 'negotiation' } },
    ],
    ['visit', 'endNotRecorded', { entries: quick.slice(0, 1), fields: { knownStage: 'negotiation' } }],
    ['total', 'signingNotRecorded', { entries: quick.slice(0, 2), fields: { knownStage: 'signing' } }],
    ['landing', 'landingNotRecorded', { entries: quick, fields: { knownStage: 'landing' } }],
    ['total', 'landedUnsigned', { entries: [quick[0]!, { stage: 'landing', on: '2018-07-01' }] }],
    ['total', 'needsReview', { entries: [{ stage: 'signing', on: '2018-05-01' }, ...quick.slice(0, 1)] }],
    ['landing', 'landedBefore', { entries: [quick[0]!, { stage: 'landing', on: '2018-07-01' }, quick[2]!] }],
    ['visit', 'needsReview', { entries: [{ stage: 'visit', on: '2018-06-20', actor: '李' }, ...quick] }],
  ])('[D2] %s is left out: %s', (span, why, subject) => {
    expect(told(span, subject)).toBe(why);
  });
});

describe('from an event', () => {
  const fields = { event: '魯臺會' };

  test('[D1] 會議剛過十天即簽約: from the day of the event to the signing', () => {
    expect(told('event', { entries: quick, fields, eventOn: '2018-07-11' })).toMatchObject({
      state: 'finished',
      from: '2018-07-11',
      to: '2018-07-21',
      calendar: 10,
    });
    expect(told('event', { entries: quick, fields, eventOn: '2018-07-21' })).toMatchObject({ calendar: 0 });
    expect(told('event', { entries: quick, fields, eventOn: '2018-07-22' })).toBe('signedBefore');
    expect(told('event', { entries: quick, fields, eventOn: null })).toBe('eventUndated');
    expect(told('event', { entries: quick, fields })).toBe('eventUndated');
    expect(told('event', { entries: quick })).toBeNull();
  });

  test('[D2] open deals count from it too; an event to come counts nothing', () => {
    const entries = quick.slice(0, 2);
    expect(told('event', { entries, fields, eventOn: '2018-07-11' })).toMatchObject({
      state: 'open',
      calendar: 20,
    });
    expect(told('event', { entries, fields, eventOn: '2018-08-01' })).toBeNull();
    const out: Entry[] = [...entries, { stage: 'withdrawn', on: '2018-07-05' }];
    expect(told('event', { entries: out, fields, eventOn: '2018-07-01' })).toMatchObject({
      state: 'withdrawn',
      calendar: 4,
    });
    expect(told('event', { entries: out, fields, eventOn: '2018-07-11' })).toBeNull();
  });
});
