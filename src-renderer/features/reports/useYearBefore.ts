import type { PeriodSummary } from '#domain/reporting/period-summary';
import { addMonths } from '#domain/timing/plain-date';
import { useSummary } from '../../store/hooks';

/** The same question over the same days a year before, for growth by name; undefined while it is not answered. */
export function useYearBefore({ period, filters, previous }: PeriodSummary): PeriodSummary | undefined {
  const from = previous?.from ?? addMonths(period.from, -12);
  const to = previous?.to ?? addMonths(period.to, -12);
  const before = useSummary({ from, to, ...filters });
  if (!before) return undefined;
  const same =
    before.period.from === from &&
    before.period.to === to &&
    JSON.stringify(before.filters) === JSON.stringify(filters);
  return same ? before : undefined;
}
