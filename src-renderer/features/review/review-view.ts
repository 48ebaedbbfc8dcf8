import type { Contract } from '#domain/records/deal';
import type { GroupOrder, Grouping } from '#domain/spread/grouping';
import type { Span } from '#domain/spread/span';
import { everyDwell, type SpreadFilter, type SpreadQuery } from '#domain/spread/spread';
import { countOf } from '#domain/spread/spread-request';
import { addDays, plainDate, type PlainDate } from '#domain/timing/plain-date';
import { periodOf, type PeriodChoice } from '../../components/period';

/** How the review stands; kept by the app while other views are open. */
export interface ReviewView {
  period: PeriodChoice;
  days: 'calendar' | 'working';
  gross: boolean;
  contract: Contract;
  benchmark: string | null;
  filter: SpreadFilter;
  /** The span whose groups and slowest are shown. */
  span: Span;
  by: Grouping;
  order: GroupOrder;
}

/** The spans of the first tab, from the first visit to the start of work. */
export const STAGE_SPANS = ['visit', 'negotiation', 'total', 'landing'] as const satisfies readonly Span[];

export const initialReview: ReviewView = {
  period: { preset: 'thisHalf' },
  days: 'calendar',
  gross: false,
  contract: 'formal',
  benchmark: null,
  filter: everyDwell,
  span: 'total',
  by: 'county',
  order: 'median',
};

export function queryOf(view: ReviewView, today: PlainDate, spans: readonly Span[]): SpreadQuery {
  const { contract, benchmark, filter, by, order } = view;
  const count = countOf(view.days, view.gross);
  return { ...periodOf(view.period, today), spans, by, order, count, contract, benchmark, filter };
}

export const isNarrowed = ({ filter }: ReviewView): boolean =>
  filter.minWan > 0 ||
  [filter.originClass, filter.county, filter.industry, filter.leader, filter.source].some(
    (names: readonly string[]) => names.length > 0,
  );

/** The half-year a day lies in: where a ledger of years past has something to show. */
export function halfOf(day: PlainDate): PeriodChoice {
  const year = day.slice(0, 4);
  const isFirst = day.slice(5) < '07-01';
  const from = plainDate(`${year}-${isFirst ? '01' : '07'}-01`);
  return {
    preset: 'custom',
    from,
    to: isFirst ? addDays(plainDate(`${year}-07-01`), -1) : plainDate(`${year}-12-31`),
  };
}
