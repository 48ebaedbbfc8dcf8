import type { DealFields } from '../records/deal';
import type { Benchmark, BenchmarkScope, OwnHistory, ScopeField } from '../timing/benchmark';
import type { DealRow } from './rows';

/** What deals are timed against. */
export interface BenchmarkSetting {
  /** Every benchmark by id, retired ones too: a deal that has chosen one keeps it. */
  benchmarks: ReadonlyMap<string, Benchmark>;
  /** Ids of those no longer offered, and applied to no deal by themselves. */
  retired: ReadonlySet<string>;
  /** Id of the benchmark deals are timed against when they name none and none is for them. */
  defaultBenchmark: string;
  /** Ids in the order people gave them: of several that are for a deal the first of these, then the most particular. */
  order?: readonly string[];
  /** What the finished deals of a deal's scope took (T9 b). */
  own(row: DealRow | undefined, scope: readonly ScopeField[]): OwnHistory;
}

/**
 * The benchmark a deal is timed against: the one it has chosen, else the first in order that is for deals like it,
 * else the workspace's, else the first there is. Own history comes with what it tells for this deal.
 */
export function benchmarkFor(row: DealRow | undefined, setting: BenchmarkSetting): Benchmark {
  const fields = row?.deal?.fields;
  const { benchmarks } = setting;
  const chosen = fields?.benchmark ? benchmarks.get(fields.benchmark) : undefined;
  const found =
    chosen ??
    (fields && scopedFor(fields, setting)) ??
    benchmarks.get(setting.defaultBenchmark) ??
    benchmarks.values().next().value;
  if (!found) throw new Error('a ledger needs at least one benchmark');
  return measured(found, row, setting);
}

/** Own history with what it tells for a deal; any other benchmark as it is. */
export const measured = (
  benchmark: Benchmark,
  row: DealRow | undefined,
  { own }: Pick<BenchmarkSetting, 'own'>,
): Benchmark =>
  benchmark.kind === 'ownHistory' ? { ...benchmark, own: own(row, benchmark.scope) } : benchmark;

function scopedFor(fields: DealFields, setting: BenchmarkSetting): Benchmark | undefined {
  let best: Scoped | undefined;
  for (const scoped of scopedOf(setting))
    if (isFor(scoped.scope, fields) && (!best || isBefore(scoped, best, setting.order ?? []))) best = scoped;
  return best?.benchmark;
}

/** Those that are for some deals by themselves, in the order in which they apply. */
export const inOrder = (
  setting: Pick<BenchmarkSetting, 'benchmarks' | 'retired' | 'order'>,
): readonly Benchmark[] =>
  [...scopedOf(setting)]
    .sort((a, b) => (isBefore(a, b, setting.order ?? []) ? -1 : 1))
    .map(({ benchmark }) => benchmark);

interface Scoped {
  benchmark: Benchmark;
  scope: BenchmarkScope;
}

function* scopedOf({
  benchmarks,
  retired,
}: Pick<BenchmarkSetting, 'benchmarks' | 'retired'>): Generator<Scoped> {
  for (const benchmark of benchmarks.values()) {
    const scope = benchmark.appliesTo;
    if (scope !== null && !retired.has(benchmark.id)) yield { benchmark, scope };
  }
}

/** As people ordered them; of those nobody did the one that asks for most, then the higher amount, then the id. */
function isBefore(a: Scoped, b: Scoped, order: readonly string[]): boolean {
  const ranked = rankIn(order, a.benchmark) - rankIn(order, b.benchmark);
  if (ranked !== 0) return ranked < 0;
  const asked = asksFor(a.scope) - asksFor(b.scope);
  if (asked !== 0) return asked > 0;
  const amount = (a.scope.fromYuan ?? 0) - (b.scope.fromYuan ?? 0);
  return amount === 0 ? a.benchmark.id < b.benchmark.id : amount > 0;
}

const rankIn = (order: readonly string[], { id }: Benchmark): number => {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
};

const LISTS = ['county', 'industry', 'originClass', 'kind'] as const;

const asksFor = (scope: BenchmarkScope): number =>
  LISTS.filter((list) => scope[list].length > 0).length + (scope.fromYuan === null ? 0 : 1);

/** Whether a benchmark of this scope is for a deal; a blank in the deal agrees with no list. */
export function isFor(scope: BenchmarkScope, fields: DealFields): boolean {
  const { fromYuan } = scope;
  if (fromYuan !== null && (fields.amount?.yuan ?? -1) < fromYuan) return false;
  return LISTS.every((list) => {
    const allowed: readonly string[] = scope[list];
    const value = fields[list];
    return allowed.length === 0 || (value !== null && allowed.includes(value));
  });
}
