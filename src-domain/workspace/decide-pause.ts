import type { PauseFields } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import { isLive } from '../sync/merge';
import type { Change } from '../sync/op';
import { checkPause } from '../timing/transition-rules';
import type { Command } from './command';
import { titleOf } from './decide-deal';
import { born } from './decide-event';
import {
  findDeal,
  tidyText,
  type DecideContext,
  type Decision,
  type LiveRow,
  type RecordView,
} from './decision';
import type { Merged } from './rows';

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

export function decidePauseStart(
  command: Of<'pause.start'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const reason = tidyText(command.reason);
  if (reason === null) return err(fault('workspace.reasonMissing', {}, 'reason'));
  const open = openPause(row.value);
  if (open)
    return err(fault('workspace.alreadyPaused', { ...titleOf(row.value), on: open.fields.from }, 'on'));
  const fields: PauseFields = { from: command.on, to: null, reason };
  const allowed = checkPause(row.value, fields, context.clock.today());
  if (!allowed.ok) return allowed;
  const label = { code: 'act.pauseStart', params: { ...titleOf(row.value), on: command.on } };
  return born('pause', row.value, { ...fields }, label, context);
}

export function decidePauseEnd(
  command: Of<'pause.end'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const open = openPause(row.value);
  if (!open) return err(fault('workspace.notPaused', titleOf(row.value), 'deal'));
  const allowed = checkPause(row.value, { ...open.fields, to: command.on }, context.clock.today());
  if (!allowed.ok) return allowed;
  const change: Change = {
    kind: 'pause',
    record: open.id,
    deal: command.deal,
    act: 'set',
    fields: { to: command.on },
  };
  const label = { code: 'act.pauseEnd', params: { ...titleOf(row.value), on: command.on } };
  return ok({ changes: [change], created: [], label });
}

const openPause = (row: LiveRow): Merged<PauseFields> | undefined =>
  row.pauses.find((pause) => isLive(pause) && pause.fields.to === null);
