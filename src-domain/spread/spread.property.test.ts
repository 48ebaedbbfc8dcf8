import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACTS, STAGES, type Contract, type Stage, type Step } from '../records/deal';
import { calendar2018 } from '../testing/calendar-2018';
import { timedDeal, type Entry } from '../testing/deal-row';
import { propertyRuns } from '../testing/property-runs';
import { historyOf } from '../timing/dwell';
import {
  addDays,
  addMonths,
  fromEpochDay,
  plainDate,
  toEpochDay,
  type PlainDate,
} from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { siasun } from '../testing/ledger';
import type { DealRow } from '../workspace/rows';
import { dwellOf, standingOf } from './dwells';
import type { SpreadMemory } from './seen-deal';
import { COUNTS, SPANS, type Dwell } from './span';
import { everyDwell, type SpreadQuery } from './spread';
import { spreadOf } from './spread-of';
import { GROUPINGS } from './grouping';

const calendar = createWorkingCalendar(calendar2018, []);
const START = toEpochDay(plainDate('2017-01-01'));
const AS_OF = plainDate('2018-12-31');
const END = toEpochDay(AS_OF);

interface Walk {
  start: number;
  steps: readonly { stage: Stage; gap: number; contract: Contract }[];
  withdrawnAfter: number | null;
  pauses: readonly { from: number; length: number }[];
}

const walks: fc.Arbitrary<Walk> = fc.record({
  start: fc.integer({ min: START, max: END - 100 }),
  steps: fc.array(
    fc.record({
      stage: fc.constantFrom(...STAGES),
      gap: fc.integer({ min: 1, max: 90 }),
      contract: fc.constantFrom(...CONTRACTS),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  withdrawnAfter: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  pauses: fc.array(
    fc.record({ from: fc.integer({ min: START, max: END }), length: fc.integer({ min: 0, max: 50 }) }),
    { maxLength: 3 },
  ),
});

/** What was entered on which day, one stage never twice in a row (that would need review). */
function entriesOf({ start, steps, withdrawnAfter }: Walk): Entry[] {
  const entries: Entry[] = [];
  let day = start;
  for (const { stage, gap, contract } of steps) {
    if (entries.at(-1)?.stage === stage && stage !== 'signing') continue;
    entries.push({ stage, on: fromEpochDay(day), ...(stage === 'signing' ? { contract } : {}) });
    day += gap;
  }
  if (withdrawnAfter !== null) entries.push({ stage: 'withdrawn', on: fromEpochDay(day + withdrawnAfter) });
  return entries;
}

const rowOf = (id: string, walk: Walk, fields = {}): DealRow =>
  timedDeal(
    id,
    fields,
    entriesOf(walk),
    walk.pauses.map(({ from, length }) => ({ from: fromEpochDay(from), to: fromEpochDay(from + length) })),
  );

const isPausedNaive = (walk: Walk, day: number): boolean =>
  walk.pauses.some(({ from, length }) => from < day && day <= from + length);

function isWorkingNaive(day: number): boolean {
  const date = fromEpochDay(day);
  if (date in calendar2018.holidays) return false;
  if (calendar2018.makeUpDays.includes(date)) return true;
  return ![0, 6].includes(new Date(day * 864e5).getUTCDay());
}

/** Days one by one: the stage a day belongs to is the last one entered before it. */
function naiveStage(walk: Walk, stage: Stage) {
  const entries = entriesOf(walk).filter(({ on }) => on <= AS_OF);
  const counts = { calendar: 0, working: 0, netCalendar: 0, netWorking: 0 };
  for (let day = walk.start + 1; day <= END; day++) {
    const at = entries.findLast(({ on }) => toEpochDay(plainDate(on)) < day);
    if (at?.stage !== stage) continue;
    const [net, working] = [!isPausedNaive(walk, day), isWorkingNaive(day)];
    counts.calendar += 1;
    if (working) counts.working += 1;
    if (net) counts.netCalendar += 1;
    if (net && working) counts.netWorking += 1;
  }
  return {
    counts,
    finishedOn: finishes(entries).get(stage) ?? null,
    out: entries.at(-1)?.stage === 'withdrawn',
  };
}

/** Walking on: entering a stage finishes every earlier one begun, and begins itself again. */
function finishes(entries: readonly Entry[]): ReadonlyMap<Stage, string | null> {
  const state = new Map<Stage, string | null>();
  const rank = (step: Step): number =>
    ['visit', 'negotiation', 'signing', 'landing', 'withdrawn'].indexOf(step);
  for (const { stage, on } of entries) {
    if (stage === 'withdrawn') continue;
    for (const [begun, finished] of state)
      if (finished === null && rank(begun) < rank(stage)) state.set(begun, on);
    state.set(stage, null);
  }
  return state;
}

describe('dwells', () => {
  test.each(['visit', 'negotiation'] as const)(
    '[D1] [D2] [D4] %s agrees with days counted one by one',
    (stage) => {
      fc.assert(
        fc.property(walks, (walk) => {
          const row = rowOf('d', walk);
          const history = historyOf(row, calendar, AS_OF);
          const told = dwellOf(stage, {
            row,
            history,
            current: standingOf(row, history),
            contract: 'formal',
            event: undefined,
            calendar,
          });
          const naive = naiveStage(walk, stage);
          const entered = entriesOf(walk).some((entry) => entry.stage === stage && entry.on <= AS_OF);
          if (!entered) {
            expect(told).toBe(stage === 'visit' && history.current ? 'startNotRecorded' : null);
            return;
          }
          if (told === null || typeof told === 'string') throw new Error(`left out: ${told}`);
          expect(told).toMatchObject(naive.counts);
          expect(told.state).toBe(naive.finishedOn !== null ? 'finished' : naive.out ? 'withdrawn' : 'open');
          if (naive.finishedOn !== null) expect(told.to).toBe(naive.finishedOn);
        }),
        propertyRuns(300),
      );
    },
  );
});

const ledgers = fc.array(
  fc.record({
    walk: walks,
    county: fc.constantFrom('諸城市', '高密市', null),
    event: fc.constantFrom('魯臺會', null),
  }),
  { maxLength: 25 },
);
const queries: fc.Arbitrary<SpreadQuery> = fc.record({
  from: fc.constantFrom(plainDate('2018-01-01'), plainDate('2018-03-01')),
  to: fc.constantFrom(plainDate('2018-06-30'), plainDate('2018-12-31'), plainDate('2019-03-01')),
  spans: fc.constant(SPANS),
  by: fc.constantFrom(...GROUPINGS),
  order: fc.constantFrom('median' as const, 'n' as const, 'name' as const),
  count: fc.constantFrom(...COUNTS),
  contract: fc.constantFrom(...CONTRACTS),
  benchmark: fc.constant(null),
  filter: fc.constant(everyDwell),
});

type Deals = { walk: Walk; county: string | null; event: string | null }[];
const rowsOf = (deals: Deals): DealRow[] =>
  deals.map(({ walk, county, event }, index) =>
    rowOf(`d${String(index).padStart(2, '0')}`, walk, { county, event }),
  );
const context = (today: PlainDate) => ({
  calendar,
  events: new Map([['魯臺會', { name: '魯臺會', on: plainDate('2018-02-01'), place: null }]]),
  benchmark: siasun,
  today,
});

/** The smallest day count that at least this share does not exceed. */
function naivePercentile(days: readonly number[], percent: number): number | null {
  if (days.length < 8) return null;
  for (let day = 0; ; day++)
    if (days.filter((each) => each <= day).length * 100 >= percent * days.length) return day;
}

describe('spread', () => {
  test('[D3] [D5] [D6] figures, groups and periods agree with a naive reading of the dwells', () => {
    fc.assert(
      fc.property(ledgers, queries, (deals, query) => {
        const rows = rowsOf(deals);
        const { spans, asOf } = spreadOf(rows, query, context(AS_OF));
        for (const { span, dwells, all, groups, marks } of spans) {
          const expected = rows.flatMap((row) => {
            const history = historyOf(row, calendar, asOf);
            const event = context(AS_OF).events.get(row.deal!.fields.event ?? '');
            const told = dwellOf(span, {
              row,
              history,
              current: standingOf(row, history),
              contract: query.contract,
              event,
              calendar,
            });
            return told === null || typeof told === 'string' ? [] : [told];
          });
          const isIn = (day: PlainDate): boolean => day >= query.from && day <= query.to;
          const held = expected.filter(({ state, from, to }) =>
            span === 'event' ? isIn(from) : state === 'open' || isIn(to),
          );
          const ids = (list: readonly Dwell[]) => list.map(({ deal }) => deal).sort();
          expect(ids(dwells)).toEqual(ids(held));
          const finished = held
            .filter(({ state }) => state === 'finished')
            .map((dwell) => dwell[query.count]);
          expect(all.figures).toMatchObject({
            n: finished.length,
            open: held.filter(({ state }) => state === 'open').length,
            p25: naivePercentile(finished, 25),
            p50: naivePercentile(finished, 50),
            p70: naivePercentile(finished, 70),
            p85: naivePercentile(finished, 85),
            max: finished.length < 8 ? null : Math.max(...finished),
          });
          const members = groups.flatMap((group) => group.members);
          expect([...members].sort((a, b) => a - b)).toEqual(dwells.map((_, place) => place));
          const names = groups.map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          if (names.includes(null)) expect(names.at(-1)).toBeNull();
          for (const mark of marks) expect(mark.inside).toBeLessThanOrEqual(all.figures.n);
        }
      }),
      propertyRuns(60),
    );
  });

  test('[D8] the year before is what the period of that year gave at its own end', () => {
    fc.assert(
      fc.property(ledgers, queries, (deals, query) => {
        const rows = rowsOf(deals);
        const now = spreadOf(rows, query, context(AS_OF));
        const then = spreadOf(
          rows,
          { ...query, from: addMonths(query.from, -12), to: addMonths(query.to, -12) },
          context(AS_OF),
        );
        for (const [index, { all, groups }] of now.spans.entries()) {
          const before = then.spans[index]!;
          const isEmpty = before.dwells.length === 0;
          expect(all.previous).toEqual(isEmpty ? null : before.all.figures);
          for (const { name, previous } of groups) {
            const row = before.groups.find((each) => each.name === name);
            expect(previous).toEqual(row && row.members.length > 0 ? row.figures : null);
          }
        }
      }),
      propertyRuns(40),
    );
  });

  test('[D3] what is recorded for later days changes no figure of an earlier period', () => {
    fc.assert(
      fc.property(ledgers, queries, (deals, query) => {
        const end = query.to < AS_OF ? query.to : AS_OF;
        const cut = rowsOf(deals).map((row) => ({
          ...row,
          transitions: row.transitions.filter(({ fields }) => fields.effectiveOn <= end),
        }));
        const [whole, known] = [rowsOf(deals), cut].map((rows) => spreadOf(rows, query, context(AS_OF)));
        expect(known!.spans.map(({ all, dwells }) => [all, dwells])).toEqual(
          whole!.spans.map(({ all, dwells }) => [all, dwells]),
        );
      }),
      propertyRuns(40),
    );
  });

  test('[D3] what earlier questions worked out changes no answer', () => {
    const memory: SpreadMemory = new WeakMap();
    fc.assert(
      fc.property(ledgers, fc.array(queries, { minLength: 2, maxLength: 6 }), (deals, asked) => {
        const rows = rowsOf(deals);
        for (const query of asked)
          expect(spreadOf(rows, query, { ...context(AS_OF), memory })).toEqual(
            spreadOf(rows, query, context(AS_OF)),
          );
      }),
      propertyRuns(20),
    );
  });

  test('[D7] the slowest are the largest', () => {
    fc.assert(
      fc.property(ledgers, queries, (deals, query) => {
        const { spans } = spreadOf(rowsOf(deals), query, context(AS_OF));
        for (const { dwells, slowest } of spans)
          for (const state of ['finished', 'open'] as const) {
            const all = dwells.filter((dwell) => dwell.state === state).map((dwell) => dwell[query.count]);
            const largest = [...all].sort((a, b) => b - a).slice(0, 10);
            expect(slowest[state].map(({ dwell }) => dwell[query.count])).toEqual(largest);
          }
      }),
      propertyRuns(40),
    );
  });
});

test('[D8] 02-29 is compared with 02-28', () => {
  const query: SpreadQuery = {
    from: plainDate('2020-01-01'),
    to: plainDate('2020-02-29'),
    spans: ['total'],
    by: 'county',
    order: 'median',
    count: 'calendar',
    contract: 'formal',
    benchmark: null,
    filter: everyDwell,
  };
  const { previous, spans } = spreadOf([], query, context(addDays(plainDate('2020-02-29'), 1)));
  expect(previous).toEqual({ from: '2019-01-01', to: '2019-02-28' });
  expect(spans[0]!.all).toMatchObject({ previous: null, change: null });
});
