import { isLive, live } from '../sync/merge';
import type { DealRow } from '../workspace/rows';
import type { ExistingDeal } from './deal-directory';

/** The ledger's rows as an import must know them; voided deals and entries may come again. */
export function* existingDeals(rows: Iterable<DealRow>): Generator<ExistingDeal> {
  for (const { id, deal, fundings } of rows) {
    if (!isLive(deal)) continue;
    const { title, investor } = deal.fields;
    const known = live(fundings).map(({ fields }) => ({ on: fields.on, yuan: fields.amount.yuan }));
    yield { id, title, investor, fundings: known };
  }
}
