import { describe, expect, it } from 'vitest';
import { createTestLedger, siasun, type TestLedger } from '../testing/ledger';
import type { Benchmark, BenchmarkScope } from '../timing/benchmark';
import { plainDate } from '../timing/plain-date';
import { benchmarkEffect } from './benchmark-effects';
import { inOrder } from './benchmark-for';
import { benchmarkRecordId } from './decide-workspace';

const TODAY = plainDate('2018-07-26');
const any: BenchmarkScope = { county: [], industry: [], originClass: [], kind: [], fromYuan: null };
const ours = (id: string, appliesTo: Partial<BenchmarkScope> | null): Benchmark => ({
  ...siasun,
  id,
  builtIn: false,
  appliesTo: appliesTo && { ...any, ...appliesTo },
});

function ledgerWith(...benchmarks: readonly Benchmark[]): TestLedger {
  const ledger = createTestLedger(TODAY);
  for (const benchmark of benchmarks) ledger.run({ do: 'benchmark.save', benchmark });
  return ledger;
}
const create = (ledger: TestLedger, fields: object): string =>
  ledger.run({ do: 'deal.create', fields: { title: '雲帆', ...fields } }).created[0] ?? '';
const inHighTech = { county: '高新區', kind: 'capital' } as const;
const wide = ours('wide', { county: ['高新區'] });
const narrow = ours('narrow', { county: ['高新區'], kind: ['capital'] });

describe('[T9] which benchmark a deal is timed against', () => {
  it('[T9] the most particular one until people order them; then the first that is for the deal', () => {
    const ledger = ledgerWith(wide, narrow);
    const deal = create(ledger, inHighTech);
    const judgedBy = () => ledger.state.card(deal)!.verdict.benchmark;
    expect(judgedBy()).toBe('narrow');
    ledger.run({ do: 'benchmark.order', order: ['wide', 'narrow'] });
    expect(judgedBy()).toBe('wide');
    expect(inOrder(ledger.state.library()).map(({ id }) => id)).toEqual(['wide', 'narrow']);
    ledger.run({ do: 'benchmark.order', order: ['narrow'] });
    expect(judgedBy()).toBe('narrow');
  });

  it('[T9] one that nobody ordered follows those that are, and does not reach past its own scope', () => {
    const ledger = ledgerWith(wide, narrow, ours('large', { fromYuan: 1 }));
    ledger.run({ do: 'benchmark.order', order: ['large', 'wide'] });
    expect(inOrder(ledger.state.library()).map(({ id }) => id)).toEqual(['large', 'wide', 'narrow']);
    expect(ledger.state.benchmarkOf(create(ledger, inHighTech)).id).toBe('wide');
  });

  it('[T9] the deal’s own choice goes before any order; a retired one is passed over', () => {
    const ledger = ledgerWith(wide, narrow);
    const deal = create(ledger, { ...inHighTech, benchmark: siasun.id });
    expect(ledger.state.benchmarkOf(deal).id).toBe(siasun.id);
    ledger.run({ do: 'deal.set', deal, fields: { benchmark: null } });
    ledger.run({ do: 'benchmark.order', order: ['wide', 'narrow'] });
    ledger.run({ do: 'benchmark.retire', benchmark: 'wide' });
    expect(ledger.state.benchmarkOf(deal).id).toBe('narrow');
  });

  it('keeps the rest of the workspace, and is refused where a benchmark is not known', () => {
    const ledger = ledgerWith(wide);
    ledger.run({ do: 'workspace.set', name: '濰坊市雙招雙引' });
    ledger.run({ do: 'benchmark.order', order: ['wide', 'wide'] });
    expect(ledger.state.workspace()).toMatchObject({ name: '濰坊市雙招雙引', benchmarkOrder: ['wide'] });
    expect(ledger.decide({ do: 'benchmark.order', order: ['nobody'] })).toMatchObject({
      error: { code: 'workspace.unknownBenchmark' },
    });
  });
});

describe('what is stored', () => {
  it('a benchmark saved before any could be for certain deals is for none by itself', () => {
    const ledger = createTestLedger(TODAY);
    const { appliesTo: _none, ...old } = ours('old', null);
    const fields = { benchmark: old };
    const record = benchmarkRecordId('old');
    ledger.apply(
      ledger.prepare({ changes: [{ kind: 'benchmark', record, deal: null, act: 'create', fields }] }),
    );
    const deal = create(ledger, inHighTech);
    expect(ledger.state.benchmarkOf(deal).id).toBe(siasun.id);
    expect(ledger.state.library().benchmarks.get('old')?.appliesTo).toBeNull();
  });

  it('a retired benchmark cannot be chosen anew, nor made the default; a deal that has it keeps it', () => {
    const ledger = ledgerWith(wide);
    const deal = create(ledger, { benchmark: 'wide' });
    const other = create(ledger, {});
    ledger.run({ do: 'benchmark.retire', benchmark: 'wide' });
    expect(ledger.state.benchmarkOf(deal).id).toBe('wide');
    const choose = { do: 'deal.set', deal: other, fields: { benchmark: 'wide' } } as const;
    expect(ledger.decide(choose)).toMatchObject({ ok: false });
    expect(ledger.decide({ do: 'workspace.set', defaultBenchmark: 'wide' })).toMatchObject({ ok: false });
    ledger.run({ do: 'benchmark.save', benchmark: wide });
    expect(ledger.decide(choose)).toMatchObject({ ok: true });
  });
});

it('[T9] the effect of narrowing a scope names the deals that would leave', () => {
  const ledger = ledgerWith(wide);
  create(ledger, inHighTech);
  create(ledger, { county: '高新區', kind: 'university' });
  const effect = benchmarkEffect(
    ledger.state,
    ours('wide', { county: ['高新區'], kind: ['capital'] }),
    TODAY,
  );
  expect(effect).toMatchObject({ deals: 1, leaving: 1 });
});
