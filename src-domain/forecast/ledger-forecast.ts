import type { DealKind } from '../records/deal';
import type { Benchmark, OwnHistory, ScopeField, Verdict } from '../timing/benchmark';
import { firstOn, type DealHistory } from '../timing/dwell';
import { pausedWithin } from '../timing/paused-days';
import { addDays, elapsedDays, type PlainDate } from '../timing/plain-date';
import { ownHistoryOf } from '../timing/own-history';
import { scopeKey } from '../timing/own-histories';
import type { WorkingCalendar } from '../timing/working-calendar';
import { forecastAt, noForecast, type Forecast } from './forecast';
import { tailAt, type ForecastTail } from './forecast-tail';
import { survivalCurve, type SurvivalCurve } from './kaplan-meier';
import { TREATMENTS, type LedgerTreatment } from './ledger-standing';
import { LEFT_OUT, type LeftOut, type ObservedDeal } from './observations';

/** So many deals come from ledgers taken this way. */
export interface AssumedLedgers extends LedgerTreatment {
  deals: number;
}

/** What the deals of one kind tell together. */
export interface KindOutlook {
  curve: SurvivalCurve;
  leftOut: Readonly<Record<LeftOut, number>>;
  /** How the ledgers of these deals were taken, the most deals first. */
  assumed: readonly AssumedLedgers[];
  /** First visits of the deals counted, first and last; null = none. */
  period: { from: PlainDate; to: PlainDate } | null;
}

/** A deal's forecast with the curve and the days it was read from. */
export interface DealForecast extends Forecast {
  /** Net calendar days the deal has been open; null = not countable. */
  age: number | null;
  /** The last net day that is still within the benchmark; null = it sets none. */
  within: number | null;
}

/** Curves and percentiles by kind of deal, worked out once per kind (T10: deals are compared with their own kind). */
export interface LedgerOutlook {
  ofKind(kind: DealKind | null): KindOutlook;
  /** T9(b): percentiles of the finished deals that agree with this one in every field of the scope. */
  own(deal: ObservedDeal, scope: readonly ScopeField[]): OwnHistory;
  /** When an open deal may sign, for lists of thousands; null = not open, or its age cannot be counted. */
  tail(deal: ObservedDeal): ForecastTail | null;
  /** null = the deal is not open: there is nothing to forecast. */
  forecast(deal: ObservedDeal, benchmark: Benchmark, verdict: Verdict): DealForecast | null;
}

export function ledgerOutlook(
  deals: readonly ObservedDeal[],
  calendar: Pick<WorkingCalendar, 'workingDays'>,
): LedgerOutlook {
  const kinds = new Map<DealKind | null, KindOutlook>();
  const ofKind = (kind: DealKind | null): KindOutlook => {
    const known = kinds.get(kind);
    if (known) return known;
    const outlook = outlookOf(deals.filter((deal) => deal.kind === kind));
    kinds.set(kind, outlook);
    return outlook;
  };
  const histories = new Map<string, OwnHistory>();
  const own = (deal: ObservedDeal, scope: readonly ScopeField[]): OwnHistory => {
    const valuesOf = ({ row }: ObservedDeal) => `${scope.join('+')} ${scopeKey(row.deal?.fields, scope)}`;
    const wanted = valuesOf(deal);
    const known = histories.get(wanted);
    if (known) return known;
    const history = ownHistoryOf(
      deals.flatMap((each) => (each.finished !== null && valuesOf(each) === wanted ? [each.finished] : [])),
    );
    histories.set(wanted, history);
    return history;
  };
  return {
    ofKind,
    own,
    tail: (deal) => {
      const age = deal.isOpen ? ageOf(deal.history, calendar) : null;
      return age === null ? null : tailAt(ofKind(deal.kind).curve, age);
    },
    forecast: (deal, benchmark, verdict) =>
      deal.isOpen ? forecastOf(deal.history, benchmark, verdict, ofKind(deal.kind).curve, calendar) : null,
  };
}

function outlookOf(deals: readonly ObservedDeal[]): KindOutlook {
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, 0])) as Record<LeftOut, number>;
  for (const deal of deals) if (deal.leftOut !== null) leftOut[deal.leftOut] += 1;
  const counted = deals.filter(({ observation }) => observation !== null);
  const visits = counted.flatMap(({ history }) =>
    history.transitions.filter(({ fields }) => fields.stage === 'visit').slice(0, 1),
  );
  const days = visits.map(({ fields }) => fields.effectiveOn).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    curve: survivalCurve(counted.flatMap(({ observation }) => observation ?? [])),
    leftOut,
    assumed: assumedOf(deals),
    period: from !== undefined && to !== undefined ? { from, to } : null,
  };
}

function assumedOf(deals: readonly ObservedDeal[]): readonly AssumedLedgers[] {
  const found = TREATMENTS.flatMap((treatment) =>
    [true, false].map((declared) => ({
      treatment,
      declared,
      deals: deals.filter(({ ledger }) => ledger.treatment === treatment && ledger.declared === declared)
        .length,
    })),
  );
  return found.filter((each) => each.deals > 0).sort((a, b) => b.deals - a.deals);
}

function forecastOf(
  history: DealHistory,
  benchmark: Benchmark,
  verdict: Verdict,
  curve: SurvivalCurve,
  calendar: Pick<WorkingCalendar, 'workingDays'>,
): DealForecast {
  const nowhere = { age: null, within: null };
  const visit = firstOn(history.transitions, 'visit');
  const age = ageOf(history, calendar);
  if (history.needsReview.length > 0) return { ...noForecast('needsReview'), ...nowhere };
  if (visit === undefined || age === null) return { ...noForecast('startNotRecorded'), ...nowhere };
  if (benchmark.endsOn !== 'formal')
    return { ...forecastAt(curve, age, null), reason: 'otherSigning', age, within: null };
  const within = netDaysWithin(history, visit, verdict, calendar);
  return { ...forecastAt(curve, age, within), age, within };
}

/** Net calendar days since the first visit; null = not recorded, or not to be trusted. */
function ageOf(history: DealHistory, calendar: Pick<WorkingCalendar, 'workingDays'>): number | null {
  const visit = firstOn(history.transitions, 'visit');
  if (visit === undefined || history.needsReview.length > 0) return null;
  const { asOf, paused } = history;
  return elapsedDays(visit, asOf) - pausedWithin(paused, visit, asOf, calendar).calendar;
}

/** The last day inside the benchmark as net days since the visit: the paused days its limit moved by come off again. */
function netDaysWithin(
  { paused }: DealHistory,
  visit: PlainDate,
  { limit, limitCounts }: Verdict,
  calendar: Pick<WorkingCalendar, 'workingDays'>,
): number | null {
  if (limit === null) return null;
  const last = limitCounts ? limit : addDays(limit, -1);
  return elapsedDays(visit, last) - pausedWithin(paused, visit, last, calendar).calendar;
}
