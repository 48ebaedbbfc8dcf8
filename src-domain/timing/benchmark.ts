import type { Contract, DealKind, OriginClass } from '../records/deal';
import type { PlainDate } from './plain-date';

/**
 * What a deal's time is measured against, and users choose among (T9 a, b, c). Every benchmark names the signing it
 * ends on (T7).
 */
export type Benchmark = TargetBenchmark | CaseBenchmark | OwnHistoryBenchmark;

/** Everything a verdict can come from: benchmarks, and the rules that apply to every deal (T9 d, e, f). */
export type AnyBenchmark = Benchmark | RuleBenchmark;
export type RuleBenchmark = InactivityBenchmark | ScheduleGapBenchmark | NotStartedBenchmark;

/** Which deals a benchmark is for unless they name one themselves: all that is given must agree; empty = any. */
export interface BenchmarkScope {
  county: readonly string[];
  industry: readonly string[];
  originClass: readonly OriginClass[];
  kind: readonly DealKind[];
  /** 元; deals of at least this amount; null = any, also without one. */
  fromYuan: number | null;
}

interface BenchmarkBase {
  id: string;
  /** Names per language; the source's own words, never converted by machine. */
  name: { 'zh-CN': string; 'zh-TW': string; en: string };
  endsOn: Contract;
  builtIn: boolean;
}

/** What users choose among may be for some deals by itself; null = only where it is chosen. */
interface ChosenBase extends BenchmarkBase {
  appliesTo: BenchmarkScope | null;
}

/** T9(a): target days per stage and in total; the target day itself counts. */
export interface TargetBenchmark extends ChosenBase {
  kind: 'target';
  basis: 'calendar' | 'working';
  stages: {
    visit: number | null;
    negotiation: number | null;
    signing: number | null;
    landing: number | null;
  };
  /** Visit to the signing `endsOn`. */
  total: number | null;
}

/** T9(c): a named case, possibly known only as a bound, e.g. 新松 `< 1 calendar month`. No stage dates are invented. */
export interface CaseBenchmark extends ChosenBase {
  kind: 'case';
  basis: 'calendar';
  allowance: { unit: 'month' | 'day'; count: number };
  /** `below`: the day the allowance ends is already outside (open ring). `within`: that day counts. */
  bound: 'below' | 'within';
  signedOn: PlainDate | null;
  amountText: string | null;
  source: { text: string; on: PlainDate | null };
}

/** Which deals a history is taken from: those that agree with the deal in all of these; none = all deals. */
export const SCOPE_FIELDS = ['kind', 'county', 'industry', 'originClass'] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** Nearest-rank percentiles of finished deals, net calendar days from first visit to formal signing. */
export type OwnHistory = { n: number } & (
  { enough: false } | { enough: true; p50: number; p70: number; p85: number }
);

/** T9(b): P50, P70 and P85 of what finished deals of the scope took. It ends on the formal signing. */
export interface OwnHistoryBenchmark extends ChosenBase {
  kind: 'ownHistory';
  scope: readonly ScopeField[];
  /** What the scope of the deal at hand tells; never stored. */
  own?: OwnHistory;
}

/** T9(d): nothing done for two, three, six months. */
export interface InactivityBenchmark extends BenchmarkBase {
  kind: 'inactivity';
}

/** T9(e): points behind the schedule of a target. */
export interface ScheduleGapBenchmark extends BenchmarkBase {
  kind: 'scheduleGap';
}

/** T9(f): three months signed and not started. */
export interface NotStartedBenchmark extends BenchmarkBase {
  kind: 'notStarted';
}

export type VerdictState = 'inside' | 'watch' | 'over' | 'unknown';

/**
 * `calendar` and `working` are the days counted, (from, to], net of pauses; null when an endpoint is unknown.
 * `limit` is the day compared with (a target day that still counts, or a bound day that does not), pauses added.
 * `text` is the sentence in words; its language is the caller's.
 */
export interface Verdict {
  benchmark: string;
  from: PlainDate | null;
  to: PlainDate | null;
  calendar: number | null;
  working: number | null;
  state: VerdictState;
  /** Why, as a key of the `timing` catalogue with its parameters. */
  reason: { code: string; params: Record<string, string | number> };
  limit: PlainDate | null;
  limitCounts: boolean;
}
