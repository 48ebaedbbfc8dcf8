import { parseFields } from '../records/record-schemas';
import { err, fault, ok, type Result } from '../result';
import { live } from '../sync/merge';
import { checkOpSize } from '../sync/stamp';
import type { Change, Fields } from '../sync/op';
import type { Command } from './command';
import { titleOf } from './decide-deal';
import { born, notAfterToday } from './decide-event';
import {
  findChild,
  findDeal,
  tidyText,
  type DecideContext,
  type Decision,
  type RecordView,
} from './decision';

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

export function decideNextStep(
  command: Of<'nextStep.add'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const fields = {
    text: command.text.trim(),
    due: command.due,
    owner: tidyText(command.owner),
    doneOn: null,
  };
  return born(
    'nextStep',
    row.value,
    fields,
    { code: 'act.nextStepAdd', params: titleOf(row.value) },
    context,
  );
}

export function decideNextStepDone(
  command: Of<'nextStep.done'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const step = findChild(row.value.nextSteps, command.nextStep, row.value);
  if (!step.ok) return step;
  if (command.on !== null) {
    const past = notAfterToday(command.on, context);
    if (!past.ok) return past;
  }
  const code = command.on === null ? 'act.nextStepReopen' : 'act.nextStepDone';
  const label = { code, params: { ...titleOf(row.value), text: step.value.fields.text } };
  if (step.value.fields.doneOn === command.on) return ok({ changes: [], created: [], label });
  const change: Change = {
    kind: 'nextStep',
    record: command.nextStep,
    deal: command.deal,
    act: 'set',
    fields: { doneOn: command.on },
  };
  return ok({ changes: [change], created: [], label });
}

/** Writes only what differs; a step already done keeps its day. */
export function decideNextStepSet(command: Of<'nextStep.set'>, view: RecordView): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const step = findChild(row.value.nextSteps, command.nextStep, row.value);
  if (!step.ok) return step;
  const { text, owner, ...rest } = command.fields;
  const parsed = parseFields('nextStep', {
    ...rest,
    ...(text === undefined ? {} : { text: text.trim() }),
    ...(owner === undefined ? {} : { owner: tidyText(owner) }),
  });
  if (!parsed.ok) return parsed;
  const before = step.value.fields as unknown as Fields;
  const fields = Object.fromEntries(
    Object.entries(parsed.value).filter(([field, value]) => value !== before[field]),
  );
  const label = {
    code: 'due' in fields ? 'act.nextStepMoved' : 'act.nextStepSet',
    params: { ...titleOf(row.value), text: step.value.fields.text, on: command.fields.due ?? '—' },
  };
  if (Object.keys(fields).length === 0) return ok({ changes: [], created: [], label });
  const change: Change = {
    kind: 'nextStep',
    record: command.nextStep,
    deal: command.deal,
    act: 'set',
    fields,
  };
  const size = checkOpSize(change);
  return size.ok ? ok({ changes: [change], created: [], label }) : size;
}

/** N5: one reminder of a deal is put off until a later day, or called back. */
export function decideSnooze(
  command: Of<'reminder.snooze'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const { about, until, deal } = command;
  const label = {
    code: until === null ? 'act.snoozeEnd' : 'act.snooze',
    params: { ...titleOf(row.value), on: until ?? '' },
  };
  const today = context.clock.today();
  if (until !== null && until <= today)
    return err(fault('workspace.snoozeNotLater', { on: until, today }, 'until'));
  // Two devices may have put the same reminder off: one record stays, the others go.
  const [first, ...others] = live(row.value.snoozes ?? []).filter((one) => one.fields.about === about);
  if (!first)
    return until === null
      ? ok({ changes: [], created: [], label })
      : born('snooze', row.value, { about, until }, label, context);
  const changes: Change[] = (until === null ? [first, ...others] : others).map(({ id }) => ({
    kind: 'snooze',
    record: id,
    deal,
    act: 'void',
    fields: {},
  }));
  if (until !== null && until !== first.fields.until)
    changes.push({ kind: 'snooze', record: first.id, deal, act: 'set', fields: { until } });
  return ok({ changes, created: [], label });
}
