import { dealDefaults } from '../records/deal-schema';
import type { DealFields, NextStepFields, SnoozeFields } from '../records/deal';
import { encodeHlc } from '../sync/hlc';
import { plainDate, type PlainDate } from '../timing/plain-date';
import type { DealRow, Merged, Stamp } from '../workspace/rows';
import { timedRow, type Entry } from './deal-row';

/** A stamp at noon (04:00 UTC) of a day in the workspace's zone. */
function stampOn(day: string): Stamp {
  const wall = Date.parse(`${day}T04:00:00Z`);
  return { key: `${encodeHlc({ ms: wall, counter: 0 })}|dev|0`, wall, actor: '王敏', device: 'dev' };
}

const recorded = <F>(id: string, fields: F, day: string): Merged<F> => ({
  id,
  fields,
  born: stampOn(day),
  clock: {},
  void: null,
});

export interface StepSketch {
  text?: string;
  due: string | null;
  owner?: string;
  doneOn?: string;
  /** The day it was recorded; long before everything else unless said. */
  setOn?: string;
}

export interface RowSketch {
  id?: string;
  fields?: Partial<DealFields>;
  stages?: readonly Entry[];
  pauses?: Parameters<typeof timedRow>[1];
  steps?: readonly StepSketch[];
  snoozes?: readonly { about: string; until: string }[];
}

/** A deal's whole row from a few words; its records were made on 2017-01-01 unless said. */
export function reminderRow({
  id = 'd1',
  fields,
  stages = [],
  pauses,
  steps = [],
  snoozes,
}: RowSketch): DealRow {
  const day = '2017-01-01';
  return {
    id,
    deal: recorded<DealFields>(id, { ...dealDefaults, title: `項目 ${id}`, ...fields }, day),
    ...timedRow(stages, pauses),
    fundings: [],
    nextSteps: steps.map((step, index) =>
      recorded<NextStepFields>(
        `${id}-s${index + 1}`,
        {
          text: step.text ?? '補簽協議',
          due: step.due === null ? null : plainDate(step.due),
          owner: step.owner ?? null,
          doneOn: (step.doneOn ?? null) as PlainDate | null,
        },
        step.setOn ?? day,
      ),
    ),
    ...(snoozes
      ? {
          snoozes: snoozes.map(({ about, until }, index) =>
            recorded<SnoozeFields>(`${id}-z${index + 1}`, { about, until: plainDate(until) }, day),
          ),
        }
      : {}),
    touched: stampOn(day),
  };
}
