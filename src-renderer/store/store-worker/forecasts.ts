import { createDealOutlooks, createLedgerOutlooks } from '#domain/forecast/deal-outlook';
import type { PlainDate } from '#domain/timing/plain-date';
import { createLaneWindows } from '#domain/workspace/lane-windows';
import type { LedgerState } from '#domain/workspace/ledger-state';

/** What looks ahead, over one ledger: the curves are worked out once for deals and lanes alike. */
export interface Forecasts {
  ledger: LedgerState;
  outlook: ReturnType<typeof createDealOutlooks>;
  lanes: ReturnType<typeof createLaneWindows>;
  /** Observes all deals ahead of the first question, a few at a time. */
  warm(asOf: PlainDate): Promise<void>;
}

export function createForecasts(ledger: LedgerState): Forecasts {
  const outlooks = createLedgerOutlooks(ledger);
  return {
    ledger,
    outlook: createDealOutlooks(ledger, outlooks),
    lanes: createLaneWindows(ledger, outlooks),
    warm: async (asOf) => {
      const observed = outlooks.warm(asOf);
      while (!observeSome(observed)) await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Deals observed between two answers: some 5 ms of work. */
const WARM_AT_ONCE = 150;

/** true = all are observed. */
function observeSome(observed: Iterator<unknown>): boolean {
  for (let count = 0; count < WARM_AT_ONCE; count++) if (observed.next().done) return true;
  return false;
}
