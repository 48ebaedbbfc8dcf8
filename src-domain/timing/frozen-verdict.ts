import type { AnyBenchmark, Verdict } from './benchmark';
import type { PlainDate } from './plain-date';

/**
 * A verdict as it was given on a day, with the definition and the names of what it was judged against copied in. It
 * reads the same whatever becomes of the benchmark: editing, renaming or retiring one never rewrites history.
 */
export interface FrozenVerdict extends Verdict {
  asOf: PlainDate;
  definition: AnyBenchmark;
}

/** Freezes the verdicts of one day; those of one benchmark share its copy, so that a long list stays small. */
export function createFreezer(asOf: PlainDate): (verdict: Verdict, benchmark: AnyBenchmark) => FrozenVerdict {
  const copies = new Map<AnyBenchmark, AnyBenchmark>();
  return (verdict, benchmark) => {
    const definition = copies.get(benchmark) ?? copyOf(benchmark);
    copies.set(benchmark, definition);
    return { ...copyOf(verdict), asOf, definition };
  };
}

/** Benchmarks and verdicts are JSON through and through. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
