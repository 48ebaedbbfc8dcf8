import type { VerdictState } from '../timing/benchmark';
import type { DealCard } from './deal-card';
import { isInScope } from './deal-filter';
import { missingSlots, type DealTotals, type LedgerCounts } from './deal-query';

export const zeroCounts = (): LedgerCounts => ({
  all: 0,
  inHand: 0,
  signed: 0,
  funded: 0,
  withdrawn: 0,
  missingSlot: 0,
  verdicts: { inside: 0, watch: 0, over: 0, unknown: 0 },
  stages: { visit: 0, negotiation: 0, signing: 0, landing: 0, none: 0 },
});

/** Adds one deal to the counts, or takes it away (`by` −1): the counts are never recounted. */
export function countCard(counts: LedgerCounts, card: DealCard, by: 1 | -1): void {
  counts.all += by;
  if (isInScope(card, 'signed')) counts.signed += by;
  if (isInScope(card, 'funded')) counts.funded += by;
  if (card.stage === 'withdrawn') {
    counts.withdrawn += by;
    return;
  }
  counts.inHand += by;
  if (missingSlots(card).length > 0) counts.missingSlot += by;
  counts.verdicts[card.verdict.state] += by;
  counts.stages[card.stage ?? 'none'] += by;
}

export const zeroTotals = (revision: number): DealTotals => ({
  total: 0,
  amountYuan: 0,
  withoutAmount: 0,
  notCounted: 0,
  verdicts: { inside: 0, watch: 0, over: 0, unknown: 0 },
  revision,
});

/** Only 引資 is summed (S11); a deal of another kind is counted, and one without an amount is said to be so. */
export function addToTotals(
  totals: DealTotals,
  card: DealCard,
  state: VerdictState = card.verdict.state,
): void {
  totals.total += 1;
  totals.verdicts[state] += 1;
  const amount = amountOf(card);
  if (amount === 'not counted') totals.notCounted += 1;
  else if (amount === null) totals.withoutAmount += 1;
  else totals.amountYuan += amount;
}

/** 元 of a card as sums take it; null = not known. */
export function amountOf(card: DealCard): number | null | 'not counted' {
  if (card.kind !== null && card.kind !== 'capital') return 'not counted';
  return card.amount?.yuan ?? null;
}
