import type { Benchmark, VerdictState } from '../timing/benchmark';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import type { PlainDate } from '../timing/plain-date';
import { benchmarkFor } from './benchmark-for';
import type { CardSetting } from './card-of';
import type { DealCard } from './deal-card';
import type { DealRow } from './rows';

export type VerdictTally = Record<VerdictState, number>;

/** How the deals timed against one benchmark stand. */
export interface BenchmarkUse {
  deals: number;
  verdicts: VerdictTally;
}

/** What a benchmark would do if it were saved: to which deals, and how they stand before and after. */
export interface BenchmarkEffect {
  deals: number;
  /** Deals judged by it now that would be judged by another. */
  leaving: number;
  before: VerdictTally;
  after: VerdictTally;
}

interface Judged {
  rows(): Iterable<DealRow>;
  cards(): Iterable<DealCard>;
  card(id: string): DealCard | undefined;
  library(): CardSetting;
}

const none = (): VerdictTally => ({ inside: 0, watch: 0, over: 0, unknown: 0 });

/** By id of the benchmark; those no deal is timed against are absent. */
export function benchmarkUses(ledger: Pick<Judged, 'cards'>): Readonly<Record<string, BenchmarkUse>> {
  const uses: Record<string, BenchmarkUse> = {};
  for (const { verdict } of ledger.cards()) {
    const use = (uses[verdict.benchmark] ??= { deals: 0, verdicts: none() });
    use.deals += 1;
    use.verdicts[verdict.state] += 1;
  }
  return uses;
}

/** Judges every deal as it would be judged with `benchmark` in the library, in its new shape or for the first time. */
export function benchmarkEffect(ledger: Judged, benchmark: Benchmark, today: PlainDate): BenchmarkEffect {
  const setting = ledger.library();
  const retired = new Set(setting.retired);
  retired.delete(benchmark.id);
  const after = {
    ...setting,
    benchmarks: new Map(setting.benchmarks).set(benchmark.id, benchmark),
    retired,
  };
  const effect: BenchmarkEffect = { deals: 0, leaving: 0, before: none(), after: none() };
  for (const row of ledger.rows()) {
    const card = ledger.card(row.id);
    const measured = benchmarkFor(row, after);
    if (!card) continue;
    if (measured.id !== benchmark.id) {
      if (card.verdict.benchmark === benchmark.id) effect.leaving += 1;
      continue;
    }
    effect.deals += 1;
    effect.before[card.verdict.state] += 1;
    effect.after[judge(historyOf(row, setting.calendar, today), measured, setting.calendar).state] += 1;
  }
  return effect;
}
