import { live, winnerOf } from '../sync/merge';
import { parseHlc } from '../sync/hlc';
import type { NextStepFields } from '../records/deal';
import { civilDayOf } from '../timing/civil-time';
import type { PlainDate } from '../timing/plain-date';
import type { DealRow, Merged } from '../workspace/rows';
import type { Found } from './found';

/** N1: the next steps that have a day and are not done. */
export function stepsOf(row: Pick<DealRow, 'nextSteps'>, today: PlainDate): readonly Found[] {
  return live(row.nextSteps).flatMap((step) => {
    const { text, due, owner, doneOn } = step.fields;
    if (due === null || doneOn !== null) return [];
    const kind = due < today ? ('stepOverdue' as const) : ('stepDue' as const);
    const subject = `step:${step.id}`;
    return [
      {
        key: `${subject}:${due}`,
        subject,
        kind,
        due,
        severity: null,
        step: step.id,
        owner,
        setOn: setDay(step),
        why: { code: 'step', params: { text } },
      },
    ];
  });
}

/** The civil day on which the step was given its date. */
function setDay(step: Merged<NextStepFields>): PlainDate {
  const clock = parseHlc(winnerOf(step, 'due').split('|')[0]);
  return civilDayOf(clock.ok ? clock.value.ms : step.born.wall);
}
