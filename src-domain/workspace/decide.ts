import { assertNever, fault, ok, err, type Result } from '../result';
import type { Change } from '../sync/op';
import type { Command } from './command';
import { decideCreate, decideRestore, decideSet, decideVoid } from './decide-deal';
import { decideActivity, decideFunding } from './decide-event';
import { decideNextStep, decideNextStepDone, decideNextStepSet, decideSnooze } from './decide-step';
import {
  decidePauseCorrect,
  decidePauseEnd,
  decidePauseSplit,
  decidePauseStart,
  decidePauseVoid,
} from './decide-pause';
import { decideCorrect, decideEnter, decideStageVoid, decideWithdraw } from './decide-stage';
import {
  decideBenchmark,
  decideBenchmarkOrder,
  decideCalendarDay,
  decideEventSave,
  decideLedger,
  decideBenchmarkRetire,
  decideWorkspace,
} from './decide-workspace';
import type { ActLabel, DecideContext, Decision, RecordView } from './decision';
import { createOverlay } from './overlay-view';

type Single = Exclude<Command, { do: 'batch' }>;

/**
 * Turns a command into changes, or says why not. Nothing is written here, and nothing is decided anywhere else. A
 * decision may be empty: the command asked for what is already so.
 */
export function decide(command: Command, view: RecordView, context: DecideContext): Result<Decision> {
  return command.do === 'batch'
    ? decideBatch(command.commands, view, context)
    : decideSingle(command, view, context);
}

function decideSingle(command: Single, view: RecordView, context: DecideContext): Result<Decision> {
  switch (command.do) {
    case 'deal.create':
      return decideCreate(command, view, context);
    case 'deal.set':
      return decideSet(command, view);
    case 'deal.void':
      return decideVoid(command, view);
    case 'deal.restore':
      return decideRestore(command, view);
    case 'stage.enter':
      return decideEnter(command, view, context);
    case 'stage.correct':
      return decideCorrect(command, view, context);
    case 'stage.void':
      return decideStageVoid(command, view);
    case 'deal.withdraw':
      return decideWithdraw(command, view, context);
    case 'pause.start':
      return decidePauseStart(command, view, context);
    case 'pause.end':
      return decidePauseEnd(command, view, context);
    case 'pause.correct':
      return decidePauseCorrect(command, view, context);
    case 'pause.split':
      return decidePauseSplit(command, view, context);
    case 'pause.void':
      return decidePauseVoid(command, view);
    case 'activity.add':
      return decideActivity(command, view, context);
    case 'funding.add':
      return decideFunding(command, view, context);
    case 'nextStep.add':
      return decideNextStep(command, view, context);
    case 'nextStep.done':
      return decideNextStepDone(command, view, context);
    case 'nextStep.set':
      return decideNextStepSet(command, view);
    case 'reminder.snooze':
      return decideSnooze(command, view, context);
    case 'workspace.set':
      return decideWorkspace(command, view);
    case 'ledger.declare':
      return decideLedger(command, view);
    case 'benchmark.save':
      return decideBenchmark(command, view);
    case 'benchmark.retire':
      return decideBenchmarkRetire(command, view);
    case 'benchmark.order':
      return decideBenchmarkOrder(command, view);
    case 'calendar.set':
      return decideCalendarDay(command, view);
    case 'event.save':
      return decideEventSave(command, view);
    default:
      return assertNever(command);
  }
}

/** All or nothing: each command decides on what the earlier ones will have done; a refusal names its place. */
function decideBatch(
  commands: readonly Single[],
  view: RecordView,
  context: DecideContext,
): Result<Decision> {
  const overlay = createOverlay(view);
  const changes: Change[] = [];
  const created: string[] = [];
  let label: ActLabel | null = null;
  for (const [index, command] of commands.entries()) {
    const decision = decideSingle(command, overlay, context);
    if (!decision.ok) {
      const { code, params, at } = decision.error;
      return err(fault(code, { ...params, position: index + 1 }, at));
    }
    overlay.add(decision.value.changes);
    changes.push(...decision.value.changes);
    created.push(...decision.value.created);
    label = label === null ? decision.value.label : batchLabel(commands.length, created.length);
  }
  return ok({ changes, created, label: label ?? batchLabel(0, 0) });
}

const batchLabel = (commands: number, created: number): ActLabel =>
  created > 1
    ? { code: 'act.dealsCreate', params: { count: created } }
    : { code: 'act.batch', params: { count: commands } };
