import type { PlainDate } from '../timing/plain-date';
import type { Benchmark } from '../timing/benchmark';

/** The workspace itself; one record, id `workspace`. */
export interface WorkspaceFields {
  /** The office's; empty = not named yet. */
  name: string;
  /** Opened from "open the sample": shows a badge. */
  sample: boolean;
  defaultBenchmark: string;
  /** Ids of benchmarks that are for some deals by themselves, in the order they apply; null, absent = never ordered. */
  benchmarkOrder?: readonly string[] | null | undefined;
  /** T10: what was declared of ledgers; absent while nothing ever was, null once the first declaration is undone. */
  ledgers?: LedgerDeclarations | null | undefined;
}

/**
 * Ledgers declared to hold every deal that was begun, or not to; one that is not named is judged by what it holds.
 * The key is the ledger's name as `listLedgers` gives it.
 */
export type LedgerDeclarations = Readonly<Record<string, 'complete' | 'partial'>>;

/** A benchmark the users made (built-in reference cases come from assets). */
export interface BenchmarkFields {
  benchmark: Benchmark;
}

/**
 * S2, S23: a meeting, trip or fair that deals come from; a deal names it by its name. `on` is the day counted from (of
 * several days the last), null = not recorded.
 */
export interface EventFields {
  name: string;
  on: PlainDate | null;
  place: string | null;
}

/** One day of the user's overlay on the published working calendar (T3). */
export interface CalendarDayFields {
  on: PlainDate;
  working: boolean;
  note: string | null;
}
