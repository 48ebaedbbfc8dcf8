import type { Language } from '#domain/ports/bridge';
import { STAGES } from '#domain/records/deal';
import type { Benchmark, BenchmarkScope } from '#domain/timing/benchmark';

export const TARGET_STAGES = STAGES;
export type BenchmarkKind = Benchmark['kind'];

const base = {
  id: '',
  name: { 'zh-CN': '', 'zh-TW': '', en: '' },
  endsOn: 'formal',
  builtIn: false,
  appliesTo: null,
} as const;

/** A new benchmark; its id is made when it is saved. */
export function blankBenchmark(kind: BenchmarkKind): Benchmark {
  switch (kind) {
    case 'target':
      return {
        ...base,
        kind,
        basis: 'calendar',
        stages: { visit: null, negotiation: null, signing: null, landing: null },
        total: null,
      };
    case 'case':
      return {
        ...base,
        kind,
        basis: 'calendar',
        allowance: { unit: 'month', count: 1 },
        bound: 'below',
        signedOn: null,
        amountText: null,
        source: { text: '', on: null },
      };
    case 'ownHistory':
      return { ...base, kind, scope: ['kind'] };
  }
}

/** The same under a new id: a built-in one is changed by changing its copy. */
export const copyOf = (benchmark: Benchmark): Benchmark => ({
  ...benchmark,
  id: '',
  builtIn: false,
  appliesTo: null,
});

/** A name in one language; the others follow it unless they have one of their own. */
export function withName(benchmark: Benchmark, name: string, language: Language): Benchmark {
  const before = benchmark.name;
  const follow = (other: Language): string =>
    other === language || before[other] === before[language] ? name : before[other];
  return {
    ...benchmark,
    name: { 'zh-CN': follow('zh-CN'), 'zh-TW': follow('zh-TW'), en: follow('en') },
  };
}

export const emptyScope: BenchmarkScope = {
  county: [],
  industry: [],
  originClass: [],
  kind: [],
  fromYuan: null,
};

/** A scope that asks for nothing would be for every deal: that is what the workspace's default is for. */
const asksForNothing = (scope: BenchmarkScope): boolean =>
  scope.fromYuan === null &&
  [scope.county, scope.industry, scope.originClass, scope.kind].every((list) => list.length === 0);

export type BenchmarkProblem = 'name' | 'days' | 'source' | 'scope';

/** What is still missing; null = it can be saved. A named case says where it is known from (S28). */
export function problemOf(benchmark: Benchmark): BenchmarkProblem | null {
  if (Object.values(benchmark.name).some((name) => name.trim() === '')) return 'name';
  if (benchmark.kind === 'target') {
    const days = [...Object.values(benchmark.stages), benchmark.total];
    if (days.every((value) => value === null)) return 'days';
  }
  if (benchmark.kind === 'case' && benchmark.source.text.trim() === '') return 'source';
  return benchmark.appliesTo && asksForNothing(benchmark.appliesTo) ? 'scope' : null;
}
