import type { Contract, SigningRelation, TransitionFields } from '../records/deal';
import { transitionDefaults } from '../records/event-schemas';
import { err, fault, ok, type Result } from '../result';
import { isLive } from '../sync/merge';
import type { Change } from '../sync/op';
import { checkCorrectedTransition, checkTransition } from '../timing/transition-rules';
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

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

export function decideEnter(
  command: Of<'stage.enter'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  // T7: a signing whose kind is not named is the formal one.
  const contract = command.contract ?? (command.stage === 'signing' ? 'formal' : null);
  if (contract !== null && command.stage !== 'signing')
    return err(fault('workspace.contractOnlyOnSigning', { stage: command.stage }, 'contract'));
  const fields: TransitionFields = {
    ...transitionDefaults,
    stage: command.stage,
    effectiveOn: command.effectiveOn,
    contract,
    amount: command.amount ?? null,
    relation: command.stage === 'signing' ? (command.relation ?? relationOf(row.value, contract)) : null,
    reason: tidyText(command.reason),
    evidence: tidyText(command.evidence),
  };
  return enter(row.value, fields, context);
}

export function decideWithdraw(
  command: Of<'deal.withdraw'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const fields: TransitionFields = {
    ...transitionDefaults,
    stage: 'withdrawn',
    effectiveOn: command.effectiveOn,
    reason: tidyText(command.reason),
  };
  return enter(row.value, fields, context);
}

function enter(row: LiveRow, fields: TransitionFields, context: DecideContext): Result<Decision> {
  const allowed = checkTransition(row, fields, context.clock.today());
  if (!allowed.ok) return allowed;
  const label = {
    code: `act.stageEnter.${fields.stage}`,
    params: { ...titleOf(row), on: fields.effectiveOn },
  };
  return born('transition', row, { ...fields }, label, context);
}

/** A later contract of the same deal raises its status; amounts are added only when it is called an increase. */
function relationOf(row: LiveRow, contract: Contract | null): SigningRelation {
  const signed = row.transitions.some((one) => isLive(one) && one.fields.stage === 'signing');
  return signed && contract !== null ? 'upgrade' : 'first';
}

/** Moves an existing transition to another day (T6): the old day, the new one and the reason stay in the history. */
export function decideCorrect(
  command: Of<'stage.correct'>,
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const found = findChild(row.value.transitions, command.transition, row.value);
  if (!found.ok) return found;
  const reason = tidyText(command.reason);
  if (reason === null) return err(fault('workspace.reasonMissing', {}, 'reason'));
  const label = { code: 'act.stageCorrect', params: { ...titleOf(row.value), on: command.effectiveOn } };
  if (found.value.fields.effectiveOn === command.effectiveOn) return ok({ changes: [], created: [], label });
  const today = context.clock.today();
  const allowed = checkCorrectedTransition(row.value, found.value, command.effectiveOn, today);
  if (!allowed.ok) return allowed;
  const change: Change = {
    kind: 'transition',
    record: command.transition,
    deal: command.deal,
    act: 'set',
    fields: { effectiveOn: command.effectiveOn },
    reason,
  };
  return ok({ changes: [change], created: [], label });
}

export function decideStageVoid(command: Of<'stage.void'>, view: RecordView): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const found = findChild(row.value.transitions, command.transition, row.value);
  if (!found.ok) return found;
  const reason = tidyText(command.reason);
  const { stage, effectiveOn } = found.value.fields;
  const change: Change = {
    kind: 'transition',
    record: command.transition,
    deal: command.deal,
    act: 'void',
    fields: {},
    ...(reason === null ? {} : { reason }),
  };
  const label = { code: `act.stageVoid.${stage}`, params: { ...titleOf(row.value), on: effectiveOn } };
  return ok({ changes: [change], created: [], label });
}
