import { everyDeal } from '#domain/workspace/deal-query';
import type { DealQuery } from '../../store/hooks';
import type { GridSelection } from './grid-navigation';

/** Where a person is in the ledger; kept by the app, so that coming back finds the place again. */
export interface LedgerView {
  query: DealQuery;
  selection: GridSelection;
}

const atTop: GridSelection = { active: { row: 0, column: 1 }, anchor: 0 };

export const initialLedgerView: LedgerView = { query: everyDeal, selection: atTop };

/** Another question starts at its first row. */
export const asked = (view: LedgerView, change: Partial<DealQuery>): LedgerView => ({
  query: { ...view.query, ...change },
  selection: { active: { row: 0, column: view.selection.active.column }, anchor: 0 },
});

export const hasFilters = (query: DealQuery): boolean =>
  query.text !== '' ||
  query.stage !== null ||
  query.verdict !== null ||
  query.rule !== null ||
  query.missingSlot ||
  [query.county, query.industry, query.originClass, query.leader, query.tags].some((list) => list.length > 0);

/** The same scope and order without any filter. */
export const withoutFilters = ({ scope, sort }: DealQuery): DealQuery => ({ ...everyDeal, scope, sort });

/** A click on a name: ascending, descending, then back to most urgent first. */
export function nextSort(sort: DealQuery['sort'], column: string): DealQuery['sort'] {
  if (sort.column !== column) return { column, descending: false };
  return sort.descending ? everyDeal.sort : { column, descending: true };
}
