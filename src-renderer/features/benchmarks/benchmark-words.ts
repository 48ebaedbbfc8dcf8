import { useMemo } from 'react';
import { STAGES } from '#domain/records/deal';
import type { Benchmark, BenchmarkScope } from '#domain/timing/benchmark';
import { useText } from '../../i18n';

export interface BenchmarkWords {
  /** What it allows: "< 1 個月", "考察 30 · 洽談 90 · 共 120 天". */
  allowance(benchmark: Benchmark): string;
  /** Which deals it is for: "高新區、壽光市 · 引資 · ≥ 1 億元"; null = only where it is chosen. */
  scope(scope: BenchmarkScope | null): string | null;
}

export function useBenchmarkWords(): BenchmarkWords {
  const t = useText('benchmarks');
  const common = useText('common');
  return useMemo(() => {
    const list = (values: readonly string[]): string => values.join(t('listJoin'));
    return {
      allowance: (benchmark) => {
        switch (benchmark.kind) {
          case 'case': {
            const { bound, allowance } = benchmark;
            return t(`bound.${bound}.${allowance.unit}`, { count: allowance.count });
          }
          case 'target': {
            const parts = STAGES.flatMap((stage) => {
              const days = benchmark.stages[stage];
              return days === null ? [] : [t('stageDays', { stage: common(`stage.${stage}`), days })];
            });
            const { total } = benchmark;
            const words = total === null ? parts : [...parts, t('totalDays', { days: total })];
            return t(`basis.${benchmark.basis}`, { list: words.join(' · ') });
          }
          case 'ownHistory':
            return benchmark.scope.length === 0
              ? t('own.all')
              : t('own.by', { list: list(benchmark.scope.map((field) => t(`scope.${field}`))) });
        }
      },
      scope: (scope) =>
        scope === null
          ? null
          : [
              list(scope.county),
              list(scope.industry),
              list(scope.kind.map((kind) => common(`kind.${kind}`))),
              list(scope.originClass.map((origin) => common(`originClass.${origin}`))),
              scope.fromYuan === null ? '' : t('scope.from', { yi: scope.fromYuan / 100_000_000 }),
            ]
              .filter((part) => part !== '')
              .join(' · '),
    };
  }, [t, common]);
}
