import type { ExistingDeal } from '#domain/importing/deal-directory';
import { isLive } from '#domain/sync/merge';
import type { LedgerState } from '#domain/workspace/ledger-state';

/** What an import must know of the deals that are here, voided ones left out. */
export function* existingDeals(ledger: Pick<LedgerState, 'rows'>): Generator<ExistingDeal> {
  for (const { id, deal, fundings } of ledger.rows()) {
    if (!deal || !isLive(deal)) continue;
    const { title, investor } = deal.fields;
    const live = fundings.filter((funding) => isLive(funding));
    yield {
      id,
      title,
      investor,
      fundings: live.map(({ fields }) => ({ on: fields.on, yuan: fields.amount.yuan })),
    };
  }
}
