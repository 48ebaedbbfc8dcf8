/** Where time goes in the sample ledger, imported, against figures worked out straight from its CSV in other ways. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import published from '#assets/calendar/china.json';
import { changesOf } from '#domain/importing/changes-of';
import { planImport } from '#domain/importing/plan-import';
import { everyDwell, type SpanSpread, type SpreadQuery } from '#domain/spread/spread';
import { spreadOf } from '#domain/spread/spread-of';
import { createTestLedger, type TestLedger } from '#domain/testing/ledger';
import { plainDate } from '#domain/timing/plain-date';
import { createReadTables } from './read-tables';

const fixture = (name: string) => readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url));
const [FROM, TO] = ['2018-01-01', '2018-06-30'];

/** The CSV has no quoted fields: a line is its cells. Dates of the day of the count or before; later ones are blank. */
type Line = Record<string, string>;
function linesAsOf(asOf: string): Line[] {
  const [head = '', ...rows] = fixture('ledger-2018h1.csv')
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) =>
    Object.fromEntries(
      row
        .split(',')
        .map((cell, at) => [names[at]!, /^\d{4}-\d\d-\d\d$/.test(cell) && cell > asOf ? '' : cell]),
    ),
  );
}

const dayOf = (text: string): number => Math.round(Date.parse(`${text}T00:00Z`) / 864e5);
/** Every day after `from` up to `to` that is worked. */
function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = dayOf(from) + 1; day <= dayOf(to); day++) {
    const date = new Date(day * 864e5);
    const text = date.toISOString().slice(0, 10);
    const isWeekday = date.getUTCDay() % 6 !== 0;
    if (published.makeUpDays.includes(text) || (isWeekday && !(text in published.holidays))) count += 1;
  }
  return count;
}

interface Naive {
  finished: { line: Line; days: number; working: number }[];
  open: { line: Line; days: number }[];
  withdrawn: number;
}

/** A span as the CSV's columns tell it: from one dated column to the first of others. */
function naiveSpan(
  asOf: string,
  from: string,
  begins: (line: Line) => string,
  ends: (line: Line) => string,
): Naive {
  const naive: Naive = { finished: [], open: [], withdrawn: 0 };
  for (const line of linesAsOf(asOf)) {
    const [start, end, out] = [begins(line), ends(line), line['終止日期']!];
    if (start === '') continue;
    if (end !== '') {
      const days = dayOf(end) - dayOf(start);
      if (end >= from) naive.finished.push({ line, days, working: workingDays(start, end) });
    } else if (out !== '') naive.withdrawn += out >= from ? 1 : 0;
    else naive.open.push({ line, days: dayOf(asOf) - dayOf(start) });
  }
  return naive;
}

const formal = (line: Line): string => (line['合同類別'] === '正式' ? line['簽約日期']! : '');
const isStartedUnsigned = (line: Line): boolean => line['開工日期'] !== '' && formal(line) === '';
const firstOf = (...dates: string[]): string => dates.filter((date) => date !== '').sort()[0] ?? '';

const NAIVE = {
  /** A deal that started without a formal contract is past its signing: it is not open, and is told apart. */
  total: (asOf: string, from: string) =>
    naiveSpan(asOf, from, (line) => (isStartedUnsigned(line) ? '' : line['首次考察']!), formal),
  landing: (asOf: string, from: string) => naiveSpan(asOf, from, formal, (line) => line['開工日期']!),
  negotiation: (asOf: string, from: string) =>
    naiveSpan(
      asOf,
      from,
      (line) => line['洽談開始']!,
      (line) => firstOf(line['簽約日期']!, line['開工日期']!),
    ),
} as const;

/** The smallest number of days that at least this share needed at most; null below eight. */
function least(days: readonly number[], percent: number): number | null {
  if (days.length < 8) return null;
  let day = 0;
  while (days.filter((each) => each <= day).length * 100 < percent * days.length) day += 1;
  return day;
}

let ledger: TestLedger;
beforeAll(async () => {
  const name = 'ledger-2018h1.xlsx';
  const read = await createReadTables(null)({ name, bytes: new Uint8Array(fixture(name)) });
  if (!read.ok) throw new Error(read.error.code);
  ledger = createTestLedger('2018-07-31');
  const plan = planImport(read.value, { plan: 'p', today: plainDate('2018-07-31'), existing: [] });
  let last = 0;
  ledger.apply(ledger.prepare({ changes: [...changesOf(plan, () => `id-${(last += 1)}`)] }));
});

const query: SpreadQuery = {
  from: plainDate(FROM),
  to: plainDate(TO),
  spans: ['total', 'landing', 'negotiation', 'visit'],
  by: 'county',
  order: 'median',
  count: 'netCalendar',
  contract: 'formal',
  benchmark: null,
  filter: everyDwell,
};
const spread = (more: Partial<SpreadQuery> = {}) =>
  spreadOf(
    ledger.state.rows(),
    { ...query, ...more },
    {
      calendar: ledger.state.calendar(),
      events: ledger.state.events(),
      benchmark: ledger.state.benchmarkBy(null)!,
      today: plainDate('2018-07-31'),
    },
  );
const spanOf = (span: SpanSpread['span'], more: Partial<SpreadQuery> = {}) =>
  spread({ spans: [span], ...more }).spans[0]!;

describe('ledger-2018h1.xlsx, first half of 2018', () => {
  test.each(['total', 'landing', 'negotiation'] as const)(
    '[D3] [D5] %s: n, open, withdrawn and every percentile equal a count from the CSV',
    (span) => {
      const naive = NAIVE[span](TO, FROM);
      const days = naive.finished.map((each) => each.days);
      const { all, dwells } = spanOf(span);
      expect(naive.finished.length).toBeGreaterThan(80);
      expect(all.figures).toEqual({
        n: days.length,
        open: naive.open.length,
        withdrawn: naive.withdrawn,
        min: Math.min(...days),
        p25: least(days, 25),
        p50: least(days, 50),
        p70: least(days, 70),
        p75: least(days, 75),
        p85: least(days, 85),
        max: Math.max(...days),
      });
      const open = dwells.flatMap((dwell) => (dwell.state === 'open' ? [dwell.calendar] : []));
      expect(open).toEqual(naive.open.map((each) => each.days).sort((a, b) => a - b));
    },
  );

  test('[D2] what is left out of the total is told', () => {
    const started = linesAsOf(TO).filter(isStartedUnsigned).length;
    expect(started).toBeGreaterThan(0);
    expect(spanOf('total').leftOut.landedUnsigned).toHaveLength(started);
  });

  test('[D4] in working days: every deal equals a day-by-day count', () => {
    const naive = NAIVE.total(TO, FROM);
    const byTitle = new Map(naive.finished.map(({ line, working }) => [line['項目名稱'], working]));
    const { all, dwells } = spanOf('total', { count: 'working' });
    for (const { state, title, working } of dwells)
      if (state === 'finished') expect(working).toBe(byTitle.get(title));
    expect(all.figures.p50).toBe(least([...byTitle.values()], 50));
  });

  test.each([
    ['county', '承接單位'],
    ['industry', '產業'],
    ['leader', '包靠領導'],
    ['event', '招商活動'],
  ] as const)('[D6] by %s: n and median of each group, and the year before', (by, column) => {
    const [now, then] = [NAIVE.total(TO, FROM), NAIVE.total('2017-06-30', '2017-01-01')];
    const { groups } = spanOf('total', { by });
    const daysOf = (naive: Naive, name: string | null) =>
      naive.finished.filter(({ line }) => (line[column] || null) === name).map(({ days }) => days);
    expect(groups.length).toBeGreaterThan(5);
    for (const { name, figures, previous, change } of groups) {
      const [days, before] = [daysOf(now, name), daysOf(then, name)];
      expect(figures).toMatchObject({ n: days.length, p50: least(days, 50) });
      expect(previous?.n ?? 0).toBe(before.length);
      const [median, was] = [least(days, 50), least(before, 50)];
      expect(change).toBe(median === null || was === null ? null : median - was);
    }
    const medians = groups.flatMap(({ name, figures }) =>
      name !== null && figures.p50 !== null ? [figures.p50] : [],
    );
    expect(medians).toEqual([...medians].sort((a, b) => b - a));
  });

  test('[D9] inside 新松: signed before the same day of the next month, by the days of each month', () => {
    const inside = NAIVE.total(TO, FROM).finished.filter(({ line, days }) => {
      const [year, month, day] = line['首次考察']!.split('-').map(Number);
      const lastOfNext = new Date(Date.UTC(year!, month! + 1, 0)).getUTCDate();
      const end = Date.UTC(year!, month, Math.min(day!, lastOfNext)) / 864e5;
      return dayOf(line['首次考察']!) + days < end;
    });
    expect(spanOf('total').marks[0]!.inside).toBe(inside.length);
  });

  test('[D2] taking the open deals for finished would give visibly other figures', () => {
    const { dwells, all } = spanOf('total');
    const mixed = dwells.filter(({ state }) => state !== 'withdrawn').map(({ netCalendar }) => netCalendar);
    expect(all.figures.open).toBeGreaterThan(50);
    expect(Math.abs(least(mixed, 50)! - all.figures.p50!)).toBeGreaterThanOrEqual(3);
  });

  test('[S2] no event of this ledger has a day yet: every deal that names one is told', () => {
    const { spans, events } = spread({ spans: ['event'], by: 'event' });
    const named = linesAsOf('9999-12-31').filter((line) => line['招商活動'] !== '').length;
    expect(Object.keys(spans[0]!.leftOut)).toEqual(['eventUndated']);
    expect(spans[0]!.leftOut.eventUndated).toHaveLength(named);
    expect(events.reduce((sum, { deals }) => sum + deals, 0)).toBe(named);
    ledger.run({ do: 'event.save', name: '魯臺會', on: plainDate('2018-05-18'), place: null });
    const dated = spread({ spans: ['event'], by: 'event', to: plainDate('2018-07-31') }).spans[0]!;
    const after = linesAsOf('2018-07-31').filter(
      (line) => line['招商活動'] === '魯臺會' && formal(line) >= '2018-05-18',
    );
    expect(dated.groups[0]).toMatchObject({ name: '魯臺會', figures: { n: after.length } });
    const days = after.map((line) => dayOf(formal(line)) - dayOf('2018-05-18')).sort((a, b) => a - b);
    const found = dated.dwells.flatMap(({ state, calendar }) => (state === 'finished' ? [calendar] : []));
    expect(found).toEqual(days);
  });
});
