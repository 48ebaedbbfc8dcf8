import type { PlainDate } from '../timing/plain-date';
import { parseRecord } from '../records/record-schemas';
import { err, fault, ok, type Result } from '../result';
import { checkOpSize } from '../sync/stamp';
import type { Change, DealRecordKind } from '../sync/op';
import type { Command } from './command';
import { titleOf } from './decide-deal';
import {
  findDeal,
  tidyText,
  type ActLabel,
  type DecideContext,
  type Decision,
  type LiveRow,
  type RecordView,
} from './decision';
import { newId } from './ids';

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

export function decideActivity(
  command: Of<'activity.add'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const past = notAfterToday(command.on, context);
  if (!past.ok) return past;
  const fields = {
    kind: command.kind,
    on: command.on,
    text: command.text.trim(),
    people: tidyText(command.people),
    place: tidyText(command.place),
  };
  const label = { code: `act.activityAdd.${command.kind}`, params: titleOf(row.value) };
  return born('activity', row.value, fields, label, context);
}

export function decideFunding(
  command: Of<'funding.add'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const past = notAfterToday(command.funding.on, context);
  if (!past.ok) return past;
  const fields = { ...command.funding, remark: tidyText(command.funding.remark) };
  return born('funding', row.value, fields, { code: 'act.fundingAdd', params: titleOf(row.value) }, context);
}

/** A new record inside a deal, checked whole. */
export function born(
  kind: DealRecordKind,
  row: LiveRow,
  fields: Record<string, unknown>,
  label: ActLabel,
  { clock, random }: DecideContext,
): Result<Decision> {
  const parsed = parseRecord(kind, fields);
  if (!parsed.ok) return parsed;
  const change: Change = {
    kind,
    record: newId(clock, random),
    deal: row.id,
    act: 'create',
    fields: parsed.value,
  };
  const size = checkOpSize(change);
  return size.ok ? ok({ changes: [change], created: [], label }) : size;
}

/** What has happened cannot lie in the future (T6). */
export function notAfterToday(on: PlainDate, { clock }: DecideContext): Result<null> {
  const today = clock.today();
  return on <= today ? ok(null) : err(fault('workspace.futureDate', { on, today }, 'on'));
}
