import type { SummaryQuery } from '#domain/reporting/period-summary';
import { DEFAULT_FUNDS_MIN_WAN } from '#domain/reporting/summary-request';
import type { PlainDate } from '#domain/timing/plain-date';
import { periodOf, type PeriodChoice } from '../../components/period';

export type ReportFilters = Omit<SummaryQuery, 'from' | 'to'>;

/** What the report is asked for; kept by the app, so that screen and export always speak of the same. */
export interface ReportView {
  period: PeriodChoice;
  filters: ReportFilters;
}

export const everySigning: ReportFilters = {
  origin: [],
  minWan: 0,
  contract: 'formal',
  county: [],
  industry: [],
  fundsMinWan: DEFAULT_FUNDS_MIN_WAN,
};

/** The figure the offices report: 省外過億元 (S3). */
export const REPORTED_SCOPE = { origin: ['省外'], minWan: 10_000 } as const;

export const initialReportView: ReportView = { period: { preset: 'thisHalf' }, filters: everySigning };

export const queryOf = ({ period, filters }: ReportView, today: PlainDate): SummaryQuery => ({
  ...periodOf(period, today),
  ...filters,
});

/** Whether the signings are narrowed by anything but the period; the threshold of funds is no part of that. */
export const isNarrowed = (filters: ReportFilters): boolean =>
  filters.origin.length + filters.county.length + filters.industry.length > 0 ||
  filters.minWan > 0 ||
  filters.contract !== everySigning.contract;

export const isReportedScope = ({ origin, minWan }: ReportFilters): boolean =>
  minWan === REPORTED_SCOPE.minWan && origin.length === 1 && origin[0] === REPORTED_SCOPE.origin[0];
