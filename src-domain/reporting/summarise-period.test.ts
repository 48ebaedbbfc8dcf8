import { describe, expect, test } from 'vitest';
import { parseMoney } from '../money/parse-money';
import type { Contract, SigningRelation } from '../records/deal';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import type { SummaryQuery } from './period-summary';
import { growthPct, percentOf } from './percent';
import { summarisePeriod } from './summarise-period';

const TODAY = '2018-12-31';
const firstHalf: SummaryQuery = {
  from: plainDate('2018-01-01'),
  to: plainDate('2018-06-30'),
  origin: [],
  minWan: 0,
  contract: 'formal',
  county: [],
  industry: [],
  fundsMinWan: 5000,
};

interface Signing {
  on: string;
  contract?: Contract;
  amount?: string;
  relation?: SigningRelation;
}

function money(text: string) {
  const parsed = parseMoney(text, null);
  if (!parsed.ok || parsed.value === null) throw new Error(text);
  return parsed.value;
}

function addDeal(
  ledger: TestLedger,
  id: string,
  fields: Record<string, unknown>,
  signings: readonly Signing[],
): void {
  const { amount, ...rest } = fields;
  const total = typeof amount === 'string' ? money(amount) : null;
  ledger.run({ do: 'deal.create', id, fields: { title: id, ...rest, amount: total } });
  for (const { on, contract = 'formal', amount: own, relation } of signings)
    ledger.run({
      do: 'stage.enter',
      deal: id,
      stage: 'signing',
      effectiveOn: plainDate(on),
      contract,
      ...(own === undefined ? {} : { amount: money(own) }),
      ...(relation === undefined ? {} : { relation }),
    });
}

function summarise(ledger: TestLedger, query: Partial<SummaryQuery> = {}) {
  const { state } = ledger;
  return summarisePeriod(
    state.rows(),
    { ...firstHalf, ...query },
    {
      calendar: state.calendar(),
      benchmarkOf: (deal) => state.benchmarkOf(deal),
      today: plainDate(TODAY),
    },
  );
}

describe('no double counting', () => {
  test('[R1] the same kind signed twice is one project, at the first date', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '5億元' }, [{ on: '2018-02-01' }, { on: '2018-03-01' }]);
    expect(summarise(ledger)).toMatchObject({ count: 1, amountWan: 50_000 });
    expect(summarise(ledger, { from: plainDate('2018-02-15') })).toMatchObject({ count: 0, amountWan: 0 });
  });

  test('[R1] a signing after today is a plan', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '5億元' }, [{ on: '2018-05-01' }]);
    const { state } = ledger;
    const early = summarisePeriod(state.rows(), firstHalf, {
      calendar: state.calendar(),
      benchmarkOf: (deal) => state.benchmarkOf(deal),
      today: plainDate('2018-04-30'),
    });
    expect(early.count).toBe(0);
  });

  test('[R2] 意向 in January, 正式 in April: the formal report has one project and one amount, in April', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '8億元' }, [
      { on: '2018-01-10', contract: 'intent', amount: '10億元' },
      { on: '2018-04-10', contract: 'formal', amount: '8億元' },
    ]);
    expect(summarise(ledger)).toMatchObject({ count: 1, amountWan: 80_000 });
    expect(summarise(ledger, { to: plainDate('2018-03-31') }).count).toBe(0);
    expect(summarise(ledger, { contract: 'intent' })).toMatchObject({ count: 1, amountWan: 100_000 });
  });

  test('[R3] an increase adds its own amount, and no project', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', {}, [
      { on: '2017-03-01', amount: '10億元' },
      { on: '2018-05-01', amount: '3億元', relation: 'increase' },
    ]);
    expect(summarise(ledger)).toMatchObject({
      count: 0,
      amountWan: 30_000,
      previous: { count: 1, amountWan: 100_000 },
      yoy: { countPct: -100, amountPct: -70 },
    });
  });

  test('[R4] another investor: the later signing counts, the earlier one no longer', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', {}, [
      { on: '2018-02-01', amount: '6億元' },
      { on: '2018-05-01', amount: '7億元', relation: 'transfer' },
    ]);
    expect(summarise(ledger)).toMatchObject({ count: 1, amountWan: 70_000 });
    expect(summarise(ledger, { to: plainDate('2018-03-31') })).toMatchObject({ count: 0, amountWan: 0 });
  });
});

describe('what is asked for', () => {
  test('[R5] origin, county and threshold; a deal without an amount passes only a threshold of 0', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'big', { amount: '1億元', originClass: 'domestic', county: '壽光市' }, [
      { on: '2018-02-01' },
    ]);
    addDeal(ledger, 'just below', { amount: '9999.9999萬元', originClass: 'domestic' }, [
      { on: '2018-02-01' },
    ]);
    addDeal(ledger, 'unknown', { originClass: 'domestic' }, [{ on: '2018-02-01' }]);
    addDeal(ledger, 'local', { amount: '5億元', originClass: 'city' }, [{ on: '2018-02-01' }]);
    expect(summarise(ledger).count).toBe(4);
    expect(summarise(ledger, { origin: ['省外'] }).count).toBe(3);
    expect(summarise(ledger, { origin: ['省外'], minWan: 10_000 }).count).toBe(1);
    expect(summarise(ledger, { county: ['壽光市'] }).count).toBe(1);
  });

  test('[R5] 引智 is counted and not summed', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '5億元', kind: 'talent' }, [{ on: '2018-02-01' }]);
    expect(summarise(ledger)).toMatchObject({ count: 1, amountWan: 0 });
  });

  test('[R6] funds: entries of the period summed per project against their own threshold', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '5億元' }, [{ on: '2016-02-01' }]);
    addDeal(ledger, 'b', { amount: '5億元' }, [{ on: '2016-02-01' }]);
    const fund = (deal: string, on: string, amount: string, status: 'preliminary' | 'verified') =>
      ledger.run({
        do: 'funding.add',
        deal,
        funding: { on: plainDate(on), amount: money(amount), status, remark: null },
      });
    fund('a', '2018-02-01', '3000萬元', 'verified');
    fund('a', '2018-05-01', '2000萬元', 'preliminary');
    fund('a', '2018-07-01', '9000萬元', 'verified');
    fund('b', '2018-05-01', '4999萬元', 'verified');
    expect(summarise(ledger).funds).toMatchObject({
      count: 1,
      amountWan: 5000,
      preliminary: { count: 1, amountWan: 2000 },
      verified: { count: 1, amountWan: 3000 },
    });
  });
});

describe('figures beside figures', () => {
  test('[R7] the same dates a year before; without a base there is no percentage', () => {
    const ledger = createTestLedger(TODAY);
    addDeal(ledger, 'a', { amount: '5億元' }, [{ on: '2018-02-01' }]);
    expect(summarise(ledger)).toMatchObject({
      previous: { from: '2017-01-01', to: '2017-06-30', count: 0 },
      yoy: { countPct: null, amountPct: null },
    });
    const leap = summarise(ledger, { from: plainDate('2020-02-01'), to: plainDate('2020-02-29') });
    expect(leap.previous?.to).toBe('2019-02-28');
  });

  test('[R7] percent to 0.1, half away from zero', () => {
    expect(percentOf(1, 8)).toBe(12.5);
    expect(percentOf(1005, 10_000)).toBe(10.1);
    expect(percentOf(-1005, 10_000)).toBe(-10.1);
    expect(growthPct(344, 183)).toBe(88);
    expect(growthPct(210, 137)).toBe(53.3);
  });

  test('[R8] tiers hold their lower bound and not their upper one; sums equal the total', () => {
    const ledger = createTestLedger(TODAY);
    for (const amount of ['100億元', '50億元', '30億元', '10億元', '1億元', '0.5億元'])
      addDeal(ledger, amount, { amount, county: '壽光市' }, [{ on: '2018-02-01' }]);
    const summary = summarise(ledger);
    expect(summary.bySizeTier.map((tier) => tier.count)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(summary.bySizeTier.reduce((sum, tier) => sum + tier.amountWan, 0)).toBe(summary.amountWan);
    expect(summarise(ledger, { minWan: 10_000 }).bySizeTier).toHaveLength(5);
    expect(summary.byCounty).toEqual([{ name: '壽光市', count: 6, amountWan: 1_915_000 }]);
  });
});
