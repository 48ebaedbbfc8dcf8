import { live } from '../sync/merge';
import type { ActivityRow, DealRow } from '../workspace/rows';
import type { PlainDate } from './plain-date';

/**
 * T9(d): the last day up to `asOf` on which something about the deal was done: a stage, a pause begun or ended, funds
 * in place, a step done, an activity. Editing a fact is not doing. null = nothing has a day on record.
 */
export function lastActiveOn(
  row: Pick<DealRow, 'transitions' | 'pauses' | 'fundings' | 'nextSteps'>,
  activities: readonly ActivityRow[],
  asOf: PlainDate,
): PlainDate | null {
  const days = [
    ...live(row.transitions).map(({ fields }) => fields.effectiveOn),
    ...live(row.pauses).flatMap(({ fields }) => [fields.from, fields.to]),
    ...live(row.fundings).map(({ fields }) => fields.on),
    ...live(row.nextSteps).map(({ fields }) => fields.doneOn),
    ...live(activities).map(({ fields }) => fields.on),
  ];
  return days.reduce<PlainDate | null>(
    (last, day) => (day !== null && day <= asOf && (last === null || day > last) ? day : last),
    null,
  );
}
