import { createDealOutlooks, createLedgerOutlooks } from '#domain/forecast/deal-outlook';
import { createLaneWindows } from '#domain/workspace/lane-windows';
import type { LedgerState } from '#domain/workspace/ledger-state';

/** What looks ahead, over one ledger: the curves are worked out once for deals and lanes alike. */
export interface Forecasts {
  ledger: LedgerState;
  outlook: ReturnType<typeof createDealOutlooks>;
  lanes: ReturnType<typeof createLaneWindows>;
}

export function createForecasts(ledger: LedgerState): Forecasts {
  const ledgerOn = createLedgerOutlooks(ledger);
  return {
    ledger,
    outlook: createDealOutlooks(ledger, ledgerOn),
    lanes: createLaneWindows(ledger, ledgerOn),
  };
}
