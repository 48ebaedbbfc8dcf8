/** The sample ledger, imported, against figures worked out straight from its CSV in other ways. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '#domain/importing/changes-of';
import { planImport } from '#domain/importing/plan-import';
import { survivalCurve } from '#domain/forecast/kaplan-meier';
import { ledgerOutlook } from '#domain/forecast/ledger-forecast';
import type { LedgerCompleteness } from '#domain/forecast/ledger-standing';
import { observeDeals } from '#domain/forecast/observations';
import { createTestLedger, type TestLedger } from '#domain/testing/ledger';
import { judge } from '#domain/timing/judge';
import { plainDate } from '#domain/timing/plain-date';
import { OWN_SCOPE } from '#domain/timing/rule-benchmarks';
import { createReadTables } from './read-tables';

const AS_OF = '2018-07-31';
const fixture = (name: string) => readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url));

interface Line {
  kind: string;
  visit: number;
  /** Day numbers; NaN = not by the day of the count. */
  signed: number;
  withdrawn: number;
}

const dayNumber = (text: string): number =>
  text === '' ? NaN : Math.round(Date.parse(`${text}T00:00Z`) / 864e5);
const today = dayNumber(AS_OF);

/** The CSV has no quoted fields: a line is its cells. */
function linesOf(csv: string): Line[] {
  const [head = '', ...rows] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const column = (name: string): number => head.split(',').indexOf(name);
  const upToToday = (day: number): number => (day <= today ? day : NaN);
  return rows
    .map((row) => row.split(','))
    .map((cells) => ({
      kind: cells[column('類型')]!,
      visit: dayNumber(cells[column('首次考察')]!),
      signed: cells[column('合同類別')] === '正式' ? upToToday(dayNumber(cells[column('簽約日期')]!)) : NaN,
      withdrawn: upToToday(dayNumber(cells[column('終止日期')]!)),
    }))
    .filter(({ visit }) => visit <= today);
}

/**
 * The share not yet signed after each day, by carrying the risk set forward day by day: those that sign go first, then
 * those whose record ends that day; a withdrawn deal never goes.
 */
function naiveCurve(lines: readonly Line[], isWatched: (line: Line) => boolean = () => true) {
  const lasts = lines.filter(isWatched).map(({ visit, signed, withdrawn }) => ({
    leaves: Number.isNaN(signed) ? (Number.isNaN(withdrawn) ? today - visit : null) : signed - visit,
    signs: !Number.isNaN(signed),
  }));
  let [atRisk, share] = [lasts.length, 1];
  const shares: number[] = [];
  const risks: number[] = [];
  for (let day = 0; day <= 1000; day++) {
    risks.push(atRisk);
    const leaving = lasts.filter(({ leaves }) => leaves === day);
    const signing = leaving.filter(({ signs }) => signs).length;
    if (signing > 0) share -= (share * signing) / atRisk;
    atRisk -= leaving.length;
    shares.push(share);
  }
  return { shares, risks };
}

let ledger: TestLedger;
const lines = linesOf(fixture('ledger-2018h1.csv').toString('utf8')).filter(({ kind }) => kind === '引資');

beforeAll(async () => {
  const name = 'ledger-2018h1.xlsx';
  const read = await createReadTables(null)({ name, bytes: new Uint8Array(fixture(name)) });
  if (!read.ok) throw new Error(read.error.code);
  ledger = createTestLedger('2018-07-31');
  const plan = planImport(read.value, { plan: 'p', today: plainDate('2018-07-31'), existing: [] });
  let last = 0;
  ledger.apply(ledger.prepare({ changes: [...changesOf(plan, () => `id-${(last += 1)}`)] }));
});

const outlookWith = (completeness: LedgerCompleteness) => {
  const calendar = ledger.state.calendar();
  const deals = observeDeals(ledger.state.rows(), calendar, plainDate(AS_OF), completeness);
  return { deals, calendar, outlook: ledgerOutlook(deals, calendar) };
};

describe('ledger-2018h1.xlsx on 2018-07-31', () => {
  test('[T10] the survival curve equals the one carried forward from the CSV', () => {
    const { curve } = outlookWith('complete').outlook.ofKind('capital');
    const naive = naiveCurve(lines);
    expect(curve.n).toBe(lines.length);
    expect(lines.filter(({ withdrawn }) => !Number.isNaN(withdrawn)).length).toBeGreaterThan(0);
    expect(curve.steps.length).toBeGreaterThan(50);
    for (let day = 0; day <= 1000; day++) {
      expect(curve.survival(day)).toBeCloseTo(naive.shares[day]!, 10);
      expect(curve.atRisk(day)).toBe(naive.risks[day]);
    }
  });

  test('[T9] P50, P70 and P85 of the finished deals are values with exactly that share at or below them', () => {
    const { deals, outlook } = outlookWith('complete');
    const own = outlook.own(
      deals.find(({ kind }) => kind === 'capital')!,
      OWN_SCOPE,
    );
    const days = lines.flatMap(({ visit, signed }) => (Number.isNaN(signed) ? [] : [signed - visit]));
    const least = (percent: number): number => {
      for (let day = 0; ; day++)
        if (days.filter((each) => each <= day).length * 100 >= percent * days.length) return day;
    };
    expect(own).toEqual({ n: days.length, enough: true, p50: least(50), p70: least(70), p85: least(85) });
  });

  test('[T10] ignoring the open deals gives visibly other numbers', () => {
    const { curve } = outlookWith('complete').outlook.ofKind('capital');
    const closedOnly = naiveCurve(lines, ({ signed }) => !Number.isNaN(signed)).shares;
    const median = (share: (day: number) => number): number => {
      let day = 0;
      while (share(day) > 0.5) day++;
      return day;
    };
    const [all, ignoring] = [median(curve.survival), median((day) => closedOnly[day]!)];
    expect(all - ignoring).toBeGreaterThanOrEqual(5);
    expect(curve.survival(ignoring) - closedOnly[ignoring]!).toBeGreaterThan(0.03);
  });

  test('[T10] every open deal has a forecast from the deals at risk at its age', () => {
    const { deals, calendar, outlook } = outlookWith('complete');
    const naive = naiveCurve(lines);
    let given = 0;
    for (const deal of deals.filter((each) => each.isOpen && each.kind === 'capital')) {
      const benchmark = ledger.state.benchmarkOf(deal.id);
      const forecast = outlook.forecast(deal, benchmark, judge(deal.history, benchmark, calendar))!;
      expect(forecast.n).toBe(naive.risks[forecast.age!]);
      if (forecast.probability === null) continue;
      const expected = 1 - naive.shares[forecast.within!]! / naive.shares[forecast.age!]!;
      expect(forecast.probability).toBeCloseTo(expected, 10);
      given += 1;
    }
    expect(given).toBeGreaterThan(0);
  });

  test('[T10] by its contents the ledger is taken to be complete: it holds signed, open and withdrawn deals', () => {
    const [judged, declared] = [outlookWith('judged'), outlookWith('complete')];
    expect(judged.outlook.ofKind('capital').curve.steps).toEqual(
      declared.outlook.ofKind('capital').curve.steps,
    );
  });

  test('[T10] declared partial, its deals enter at the age they had: nobody was watched, and it says so', () => {
    const { deals, calendar, outlook } = outlookWith('partial');
    const { curve, leftOut } = outlook.ofKind('capital');
    expect(curve.signed).toBe(0);
    expect(leftOut.endedBeforeRecorded).toBeGreaterThan(500);
    const open = deals.find((each) => each.isOpen)!;
    const benchmark = ledger.state.benchmarkOf(open.id);
    const forecast = outlook.forecast(open, benchmark, judge(open.history, benchmark, calendar));
    expect(forecast).toMatchObject({ probability: null, reason: 'tooFew' });
  });

  test('[T10] withdrawn deals stay in the denominator: counting them as censored gives a lower curve', () => {
    const { deals, outlook } = outlookWith('complete');
    const censored = survivalCurve(
      deals
        .filter(({ kind }) => kind === 'capital')
        .flatMap(({ observation, history }) =>
          observation
            ? [{ ...observation, duration: Math.min(observation.duration, history.total!.netCalendar) }]
            : [],
        ),
    );
    expect(outlook.ofKind('capital').curve.survival(200)).toBeGreaterThan(censored.survival(200));
  });
});
