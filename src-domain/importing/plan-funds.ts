import type { FundingFields } from '../records/deal';
import type { PlainDate } from '../timing/plain-date';
import type { DealDirectory, DealRef } from './deal-directory';
import type { FundField } from './ledger-columns';
import { fundStatusWords } from './ledger-words';
import type { RowReader } from './read-row';

/** One entry of 到位資金 and the deal it belongs to: one of this file, or one already here. */
export interface PlannedFunding {
  deal: DealRef;
  fields: FundingFields;
}

/** Reads one row; null when it cannot be used, and then the reader's problems say why. */
export function planFunding(
  row: RowReader<FundField>,
  today: PlainDate,
  deals: DealDirectory,
): PlannedFunding | null {
  const title = row.text('title');
  const on = row.date('on');
  const amount = row.money('amount');
  const status = row.word('status', fundStatusWords, 'importing.unknownFundStatus');
  const remark = row.text('remark');
  if (row.problems.length > 0) return null;
  if (title === null) return refuse(row, 'title', 'importing.noTitle');
  if (on === null) return refuse(row, 'on', 'importing.fundingWithoutDate');
  if (on > today) return refuse(row, 'on', 'importing.fundingInFuture');
  if (amount === null) return refuse(row, 'amount', 'importing.fundingWithoutAmount');
  const found = deals.find(title, row.text('investor'));
  if (found.kind === 'none') return refuse(row, 'title', 'importing.unknownProject');
  if (found.kind === 'several') return refuse(row, 'title', 'importing.severalProjects');
  return { deal: found.deal, fields: { on, amount, status: status ?? 'preliminary', remark } };
}

function refuse(row: RowReader<FundField>, field: FundField, code: string): null {
  row.problem(field, code);
  return null;
}
