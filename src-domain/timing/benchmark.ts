import type { Contract } from '../records/deal';
import type { PlainDate } from './plain-date';

/** What a deal's time is measured against (T9 a and c). Every benchmark names the signing it ends on (T7). */
export type Benchmark = TargetBenchmark | CaseBenchmark;

/** Everything a verdict can come from: what users choose among, and the rules that apply to every deal (T9 b, d, e, f). */
export type AnyBenchmark = Benchmark | RuleBenchmark;
export type RuleBenchmark =
  OwnHistoryBenchmark | InactivityBenchmark | ScheduleGapBenchmark | NotStartedBenchmark;

interface BenchmarkBase {
  id: string;
  /** Names per language; the source's own words, never converted by machine. */
  name: { 'zh-CN': string; 'zh-TW': string; en: string };
  endsOn: Contract;
  builtIn: boolean;
}

/** T9(a): target days per stage and in total; the target day itself counts. */
export interface TargetBenchmark extends BenchmarkBase {
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
export interface CaseBenchmark extends BenchmarkBase {
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
export type ScopeField = 'county' | 'industry' | 'kind';

/** T9(b): P50, P70 and P85 of what finished deals of the scope took. */
export interface OwnHistoryBenchmark extends BenchmarkBase {
  kind: 'ownHistory';
  scope: readonly ScopeField[];
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
