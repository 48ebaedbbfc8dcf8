import type { PauseFields } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import { isLive } from '../sync/merge';
import type { Change } from '../sync/op';
import { checkCorrectedPause, checkPause } from '../timing/transition-rules';
import type { Command } from './command';
import { titleOf } from './decide-deal';
import { born } from './decide-event';
import {
  findChild,
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

export function decidePauseCorrect(
  command: Of<'pause.correct'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const found = findPause(command, view);
  if (!found.ok) return found;
  const { row, pause, reason } = found.value;
  if (reason === null) return err(fault('workspace.reasonMissing', {}, 'reason'));
  const { from, to } = command;
  const label = { code: 'act.pauseCorrect', params: { ...titleOf(row), on: from } };
  if (pause.fields.from === from && pause.fields.to === to) return ok({ changes: [], created: [], label });
  const allowed = checkCorrectedPause(row, pause, { from, to }, context.clock.today());
  if (!allowed.ok) return allowed;
  return ok({ changes: [changeOf(command, 'set', { from, to }, reason)], created: [], label });
}

export function decidePauseSplit(
  command: Of<'pause.split'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const found = findPause(command, view);
  if (!found.ok) return found;
  const { row, pause, reason } = found.value;
  if (reason === null) return err(fault('workspace.reasonMissing', {}, 'reason'));
  const { from, to } = pause.fields;
  const { until, again } = command;
  const last = to ?? context.clock.today();
  if (!(from <= until && until < again && again <= last))
    return err(fault('workspace.splitOutside', { from, to: last }, 'on'));
  const label = { code: 'act.pauseSplit', params: { ...titleOf(row), on: until } };
  const rest = born('pause', row, { from: again, to, reason: pause.fields.reason }, label, context);
  if (!rest.ok) return rest;
  const { changes, created } = rest.value;
  return ok({ changes: [changeOf(command, 'set', { to: until }, reason), ...changes], created, label });
}

export function decidePauseVoid(command: Of<'pause.void'>, view: RecordView): Result<Decision> {
  const found = findPause(command, view);
  if (!found.ok) return found;
  const { row, pause, reason } = found.value;
  const label = { code: 'act.pauseVoid', params: { ...titleOf(row), on: pause.fields.from } };
  return ok({ changes: [changeOf(command, 'void', {}, reason)], created: [], label });
}

type OfOnePause = Of<'pause.correct' | 'pause.split' | 'pause.void'>;

function findPause(command: OfOnePause, view: RecordView) {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const pause = findChild(row.value.pauses, command.pause, row.value);
  if (!pause.ok) return pause;
  return ok({ row: row.value, pause: pause.value, reason: tidyText(command.reason) });
}

const changeOf = (
  { deal, pause }: OfOnePause,
  act: 'set' | 'void',
  fields: Partial<PauseFields>,
  reason: string | null,
): Change => ({
  kind: 'pause',
  record: pause,
  deal,
  act,
  fields,
  ...(reason === null ? {} : { reason }),
});

const openPause = (row: LiveRow): Merged<PauseFields> | undefined =>
  row.pauses.find((pause) => isLive(pause) && pause.fields.to === null);
