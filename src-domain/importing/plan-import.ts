import type { EventFields } from '../records/workspace-records';
import type { PlainDate } from '../timing/plain-date';
import { DealDirectory, type ExistingDeal } from './deal-directory';
import { EventDirectory } from './event-directory';
import { findHeader, type Column, type SheetHeader } from './find-header';
import type { ImportPlanSummary, RowProblem } from './import-plan';
import { planDeal, type PlannedDeal } from './plan-deal';
import { planFunding, type PlannedFunding } from './plan-funds';
import { RowReader } from './read-row';
import { tableRows } from './table-rows';
import type { SheetTable } from './sheet-table';

export interface ImportContext {
  /** Id of the plan, to run or drop it by. */
  plan: string;
  today: PlainDate;
  /** Every deal of the workspace that is not voided. */
  existing: Iterable<ExistingDeal>;
  /** What the workspace has recorded of events, by name; left out = nothing. */
  events?: ReadonlyMap<string, EventFields>;
}

/** What an import would create. Nothing of it exists until its changes are committed as one batch. */
export interface ImportPlan {
  summary: ImportPlanSummary;
  deals: readonly PlannedDeal[];
  fundings: readonly PlannedFunding[];
  /** Events of which the file tells a day or a place that was not recorded. */
  events: readonly EventFields[];
}

type SheetCounts = ImportPlanSummary['sheets'][number];

const SAMPLE_ROWS = 8;

/**
 * Reads a workbook's tables as deals and fundings. Good rows are planned, rows that cannot be read are listed with
 * sheet, row, column and value, rows already here are counted. Deal sheets are read first, whatever their order.
 */
export function planImport(
  input: { file: string; sheets: readonly SheetTable[] },
  context: ImportContext,
): ImportPlan {
  const found = input.sheets.map((sheet) => ({ sheet, header: findHeader(sheet) }));
  const draft: Draft = {
    context,
    directory: new DealDirectory(context.existing),
    deals: [],
    fundings: [],
    events: new EventDirectory(context.events ?? new Map()),
    problems: [],
  };
  const counts = new Map<SheetTable, SheetCounts>();
  for (const { sheet, header } of found) {
    if (header.kind === 'deals') counts.set(sheet, planDeals(draft, sheet, header));
  }
  for (const { sheet, header } of found) {
    if (header.kind === 'funds') counts.set(sheet, planFunds(draft, sheet, header));
  }
  const sheets = input.sheets.map((sheet) => counts.get(sheet) ?? emptyCounts(sheet, 'unknown'));
  return {
    summary: summarise(input.file, draft, sheets, found),
    deals: draft.deals,
    fundings: draft.fundings,
    events: draft.events.news(),
  };
}

interface Draft {
  context: ImportContext;
  directory: DealDirectory;
  deals: PlannedDeal[];
  fundings: PlannedFunding[];
  events: EventDirectory;
  problems: RowProblem[];
}

const emptyCounts = (sheet: SheetTable, kind: SheetCounts['kind']): SheetCounts => ({
  name: sheet.name,
  kind,
  rows: 0,
  good: 0,
  skipped: 0,
  bad: 0,
});

const byField = <F extends string>(columns: readonly Column<F>[]): ReadonlyMap<F, Column<F>> =>
  new Map(columns.map((column) => [column.field, column]));

function planDeals(draft: Draft, sheet: SheetTable, header: SheetHeader & { kind: 'deals' }): SheetCounts {
  const columns = byField(header.columns);
  return countRows(draft, sheet, header, 'deals', (cells, row) => {
    const reader = new RowReader(sheet.name, row, cells, columns);
    const deal = planDeal(reader, draft.context.today);
    if (deal.event && reader.problems.length === 0) {
      const known = draft.events.tell(deal.event);
      if (known !== null)
        reader.problem('eventOn', 'importing.eventDayDiffers', { name: deal.event.name, known });
    }
    if (reader.problems.length > 0) return reader.problems;
    const ref = { kind: 'planned', index: draft.deals.length } as const;
    if (!draft.directory.add(deal.fields.title, deal.fields.investor, ref)) return 'duplicate';
    draft.deals.push(deal);
    return 'good';
  });
}

function planFunds(draft: Draft, sheet: SheetTable, header: SheetHeader & { kind: 'funds' }): SheetCounts {
  const columns = byField(header.columns);
  return countRows(draft, sheet, header, 'funds', (cells, row) => {
    const reader = new RowReader(sheet.name, row, cells, columns);
    const funding = planFunding(reader, draft.context.today, draft.directory);
    if (funding === null) return reader.problems;
    const { on, amount } = funding.fields;
    if (draft.directory.takeFunding(funding.deal, on, amount.yuan)) return 'duplicate';
    draft.fundings.push(funding);
    return 'good';
  });
}

type RowOutcome = 'good' | 'duplicate' | readonly RowProblem[];

function countRows(
  draft: Draft,
  sheet: SheetTable,
  header: SheetHeader,
  kind: SheetCounts['kind'],
  readRow: (cells: SheetTable['rows'][number], row: number) => RowOutcome,
): SheetCounts {
  const counts = emptyCounts(sheet, kind);
  for (const { cells, row } of tableRows(sheet, header)) {
    const outcome = readRow(cells, row);
    counts.rows += 1;
    if (outcome === 'good') counts.good += 1;
    else if (outcome === 'duplicate') counts.skipped += 1;
    else {
      counts.bad += 1;
      draft.problems.push(...outcome);
    }
  }
  return counts;
}

function summarise(
  file: string,
  draft: Draft,
  sheets: readonly SheetCounts[],
  found: readonly { sheet: SheetTable; header: SheetHeader }[],
): ImportPlanSummary {
  return {
    plan: draft.context.plan,
    file,
    sheets,
    deals: draft.deals.length,
    fundings: draft.fundings.length,
    transitions: draft.deals.reduce((sum, deal) => sum + deal.transitions.length, 0),
    duplicates: sheets.reduce((sum, sheet) => sum + sheet.skipped, 0),
    problems: draft.problems,
    columns: found.flatMap(({ sheet, header }) =>
      header.named.map((column) => ({ sheet: sheet.name, column: column.header, field: column.field })),
    ),
    sample: draft.deals.slice(0, SAMPLE_ROWS).map(({ fields, transitions }) => ({
      title: fields.title,
      investor: fields.investor,
      amount: fields.amount?.text ?? null,
      signedOn: transitions.find((transition) => transition.stage === 'signing')?.effectiveOn ?? null,
    })),
  };
}
