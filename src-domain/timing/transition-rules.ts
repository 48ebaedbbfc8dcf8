import { type PauseFields, type TransitionFields } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import { live } from '../sync/merge';
import type { DealRow, Merged } from '../workspace/rows';
import { orderTransitions, stageRank } from './dwell';
import type { PlainDate } from './plain-date';

/**
 * T6: whether a transition may join a deal's history. Never in the future. A later one may lead anywhere but to the
 * stage the deal is in (going back is a re-entry); one dated before the latest (back-dating) must fit between its
 * neighbours, so that dates never run backwards. A second signing is allowed: 意向 → 正式.
 */
export function checkTransition(
  row: Pick<DealRow, 'transitions'>,
  candidate: Pick<TransitionFields, 'stage' | 'effectiveOn'>,
  today: PlainDate,
): Result<null> {
  const { stage, effectiveOn } = candidate;
  if (effectiveOn > today) return err(fault('timing.future', { on: effectiveOn, today }, 'effectiveOn'));
  const { before, after } = neighbours(orderTransitions(row.transitions), candidate);
  for (const neighbour of [before, after])
    if (neighbour?.fields.stage === stage && stage !== 'signing')
      return err(fault('timing.alreadyThere', { stage, on: neighbour.fields.effectiveOn }, 'stage'));
  if (!after) return ok(null);
  if (before && stageRank(before.fields.stage) > stageRank(stage)) return outOfOrder(candidate, before);
  if (stageRank(after.fields.stage) < stageRank(stage)) return outOfOrder(candidate, after);
  return ok(null);
}

function outOfOrder(
  candidate: Pick<TransitionFields, 'stage' | 'effectiveOn'>,
  neighbour: Merged<TransitionFields>,
): Result<null> {
  const { stage, effectiveOn } = neighbour.fields;
  const params = { stage: candidate.stage, on: candidate.effectiveOn, other: stage, otherOn: effectiveOn };
  return err(fault('timing.outOfOrder', params, 'effectiveOn'));
}

function neighbours(
  ordered: readonly Merged<TransitionFields>[],
  candidate: Pick<TransitionFields, 'stage' | 'effectiveOn'>,
): { before: Merged<TransitionFields> | undefined; after: Merged<TransitionFields> | undefined } {
  const place = ordered.findIndex(
    ({ fields }) =>
      fields.effectiveOn > candidate.effectiveOn ||
      (fields.effectiveOn === candidate.effectiveOn && stageRank(fields.stage) > stageRank(candidate.stage)),
  );
  const index = place < 0 ? ordered.length : place;
  return { before: ordered[index - 1], after: ordered[index] };
}

/** T5: a pause ends after it begins, and neither lies in the future; overlaps are allowed, their days count once. */
export function checkPause(row: Pick<DealRow, 'pauses'>, pause: PauseFields, today: PlainDate): Result<null> {
  const last = pause.to ?? pause.from;
  if (last > today) return err(fault('timing.future', { on: last, today }, 'on'));
  if (pause.to !== null && pause.to < pause.from)
    return err(fault('timing.pauseBackwards', { from: pause.from, to: pause.to }, 'on'));
  const running = live(row.pauses).find(({ fields }) => fields.to === null);
  if (pause.to === null && running)
    return err(fault('timing.alreadyPaused', { from: running.fields.from }, 'on'));
  return ok(null);
}
