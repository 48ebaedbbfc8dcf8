import type { WorkspaceFields } from '../records/workspace-records';
import type { Benchmark, Verdict } from '../timing/benchmark';
import { addDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { judge } from '../timing/judge';
import type { DealRow } from '../workspace/rows';
import { ledgerOutlook, type AssumedLedgers, type DealForecast, type LedgerOutlook } from './ledger-forecast';
import {
  observeDeals,
  observing,
  type LeftOut,
  type ObservedDeal,
  type ObservedMemory,
} from './observations';

/** A deal's forecast with what a reader needs to judge it: the curve, how many deals, of which days. */
export interface DealOutlook {
  forecast: DealForecast;
  /** The last civil day that is still within the benchmark; null = it sets none. */
  by: PlainDate | null;
  /** S after each day on which deals signed; net calendar days. */
  curve: readonly { at: number; survival: number }[];
  count: number;
  signed: number;
  leftOut: Readonly<Record<LeftOut, number>>;
  /** What the ledgers were taken for. */
  assumed: readonly AssumedLedgers[];
  /** First and last first visit of the deals counted. */
  period: { from: PlainDate; to: PlainDate } | null;
}

interface OutlookSource {
  revision(): number;
  rows(): Iterable<DealRow>;
  calendar(): WorkingCalendar;
  benchmarkOf(deal: string): Benchmark;
  workspace(): Pick<WorkspaceFields, 'ledgers'> | null;
}

/** What the ledger tells as of a day: every deal as it was observed, and what deals of its kind tell together. */
export interface LedgerOnDay {
  deals: ReadonlyMap<string, ObservedDeal>;
  outlook: LedgerOutlook;
}

/** The outlook of a ledger; the curves are worked out again only after a change or on a new day. */
export interface LedgerOutlooks {
  on(asOf: PlainDate): LedgerOnDay;
  /** Observes ahead of the first question, one deal a step. */
  warm(asOf: PlainDate): Iterator<unknown>;
}

export function createLedgerOutlooks(state: Omit<OutlookSource, 'benchmarkOf'>): LedgerOutlooks {
  let kept: (LedgerOnDay & { of: string }) | null = null;
  const memory: ObservedMemory = new WeakMap();
  const subject = (asOf: PlainDate): Parameters<typeof observing> => [
    state.rows(),
    state.calendar(),
    asOf,
    state.workspace()?.ledgers ?? {},
    memory,
  ];
  return {
    on: (asOf) => {
      const of = `${state.revision()}/${asOf}`;
      if (kept?.of === of) return kept;
      const deals = observeDeals(...subject(asOf));
      const byId = new Map(deals.map((each) => [each.id, each]));
      return (kept = { of, deals: byId, outlook: ledgerOutlook(deals, state.calendar()) });
    },
    warm: (asOf) => observing(...subject(asOf)),
  };
}

/** Answers for single deals over a ledger. */
export function createDealOutlooks(
  state: OutlookSource,
  outlooks: Pick<LedgerOutlooks, 'on'> = createLedgerOutlooks(state),
): (deal: string, asOf: PlainDate) => DealOutlook | null {
  return (id, asOf) => {
    const { deals, outlook } = outlooks.on(asOf);
    const deal = deals.get(id);
    if (!deal) return null;
    const benchmark = state.benchmarkOf(id);
    const verdict = judge(deal.history, benchmark, state.calendar());
    const forecast = outlook.forecast(deal, benchmark, verdict);
    if (!forecast) return null;
    const { curve, leftOut, assumed, period } = outlook.ofKind(deal.kind);
    return {
      forecast,
      by: lastInside(verdict),
      curve: curve.steps.map(({ at, survival }) => ({ at, survival })),
      count: curve.n,
      signed: curve.signed,
      leftOut,
      assumed,
      period,
    };
  };
}

const lastInside = ({ limit, limitCounts }: Verdict): PlainDate | null =>
  limit === null || limitCounts ? limit : addDays(limit, -1);
