import type { DealFields } from '../records/deal';
import { isLive } from '../sync/merge';
import type { DealRow } from '../workspace/rows';
import type { OwnHistory, ScopeField } from './benchmark';
import { countDays, firstOn, historyOf, signedOn, type DealHistory } from './dwell';
import type { JudgingCalendar } from './judged-span';
import { NO_HISTORY, ownHistoryOf } from './own-history';
import type { PlainDate } from './plain-date';

/** What finished deals took, by what they have in common (T9 b). */
export interface OwnHistories {
  /** Of the finished deals that agree with this one in every field of the scope; none = of all. */
  of(row: DealRow | undefined, scope: readonly ScopeField[]): OwnHistory;
  /** Every group of a scope that has finished deals, the largest first. */
  groups(scope: readonly ScopeField[]): readonly OwnHistoryGroup[];
  /** The percentiles of whole scopes as text: equal texts, equal percentiles. */
  told(scopes: Iterable<readonly ScopeField[]>): string;
}

/** Finished deals that agree in every field of a scope; `values` in the order of its fields, null = not recorded. */
export interface OwnHistoryGroup {
  values: readonly (string | null)[];
  own: OwnHistory;
}

interface Source {
  rows: () => Iterable<DealRow>;
  calendar: () => JudgingCalendar;
  today: () => PlainDate;
  /** Changes when any row may have. */
  version: () => string;
}

/** Worked out when first asked after a change; a deal is counted again only when its row or the calendar changed. */
export function createOwnHistories(source: Source): OwnHistories {
  const finished = new WeakMap<
    DealRow,
    { calendar: JudgingCalendar; asOf: PlainDate; days: number | null }
  >();
  let kept: { version: string; byScope: Map<string, ReadonlyMap<string, OwnHistory>> } | null = null;
  const daysOf = (row: DealRow): number | null => {
    const [calendar, asOf] = [source.calendar(), source.today()];
    const known = finished.get(row);
    if (known?.calendar === calendar && known.asOf === asOf) return known.days;
    const days = finishedDays(historyOf(row, calendar, asOf), calendar);
    finished.set(row, { calendar, asOf, days });
    return days;
  };
  const byScope = (scope: readonly ScopeField[]): ReadonlyMap<string, OwnHistory> => {
    const version = source.version();
    if (kept?.version !== version) kept = { version, byScope: new Map() };
    const name = scope.join('+');
    const known = kept.byScope.get(name);
    if (known) return known;
    const groups = new Map<string, number[]>();
    for (const row of source.rows()) {
      const days = isLive(row.deal) ? daysOf(row) : null;
      if (days === null) continue;
      const key = scopeKey(row.deal?.fields, scope);
      const group = groups.get(key);
      if (group) group.push(days);
      else groups.set(key, [days]);
    }
    const histories = new Map([...groups].map(([key, days]) => [key, ownHistoryOf(days)]));
    kept.byScope.set(name, histories);
    return histories;
  };
  return {
    of: (row, scope) => byScope(scope).get(scopeKey(row?.deal?.fields, scope)) ?? NO_HISTORY,
    groups: (scope) =>
      [...byScope(scope)]
        .map(([key, own]) => ({ values: JSON.parse(key) as OwnHistoryGroup['values'], own }))
        .sort((a, b) => b.own.n - a.own.n),
    told: (scopes) => JSON.stringify([...scopes].map((scope) => [scope, [...byScope(scope)]])),
  };
}

/** What deals of one scope have in common, as text. */
export const scopeKey = (fields: DealFields | undefined, scope: readonly ScopeField[]): string =>
  JSON.stringify(scope.map((field) => fields?.[field] ?? null));

/** Net calendar days from the first visit to the formal signing; null = not finished, or not countable (T6). */
export function finishedDays(
  history: DealHistory,
  calendar: Pick<JudgingCalendar, 'workingDays'>,
): number | null {
  const visit = firstOn(history.transitions, 'visit');
  const signed = signedOn(history.transitions, 'formal');
  if (visit === undefined || signed === null || signed < visit || history.needsReview.length > 0) return null;
  return countDays(visit, signed, history.paused, calendar).netCalendar;
}
