import type { Change, Fields } from '../sync/op';
import { decideEventSave } from '../workspace/decide-workspace';
import type { RecordView } from '../workspace/decision';
import type { ImportPlan } from './plan-import';
import type { PlannedDeal } from './plan-deal';

/** How many changes a plan makes; for progress. */
export const changeCount = (plan: ImportPlan): number =>
  plan.fundings.length +
  plan.events.length +
  plan.deals.reduce(
    (sum, deal) => sum + 1 + deal.transitions.length + deal.pauses.length + deal.nextSteps.length,
    0,
  );

/** A workspace in which nothing is recorded yet. */
const emptyView: Pick<RecordView, 'record'> = { record: () => undefined };

/**
 * A plan's changes, each deal followed by what is inside it, then the fundings and what was told of events; made one by one, so that a big
 * import need not stand in memory twice. `newId` gives fresh record ids in rising order (UUIDv7).
 */
export function* changesOf(
  plan: ImportPlan,
  newId: () => string,
  view: Pick<RecordView, 'record'> = emptyView,
): Generator<Change> {
  const ids: string[] = [];
  for (const deal of plan.deals) {
    const id = newId();
    ids.push(id);
    yield* changesOfDeal(id, deal, newId);
  }
  for (const { deal, fields } of plan.fundings) {
    const owner = deal.kind === 'existing' ? deal.id : ids[deal.index];
    if (owner === undefined) throw new RangeError('a funding of a deal the plan does not hold');
    yield create('funding', newId(), owner, fields);
  }
  for (const event of plan.events) {
    const decision = decideEventSave({ do: 'event.save', ...event }, view);
    if (!decision.ok) throw new RangeError('an event that was planned cannot be saved');
    yield* decision.value.changes;
  }
}

function* changesOfDeal(id: string, deal: PlannedDeal, newId: () => string): Generator<Change> {
  yield create('deal', id, id, deal.fields);
  for (const fields of deal.transitions) yield create('transition', newId(), id, fields);
  for (const fields of deal.pauses) yield create('pause', newId(), id, fields);
  for (const fields of deal.nextSteps) yield create('nextStep', newId(), id, fields);
}

const create = (kind: Change['kind'], record: string, deal: string, fields: object): Change => ({
  kind,
  record,
  deal,
  act: 'create',
  fields: fields as Fields,
});
