import type { Benchmark } from '../timing/benchmark';
import { firstOn, historyOf, type DealHistory } from '../timing/dwell';
import { createFreezer, type FrozenVerdict } from '../timing/frozen-verdict';
import { judge } from '../timing/judge';
import { addMonths, elapsedDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { DealRow } from '../workspace/rows';
import { breakDown, breakDownBySize, countTags } from './breakdown';
import type { Figures, PeriodSummary, SummaryQuery, SummaryRow } from './period-summary';
import { growthPct, toWan } from './percent';
import {
  countDeal,
  countFunds,
  createScope,
  type CountedDeal,
  type CountedFunds,
  type Period,
} from './summary-figures';

export interface SummaryContext {
  calendar: WorkingCalendar;
  benchmarkOf: (deal: string) => Benchmark;
  today: PlainDate;
}

/**
 * The period summary, one function for screen, JSON, XLSX and PDF: signings dated in the period by contract, origin and
 * threshold without double counting; funds in place apart; both against the same dates a year before.
 */
export function summarisePeriod(
  rows: Iterable<DealRow>,
  query: SummaryQuery,
  context: SummaryContext,
): PeriodSummary {
  const { from, to, ...filters } = query;
  const period: Period = { from, to };
  const before: Period = { from: addMonths(from, -12), to: addMonths(to, -12) };
  const inScope = createScope(query);
  const deals: CountedDeal[] = [];
  const earlier: CountedDeal[] = [];
  const scoped: { row: DealRow }[] = [];
  for (const row of rows) {
    const fields = row.deal && row.deal.void?.value !== true ? row.deal.fields : null;
    if (!fields || !inScope(fields)) continue;
    scoped.push({ row });
    const now = countDeal(row, fields, query, period, context.today);
    if (now) deals.push(now);
    const then = countDeal(row, fields, query, before, context.today);
    if (then) earlier.push(then);
  }
  const verdictOf = createVerdicts(query, context);
  const figures = figuresOf(deals);
  const previous = figuresOf(earlier);
  return {
    period,
    filters,
    count: figures.count,
    amountWan: toWan(figures.yuan),
    previous: { ...before, count: previous.count, amountWan: toWan(previous.yuan) },
    yoy: {
      countPct: growthPct(figures.count, previous.count),
      amountPct: growthPct(figures.yuan, previous.yuan),
    },
    byCounty: breakDown(deals, (deal) => deal.fields.county),
    byIndustry: breakDown(deals, (deal) => deal.fields.industry),
    byOrigin: breakDown(deals, (deal) => deal.fields.origin),
    bySizeTier: breakDownBySize(deals, query.minWan),
    tags: countTags(deals),
    funds: fundsOf(
      countFunds(scoped, query.fundsMinWan, period, context.today),
      countFunds(scoped, query.fundsMinWan, before, context.today),
      query.fundsMinWan,
    ),
    rows: deals.map((deal) => rowOf(deal, context, verdictOf)).sort(bySigning),
  };
}

function figuresOf(deals: readonly CountedDeal[]): { count: number; yuan: number } {
  return {
    count: deals.reduce((sum, deal) => sum + deal.count, 0),
    yuan: deals.reduce((sum, deal) => sum + (deal.yuan ?? 0), 0),
  };
}

const asFigures = (part: { projects: number; yuan: number }): Figures => ({
  count: part.projects,
  amountWan: toWan(part.yuan),
});

const fundsOf = (now: CountedFunds, before: CountedFunds, minWan: number): PeriodSummary['funds'] => ({
  minWan,
  ...asFigures(now),
  previous: asFigures(before),
  yoy: {
    countPct: growthPct(now.projects, before.projects),
    amountPct: growthPct(now.yuan, before.yuan),
  },
  preliminary: asFigures(now.preliminary),
  verified: asFigures(now.verified),
});

type VerdictOf = (deal: string, history: DealHistory) => FrozenVerdict;

/** The verdicts of one summary, against each deal's benchmark as it is now, ending on the signing asked for. */
function createVerdicts({ contract }: SummaryQuery, context: SummaryContext): VerdictOf {
  const freeze = createFreezer(context.today);
  const ending = new Map<Benchmark, Benchmark>();
  return (deal, history) => {
    const chosen = context.benchmarkOf(deal);
    const benchmark = ending.get(chosen) ?? { ...chosen, endsOn: contract };
    ending.set(chosen, benchmark);
    return freeze(judge(history, benchmark, context.calendar), benchmark);
  };
}

function rowOf(deal: CountedDeal, context: SummaryContext, verdictOf: VerdictOf): SummaryRow {
  const { row, fields, signedOn, yuan } = deal;
  const history = historyOf(row, context.calendar, context.today);
  const visitOn = firstOn(history.transitions, 'visit') ?? null;
  const counted = visitOn !== null && visitOn <= signedOn;
  return {
    id: row.id,
    title: fields.title,
    investor: fields.investor,
    origin: fields.origin,
    industry: fields.industry,
    county: fields.county,
    amountWan: yuan === null ? null : toWan(yuan),
    visitOn,
    signedOn,
    days: counted ? elapsedDays(visitOn, signedOn) : null,
    workingDays: counted ? context.calendar.workingDays(visitOn, signedOn) : null,
    verdict: verdictOf(row.id, history),
    tags: fields.tags,
  };
}

const bySigning = (a: SummaryRow, b: SummaryRow): number =>
  (b.amountWan ?? -1) - (a.amountWan ?? -1) ||
  (a.signedOn < b.signedOn ? -1 : a.signedOn > b.signedOn ? 1 : 0) ||
  (a.title < b.title ? -1 : 1);
