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
  const { before, after } = neighbours(row.transitions, candidate);
  for (const neighbour of [before, after])
    if (neighbour?.fields.stage === stage && stage !== 'signing')
      return err(fault('timing.alreadyThere', { stage, on: neighbour.fields.effectiveOn }, 'stage'));
  if (!after) return ok(null);
  if (before && stageRank(before.fields.stage) > stageRank(stage)) return outOfOrder(candidate, before);
  if (stageRank(after.fields.stage) < stageRank(stage)) return outOfOrder(candidate, after);
  return ok(null);
}

/** T6: whether a transition on record may stand on another day; its own old day does not count. */
export function checkCorrectedTransition(
  row: Pick<DealRow, 'transitions'>,
  transition: Merged<TransitionFields>,
  effectiveOn: PlainDate,
  today: PlainDate,
): Result<null> {
  const transitions = row.transitions.filter(({ id }) => id !== transition.id);
  const allowed = checkTransition({ transitions }, { stage: transition.fields.stage, effectiveOn }, today);
  return allowed.ok ? checkNotTwice(row.transitions, transition, effectiveOn) : allowed;
}

/** Where it stood, two entries of one stage may now follow each other. */
function checkNotTwice(
  transitions: readonly Merged<TransitionFields>[],
  moved: Merged<TransitionFields>,
  effectiveOn: PlainDate,
): Result<null> {
  const ordered = orderTransitions(
    transitions.map((one) =>
      one.id === moved.id ? { ...one, fields: { ...one.fields, effectiveOn } } : one,
    ),
  );
  const twice = ordered.find(
    ({ fields: { stage } }, index) => stage !== 'signing' && stage === ordered[index - 1]?.fields.stage,
  );
  if (!twice) return ok(null);
  const { stage, effectiveOn: on } = twice.fields;
  return err(fault('timing.alreadyThere', { stage, on }, 'effectiveOn'));
}

/** T5: whether a pause on record may have other days. */
export function checkCorrectedPause(
  row: Pick<DealRow, 'pauses'>,
  pause: Merged<PauseFields>,
  days: Partial<Pick<PauseFields, 'from' | 'to'>>,
  today: PlainDate,
): Result<null> {
  const pauses = row.pauses.filter(({ id }) => id !== pause.id);
  return checkPause({ pauses }, { ...pause.fields, ...days }, today);
}

function outOfOrder(
  candidate: Pick<TransitionFields, 'stage' | 'effectiveOn'>,
  neighbour: Merged<TransitionFields>,
): Result<null> {
  const { stage, effectiveOn } = neighbour.fields;
  const params = { stage: candidate.stage, on: candidate.effectiveOn, other: stage, otherOn: effectiveOn };
  return err(fault('timing.outOfOrder', params, 'effectiveOn'));
}

/** Later than any stamp a device can give: the candidate is recorded after all there is. */
const LATEST = '~';

function neighbours(
  transitions: readonly Merged<TransitionFields>[],
  { stage, effectiveOn }: Pick<TransitionFields, 'stage' | 'effectiveOn'>,
): { before: Merged<TransitionFields> | undefined; after: Merged<TransitionFields> | undefined } {
  const candidate: Merged<TransitionFields> = {
    id: LATEST,
    fields: {
      stage,
      effectiveOn,
      contract: null,
      amount: null,
      relation: null,
      reason: null,
      evidence: null,
    },
    born: { key: LATEST, wall: 0, actor: '', device: '' },
    clock: {},
    void: null,
  };
  const ordered = orderTransitions([...transitions, candidate]);
  const place = ordered.indexOf(candidate);
  return { before: ordered[place - 1], after: ordered[place + 1] };
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
