import { describe, expect, it } from 'vitest';
import type { DealFields } from '../records/deal';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import type { Benchmark, BenchmarkScope } from '../timing/benchmark';
import { dealVerdicts } from '../timing/ledger-verdicts';
import { addDays, plainDate } from '../timing/plain-date';
import { OWN_HISTORY } from '../timing/rule-benchmarks';
import { benchmarkEffect, benchmarkUses } from './benchmark-effects';

const today = plainDate('2018-07-26');
const any: BenchmarkScope = { county: [], industry: [], originClass: [], kind: [], fromYuan: null };

const target = (id: string, total: number, appliesTo: BenchmarkScope | null = null): Benchmark => ({
  kind: 'target',
  id,
  name: { 'zh-CN': id, 'zh-TW': id, en: id },
  endsOn: 'formal',
  builtIn: false,
  appliesTo,
  basis: 'calendar',
  stages: { visit: null, negotiation: null, signing: null, landing: null },
  total,
});

/** A deal visited so many days ago and, if it did, signed after so many. */
function deal(ledger: TestLedger, fields: Partial<DealFields>, ago: number, signedAfter?: number): string {
  const [id] = ledger.run({
    do: 'deal.create',
    fields: { title: `d${ledger.ops.length}`, ...fields },
  }).created;
  const visit = addDays(today, -ago);
  ledger.run({ do: 'stage.enter', deal: id!, stage: 'visit', effectiveOn: visit });
  if (signedAfter !== undefined)
    ledger.run({
      do: 'stage.enter',
      deal: id!,
      stage: 'signing',
      effectiveOn: addDays(visit, signedAfter),
      contract: 'formal',
    });
  return id!;
}

const save = (ledger: TestLedger, benchmark: Benchmark) => ledger.run({ do: 'benchmark.save', benchmark });
const judgedBy = (ledger: TestLedger, id: string) => ledger.state.card(id)!.verdict.benchmark;
const refusal = (ledger: TestLedger, command: Parameters<TestLedger['decide']>[0]) => {
  const decided = ledger.decide(command);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('which benchmark a deal is timed against', () => {
  it('[T9] its own choice, else the most particular one that is for it, else the default', () => {
    const ledger = createTestLedger(today);
    save(ledger, target('county', 90, { ...any, county: ['高新區', '壽光市'] }));
    save(ledger, target('county-kind', 60, { ...any, county: ['高新區'], kind: ['capital'] }));
    save(ledger, target('large', 120, { ...any, fromYuan: 1_000_000_000 }));
    const of = (fields: Partial<DealFields>) => judgedBy(ledger, deal(ledger, fields, 10));
    expect(of({})).toBe('siasun-2018');
    expect(of({ county: '壽光市' })).toBe('county');
    expect(of({ county: '高新區' })).toBe('county');
    expect(of({ county: '高新區', kind: 'capital' })).toBe('county-kind');
    expect(of({ county: '高新區', kind: 'capital', benchmark: 'large' })).toBe('large');
  });

  it('a blank in the deal agrees with nothing that is asked for; an amount that is not settled is not large', () => {
    const ledger = createTestLedger(today);
    save(ledger, target('large', 120, { ...any, fromYuan: 1 }));
    save(ledger, target('industry', 90, { ...any, industry: ['高端裝備'] }));
    expect(judgedBy(ledger, deal(ledger, { amount: null, industry: null }, 10))).toBe('siasun-2018');
  });

  it('a retired one is for no deal by itself, stays with those that chose it, and comes back when it is saved', () => {
    const ledger = createTestLedger(today);
    const benchmark = target('county', 90, { ...any, county: ['高新區'] });
    save(ledger, benchmark);
    const scoped = deal(ledger, { county: '高新區' }, 10);
    const chose = deal(ledger, { benchmark: 'county' }, 10);
    ledger.run({ do: 'benchmark.retire', benchmark: 'county' });
    expect([judgedBy(ledger, scoped), judgedBy(ledger, chose)]).toEqual(['siasun-2018', 'county']);
    expect(ledger.state.benchmarks().map(({ id }) => id)).not.toContain('county');
    save(ledger, benchmark);
    expect(judgedBy(ledger, scoped)).toBe('county');
  });

  it('the default and the built-in ones are not retired; a target asks for days', () => {
    const ledger = createTestLedger(today);
    save(ledger, target('ours', 90));
    ledger.run({ do: 'workspace.set', defaultBenchmark: 'ours' });
    expect(refusal(ledger, { do: 'benchmark.retire', benchmark: 'ours' })).toBe(
      'workspace.benchmarkIsDefault',
    );
    expect(refusal(ledger, { do: 'benchmark.retire', benchmark: 'siasun-2018' })).toBe(
      'workspace.builtInBenchmark',
    );
    expect(refusal(ledger, { do: 'benchmark.retire', benchmark: 'nobody' })).toBe(
      'workspace.unknownBenchmark',
    );
    const empty = { ...target('empty', 1), total: null } as Benchmark;
    expect(refusal(ledger, { do: 'benchmark.save', benchmark: empty })).toBe('workspace.benchmarkNoDays');
  });
});

describe('own history as a benchmark', () => {
  const ours: Benchmark = {
    ...OWN_HISTORY,
    id: 'by-county',
    builtIn: false,
    scope: ['county'],
  };

  /** Ten deals of each county: 10, 20 … 100 days in 高新區, twice that in 壽光市. */
  function tenEach(): TestLedger {
    const ledger = createTestLedger(today);
    for (let tens = 1; tens <= 10; tens++) {
      deal(ledger, { county: '高新區' }, 300, tens * 10);
      deal(ledger, { county: '壽光市' }, 300, tens * 20);
    }
    save(ledger, ours);
    ledger.run({ do: 'workspace.set', defaultBenchmark: 'by-county' });
    return ledger;
  }

  it('[T9] judges each deal by the finished deals of its own scope, with n; refused below eight', () => {
    const ledger = tenEach();
    const verdict = (county: string, ago: number) =>
      ledger.state.card(deal(ledger, { county }, ago))!.verdict;
    const told = { p50: 50, p70: 70, p85: 90, n: 10 };
    expect(verdict('高新區', 70)).toMatchObject({ state: 'inside', reason: { params: told } });
    expect(verdict('高新區', 71).state).toBe('watch');
    expect(verdict('高新區', 91).state).toBe('over');
    expect(verdict('壽光市', 91).state).toBe('inside');
    expect(verdict('諸城市', 91)).toMatchObject({ state: 'unknown', reason: { params: { n: 0, least: 8 } } });
  });

  it('[T9] a deal that finishes moves the percentiles of every other one', () => {
    const ledger = tenEach();
    const open = deal(ledger, { county: '高新區' }, 91);
    expect(ledger.state.card(open)!.verdict.state).toBe('over');
    for (let count = 0; count < 5; count++) deal(ledger, { county: '高新區' }, 300, 200);
    expect(ledger.state.card(open)!.verdict).toMatchObject({
      state: 'inside',
      reason: { params: { n: 15 } },
    });
  });
});

describe('what saving a benchmark would do', () => {
  it('counts the deals it would judge, before and after, and changes nothing', () => {
    const ledger = createTestLedger(today);
    for (const ago of [10, 40, 80, 120]) deal(ledger, { county: '高新區' }, ago);
    deal(ledger, { county: '壽光市' }, 40);
    const before = benchmarkUses(ledger.state);
    const effect = benchmarkEffect(ledger.state, target('new', 90, { ...any, county: ['高新區'] }), today);
    expect(effect).toEqual({
      deals: 4,
      leaving: 0,
      before: { inside: 1, watch: 0, over: 3, unknown: 0 },
      after: { inside: 2, watch: 1, over: 1, unknown: 0 },
    });
    expect(benchmarkUses(ledger.state)).toEqual(before);
    expect(before['siasun-2018']).toMatchObject({ deals: 5, verdicts: { inside: 1, over: 4 } });
  });
});

it('[T9] every verdict on a deal: its own benchmark first, then own history and the rules', () => {
  const ledger = createTestLedger(today);
  const id = deal(ledger, {}, 100);
  const verdicts = dealVerdicts(ledger.state, id, today);
  expect(verdicts.map(({ benchmark }) => benchmark.id)).toEqual(['siasun-2018', 'own-history', 'inactivity']);
  expect(verdicts.map(({ verdict }) => verdict.state)).toEqual(['over', 'unknown', 'over']);
  expect(dealVerdicts(ledger.state, 'nobody', today)).toEqual([]);
});
