import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import type { Step } from '../records/deal';
import { timedRow, type Entry } from '../testing/deal-row';
import type { TargetBenchmark } from './benchmark';
import { historyOf } from './dwell';
import { judgeInactivity, judgeNotStarted, judgeScheduleGap } from './judge-activity';
import { judgeOwnHistory, ownHistoryOf } from './own-history';
import { daysInMonth, fromEpochDay, plainDate, toEpochDay } from './plain-date';
import { INACTIVITY, NOT_STARTED, OWN_HISTORY, SCHEDULE_GAP } from './rule-benchmarks';
import { createWorkingCalendar } from './working-calendar';

const runs = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });

const calendar = createWorkingCalendar(published, []);
const steps = (cases as unknown as TargetBenchmark[])[1]!;
const ORDER = ['visit', 'negotiation', 'signing', 'landing'] as const;

/** Stages in order with gaps in days, some left out, perhaps a withdrawal; pauses; and a day of the count. */
const histories = fc
  .record({
    start: fc.integer({ min: 17_000, max: 18_500 }),
    gaps: fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 4, maxLength: 4 }),
    reached: fc.integer({ min: 1, max: 4 }),
    withdrawn: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null, freq: 5 }),
    pauses: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 2,
      },
    ),
    until: fc.integer({ min: 0, max: 420 }),
  })
  .map(({ start, gaps, reached, withdrawn, pauses, until }) => {
    let day = start;
    const entries: { stage: Step; day: number }[] = [];
    for (const [index, stage] of ORDER.slice(0, reached).entries()) {
      if (index > 0) day += gaps[index]!;
      entries.push({ stage, day });
    }
    if (withdrawn !== null) entries.push({ stage: 'withdrawn', day: day + withdrawn });
    const stops = pauses.map(({ at, length }) => ({ from: start + at, to: start + at + length }));
    return { entries, stops, asOf: start + until };
  });
type Random = typeof histories extends fc.Arbitrary<infer T> ? T : never;

const historyFrom = ({ entries, stops, asOf }: Random) =>
  historyOf(
    timedRow(
      entries.map(({ stage, day }): Entry => ({ stage, on: fromEpochDay(day) })),
      stops.map(({ from, to }) => ({ from: fromEpochDay(from), to: fromEpochDay(to) })),
    ),
    calendar,
    fromEpochDay(asOf),
  );

/** What a person with a diary knows on the day of the count. */
function diary({ entries, stops, asOf }: Random) {
  const past = entries.filter(({ day }) => day <= asOf);
  const dayOf = (stage: Step): number | null => past.find((each) => each.stage === stage)?.day ?? null;
  const isPaused = (day: number): boolean => stops.some(({ from, to }) => day > from && day <= to);
  /** Days in (from, to] on which the clock ran. */
  const running = (from: number, to: number): number => {
    let days = 0;
    for (let day = from + 1; day <= to; day++) if (!isPaused(day)) days += 1;
    return days;
  };
  const paused = (from: number, to: number): number => Math.max(0, to - from) - running(from, to);
  return { dayOf, running, paused, pausedNow: stops.some(({ from, to }) => from <= asOf && to > asOf) };
}

function monthsLater(day: number, months: number): number {
  const [year, month, date] = fromEpochDay(day).split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const clamped = Math.min(date, daysInMonth(toYear, toMonth));
  return toEpochDay(
    plainDate(`${toYear}-${String(toMonth).padStart(2, '0')}-${String(clamped).padStart(2, '0')}`),
  );
}

describe('own history', () => {
  const days = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 });

  it('[T9] percentiles are the least value with that share at or below it, refused below eight', () => {
    fc.assert(
      fc.property(days, (taken) => {
        const own = ownHistoryOf(taken);
        expect(own.enough).toBe(taken.length >= 8);
        if (!own.enough) return;
        const least = (percent: number) =>
          Math.min(
            ...taken.filter(
              (day) => taken.filter((other) => other <= day).length * 100 >= percent * taken.length,
            ),
          );
        expect(own).toEqual({
          n: taken.length,
          enough: true,
          p50: least(50),
          p70: least(70),
          p85: least(85),
        });
      }),
      runs,
    );
  });

  it('[T9] up to P70 inside, up to P85 watch, above over, in net days to the signing or so far', () => {
    fc.assert(
      fc.property(histories, days, (random, taken) => {
        const { dayOf, running } = diary(random);
        const verdict = judgeOwnHistory(historyFrom(random), OWN_HISTORY, ownHistoryOf(taken), calendar);
        const [visit, signed] = [dayOf('visit'), dayOf('signing')];
        if (signed === null && dayOf('withdrawn') !== null) {
          expect(verdict.reason.code).toBe('withdrawn');
          return;
        }
        const net = running(visit!, signed ?? random.asOf);
        expect(verdict.calendar).toBe(net);
        const shareFaster = taken.filter((day) => day < net).length * 100;
        const expected =
          taken.length < 8
            ? 'unknown'
            : shareFaster >= 85 * taken.length
              ? 'over'
              : shareFaster >= 70 * taken.length
                ? 'watch'
                : 'inside';
        expect(verdict.state).toBe(expected);
      }),
      runs,
    );
  });
});

describe('inactivity', () => {
  it('[T9] two months yellow, three red, six out; paused days push back', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 420 }), (random, back) => {
        const { dayOf, paused, pausedNow } = diary(random);
        const last = random.asOf - back;
        const verdict = judgeInactivity(historyFrom(random), INACTIVITY, fromEpochDay(last), calendar);
        if (dayOf('signing') !== null || dayOf('withdrawn') !== null) {
          expect(verdict).toBeNull();
          return;
        }
        if (pausedNow) {
          expect(verdict?.reason.code).toBe('inactivePaused');
          return;
        }
        const idle = random.asOf - paused(last, random.asOf);
        const full = [0, 1, 2, 3, 4, 5, 6].filter((months) => idle >= monthsLater(last, months)).at(-1)!;
        const codes = ['Inside', 'Inside', 'Watch', 'Over', 'Over', 'Over', 'Out'];
        expect(verdict?.reason.code).toBe(`inactive${codes[full]}`);
        expect(verdict).toMatchObject({ from: fromEpochDay(last), to: fromEpochDay(random.asOf) });
      }),
      runs,
    );
  });
});

describe('schedule gap', () => {
  it('[T9] 10 to 30 points behind yellow, both included, above red; what is done counts stage by stage', () => {
    fc.assert(
      fc.property(histories, (random) => {
        const { dayOf, running } = diary(random);
        const verdict = judgeScheduleGap(historyFrom(random), SCHEDULE_GAP, steps, calendar);
        if (dayOf('signing') !== null || dayOf('withdrawn') !== null) {
          expect(verdict).toBeNull();
          return;
        }
        const talks = dayOf('negotiation');
        // Thirty days for the visit, ninety for the talks; 120 in total.
        const earned =
          talks === null
            ? Math.min(30, running(dayOf('visit')!, random.asOf))
            : 30 + Math.min(90, running(talks, random.asOf));
        const due = Math.min(1, running(dayOf('visit')!, random.asOf) / 120);
        const points = Math.round((due - earned / 120) * 10_000) / 100;
        expect(verdict?.reason.params['points']).toBeCloseTo(points, 1);
        const state = points > 30.01 ? 'over' : points >= 10.01 && points <= 29.99 ? 'watch' : null;
        if (state !== null) expect(verdict?.state).toBe(state);
        if (points < 9.99) expect(verdict?.state).toBe('inside');
      }),
      runs,
    );
  });
});

describe('signed and not started', () => {
  it('[T9] three months after the formal signing the deal has started, or it is over', () => {
    fc.assert(
      fc.property(histories, (random) => {
        const { dayOf, paused } = diary(random);
        const verdict = judgeNotStarted(historyFrom(random), NOT_STARTED, calendar);
        const [signed, landed] = [dayOf('signing'), dayOf('landing')];
        if (signed === null || dayOf('withdrawn') !== null) {
          expect(verdict).toBeNull();
          return;
        }
        const to = landed ?? random.asOf;
        const late = to >= monthsLater(signed, 3) + paused(signed, to);
        expect(verdict?.state).toBe(late ? 'over' : 'inside');
        expect(verdict).toMatchObject({ from: fromEpochDay(signed), to: fromEpochDay(to) });
      }),
      runs,
    );
  });
});
