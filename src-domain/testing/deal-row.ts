import type { DealFields, PauseFields, Step, TransitionFields } from '../records/deal';
import { dealDefaults } from '../records/deal-schema';
import { plainDate } from '../timing/plain-date';
import type { DealRow, Merged, Stamp } from '../workspace/rows';

const stamp = (order: number, actor: string): Stamp => ({
  key: String(order).padStart(13, '0'),
  wall: 0,
  actor,
  device: 'dev',
});

function merged<F>(order: number, fields: F, actor = '王敏'): Merged<F> {
  return { id: `r${order}`, fields, born: stamp(order, actor), clock: {}, void: null };
}

export interface Entry {
  stage: Step;
  on: string;
  contract?: TransitionFields['contract'];
  actor?: string;
}

/** A deal's row from stage entries and pauses as plain dates, in the order they were recorded. */
export function timedRow(
  entries: readonly Entry[],
  pauses: readonly { from: string; to?: string | null; reason?: string }[] = [],
): Pick<DealRow, 'transitions' | 'pauses'> {
  return {
    transitions: entries.map(({ stage, on, contract, actor }, index) =>
      merged<TransitionFields>(
        index,
        {
          stage,
          effectiveOn: plainDate(on),
          contract: contract ?? (stage === 'signing' ? 'formal' : null),
          amount: null,
          relation: null,
          reason: null,
          evidence: null,
        },
        actor,
      ),
    ),
    pauses: pauses.map(({ from, to, reason }, index) =>
      merged<PauseFields>(1000 + index, {
        from: plainDate(from),
        to: to == null ? null : plainDate(to),
        reason: reason ?? '',
      }),
    ),
  };
}

/** A whole deal's row of the entries and pauses of `timedRow`; its title is its id. */
export const timedDeal = (
  id: string,
  fields: Partial<DealFields>,
  ...times: Parameters<typeof timedRow>
): DealRow => ({
  id,
  deal: merged(2000, { ...dealDefaults, title: id, ...fields }),
  ...timedRow(...times),
  fundings: [],
  nextSteps: [],
  touched: stamp(0, ''),
});
