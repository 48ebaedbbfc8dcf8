import type { Contract, Stage, Step } from '../records/deal';
import type { EventFields } from '../records/workspace-records';
import { countDays, firstOn, signedOn, stageRank, type DealHistory, type DayCounts } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { stageAmong, type CurrentStage } from '../workspace/card-of';
import type { DealRow } from '../workspace/rows';
import type { Dwell, DwellState, LeftOut, Span } from './span';

/** A deal as of a day, and what its spans are counted with. */
export interface DwellSubject {
  row: DealRow;
  history: DealHistory;
  current: CurrentStage;
  contract: Contract;
  /** What is recorded of the event the deal names; undefined = nothing, or it names none. */
  event: EventFields | undefined;
  calendar: Pick<WorkingCalendar, 'workingDays'>;
}

/** Where a deal stands on the day of its history. */
export const standingOf = (row: DealRow, history: DealHistory): CurrentStage =>
  stageAmong(history.transitions, row.deal?.fields.knownStage ?? null);

/** A dwell, why there is none, or null where the deal has not begun the span (or passed it over). */
type Told = Omit<Dwell, 'deal' | 'title'> | LeftOut | null;

/** [D1, D2] What a deal tells of a span. */
export function dwellOf(span: Span, subject: DwellSubject): Dwell | LeftOut | null {
  const { row, history } = subject;
  const told = history.needsReview.length > 0 ? doubted(span, subject) : tell(span, subject);
  return told === null || typeof told === 'string'
    ? told
    : { deal: row.id, title: row.deal?.fields.title ?? '', ...told };
}

function tell(span: Span, subject: DwellSubject): Told {
  switch (span) {
    case 'visit':
    case 'negotiation':
      return inStage(span, subject);
    case 'total':
      return toSigning(subject, firstOn(subject.history.transitions, 'visit') ?? null);
    case 'landing':
      return toLanding(subject);
    case 'event':
      return fromEvent(subject);
  }
}

/** A deal in doubt is only missed where it would have said something. */
function doubted(span: Span, { row, history, contract }: DwellSubject): LeftOut | null {
  const says =
    span === 'event'
      ? (row.deal?.fields.event ?? null) !== null
      : span === 'landing'
        ? signedOn(history.transitions, contract) !== null
        : span === 'total' || history.stages.some(({ stage }) => stage === span);
  return says ? 'needsReview' : null;
}

function inStage(stage: Stage, { history, current }: DwellSubject): Told {
  const dwell = history.stages.find((each) => each.stage === stage);
  if (!dwell) return isUndated(stage, current) ? 'startNotRecorded' : null;
  const { calendar, working, netCalendar, netWorking, visits } = dwell;
  const lastEntry = history.transitions.findLastIndex(({ fields }) => fields.stage === stage);
  const after = history.transitions.slice(lastEntry + 1).find(({ fields }) => isLater(fields.stage, stage));
  // Known to have gone on, but not since when: how long it stayed is not known.
  if (!after && !current.recorded && current.stage !== null && isLater(current.stage, stage))
    return 'endNotRecorded';
  const state: DwellState = after ? 'finished' : isOut(history) ? 'withdrawn' : 'open';
  return {
    state,
    from: visits[0]!.entered,
    to: after?.fields.effectiveOn ?? endOf(state, history),
    calendar,
    working,
    netCalendar,
    netWorking,
    visits: visits.length,
  };
}

const isLater = (step: Step, stage: Stage): boolean =>
  step !== 'withdrawn' && stageRank(step) > stageRank(stage);

/** The visit of every deal has a first day; a later stage only if the deal is known to be in it. */
function isUndated(stage: Stage, current: CurrentStage): boolean {
  return stage === 'visit' ? current.stage !== null : current.stage === stage && !current.recorded;
}

function toSigning(subject: DwellSubject, from: PlainDate | null): Told {
  const { history, contract, current } = subject;
  if (from === null) return current.stage === null ? null : 'startNotRecorded';
  const signed = signedOn(history.transitions, contract);
  if (signed !== null) return signed < from ? 'needsReview' : between(subject, from, signed, 'finished');
  const undated = !current.recorded && (current.stage === 'signing' || current.stage === 'landing');
  if (undated) return 'signingNotRecorded';
  if (current.stage === 'landing') return 'landedUnsigned';
  return unfinished(subject, from);
}

function toLanding(subject: DwellSubject): Told {
  const { history, contract, current } = subject;
  const signed = signedOn(history.transitions, contract);
  if (signed === null) return null;
  const landings = history.transitions.filter(({ fields }) => fields.stage === 'landing');
  const landed = landings.find(({ fields }) => fields.effectiveOn >= signed)?.fields.effectiveOn;
  if (landed !== undefined) return between(subject, signed, landed, 'finished');
  if (landings.length > 0) return 'landedBefore';
  if (current.stage === 'landing' && !current.recorded) return 'landingNotRecorded';
  return unfinished(subject, signed);
}

/** S2. A signing on the day of the event is 0 days after it; one before it did not come from it. */
function fromEvent(subject: DwellSubject): Told {
  const { row, history, contract, event } = subject;
  if ((row.deal?.fields.event ?? null) === null) return null;
  const on = event?.on ?? null;
  if (on === null) return 'eventUndated';
  if (on > history.asOf) return null;
  const signed = signedOn(history.transitions, contract);
  return signed !== null && signed < on ? 'signedBefore' : toSigning(subject, on);
}

const unfinished = (subject: DwellSubject, from: PlainDate): Told => {
  const state = isOut(subject.history) ? 'withdrawn' : 'open';
  const to = endOf(state, subject.history);
  // Withdrawn before the event it names: nothing was left to time.
  return to < from ? null : between(subject, from, to, state);
};

function between(
  { history, calendar }: DwellSubject,
  from: PlainDate,
  to: PlainDate,
  state: DwellState,
): Told {
  const counts: DayCounts = countDays(from, to, history.paused, calendar);
  return { state, from, to, ...counts, visits: 1 };
}

const isOut = ({ current }: DealHistory): boolean => current?.step === 'withdrawn';

const endOf = (state: DwellState, { asOf, current }: DealHistory): PlainDate =>
  state === 'withdrawn' ? (current?.entered ?? asOf) : asOf;
