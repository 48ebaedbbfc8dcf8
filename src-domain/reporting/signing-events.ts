import type { Contract, TransitionFields } from '../records/deal';
import type { Money } from '../money/money';
import { orderTransitions } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { DealRow } from '../workspace/rows';

/** What one signing adds to a report: a project, an amount, or both (SPEC.md R1–R4). */
export interface SigningEvent {
  on: PlainDate;
  counts: boolean;
  /** 元; null = not known. */
  yuan: number | null;
}

/**
 * The signings of a deal that a report over `contract` counts, as of `today` (later ones are plans). R1: the first of
 * its kind only. R2: 意向→正式 is the same project: where both are asked for, it adds status, not amount; the formal
 * report counts it at the formal signing. R3: 增資 adds its own amount and no project. R4: a changed investor counts at
 * the later event, and the earlier one no longer.
 */
export function signingEvents(row: DealRow, contract: Contract, today: PlainDate): readonly SigningEvent[] {
  const signings = orderTransitions(row.transitions)
    .map((each) => each.fields)
    .filter((each) => each.stage === 'signing' && each.contract === contract && each.effectiveOn <= today);
  const transferred = signings.findLastIndex((each) => each.relation === 'transfer');
  const counted = signings.slice(Math.max(transferred, 0));
  const events: SigningEvent[] = [];
  for (const signing of counted) {
    const isFirst = events.length === 0;
    if (signing.relation === 'increase' && !isFirst)
      events.push({ on: signing.effectiveOn, counts: false, yuan: signing.amount?.yuan ?? null });
    else if (isFirst)
      events.push({ on: signing.effectiveOn, counts: true, yuan: amountOf(row, signing)?.yuan ?? null });
  }
  return events;
}

const amountOf = (row: DealRow, signing: TransitionFields): Money | null =>
  signing.amount ?? row.deal?.fields.amount ?? null;
