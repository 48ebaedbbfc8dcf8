import { STAGES, type Contract, type Stage, type Step, type TransitionFields } from '../records/deal';
import { live } from '../sync/merge';
import type { DealRow, Merged } from '../workspace/rows';
import { pausedIntervals, pausedWithin, type PausedInterval } from './paused-days';
import { elapsedDays, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** Day counts over (entered, left], gross and net of pauses (T2, T3, T5). */
export interface DayCounts {
  calendar: number;
  working: number;
  netCalendar: number;
  netWorking: number;
}

/** One stay in a stage; `left` is null while it lasts (T8). */
export interface StageVisit extends DayCounts {
  entered: PlainDate;
  left: PlainDate | null;
}

export interface StageDwell extends DayCounts {
  stage: Stage;
  visits: readonly StageVisit[];
}

/** What a drawing or a verdict needs to know of a transition. */
export interface DatedStep {
  id: string;
  fields: Pick<TransitionFields, 'stage' | 'effectiveOn' | 'contract'>;
}

/** A deal's time as of a day, derived from its transitions and pauses, never stored (T1). */
export interface DealHistory {
  asOf: PlainDate;
  /** Stages that were entered, in stage order; a skipped one is absent, not 0 (T4). */
  stages: readonly StageDwell[];
  /** From the first visit (or the first stage there is) to the first formal signing, else to `asOf`. */
  total: (DayCounts & { from: PlainDate; to: PlainDate; ended: boolean }) | null;
  current: { step: Step; entered: PlainDate } | null;
  /** Effective transitions in order: effective day, stage order, clock (T6). */
  transitions: readonly Merged<TransitionFields>[];
  /** Dated after `asOf`: plans, not history. */
  planned: readonly Merged<TransitionFields>[];
  paused: readonly PausedInterval[];
  isPaused: boolean;
  /** Authors of transitions that break the rules of a history; empty when it is sound (T6, 待核). */
  needsReview: readonly string[];
}

type Counting = Pick<WorkingCalendar, 'workingDays'>;

export const stageRank = (step: Step): number =>
  step === 'withdrawn' ? STAGES.length : STAGES.indexOf(step);

type Transition = Merged<TransitionFields>;

/**
 * T6: effective day, then stage order, then the clock of the op that recorded it. Where stage order would enter a
 * stage twice in a row on one day, the day was a step back (negotiation reached and left on the same day): its entries
 * then stand as they were recorded.
 */
export function orderTransitions(transitions: readonly Transition[]): readonly Transition[] {
  const ordered: Transition[] = [];
  for (const day of groupByDay(live(transitions))) {
    const byStage = [...day].sort(
      (a, b) => stageRank(a.fields.stage) - stageRank(b.fields.stage) || compare(a.born.key, b.born.key),
    );
    const repeats = hasRepeat(ordered.at(-1), byStage);
    ordered.push(...(repeats ? [...day].sort((a, b) => compare(a.born.key, b.born.key)) : byStage));
  }
  return ordered;
}

function groupByDay(transitions: readonly Transition[]): readonly (readonly Transition[])[] {
  const days = new Map<PlainDate, Transition[]>();
  for (const transition of transitions) {
    const day = days.get(transition.fields.effectiveOn);
    if (day) day.push(transition);
    else days.set(transition.fields.effectiveOn, [transition]);
  }
  return [...days].sort(([a], [b]) => compare(a, b)).map(([, day]) => day);
}

const hasRepeat = (before: Transition | undefined, day: readonly Transition[]): boolean =>
  day.some((each, index) => {
    const previous = index === 0 ? before : day[index - 1];
    return previous?.fields.stage === each.fields.stage && each.fields.stage !== 'signing';
  });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function historyOf(
  row: Pick<DealRow, 'transitions' | 'pauses'>,
  calendar: Counting,
  asOf: PlainDate,
): DealHistory {
  const ordered = orderTransitions(row.transitions);
  const transitions = ordered.filter((each) => each.fields.effectiveOn <= asOf);
  const pauses = live(row.pauses).map((pause) => pause.fields);
  const paused = pausedIntervals(pauses, asOf);
  const count = (from: PlainDate, to: PlainDate) => countDays(from, to, paused, calendar);
  const last = transitions.at(-1);
  return {
    asOf,
    stages: stagesOf(transitions, asOf, count),
    total: totalOf(transitions, asOf, count),
    current: last ? { step: last.fields.stage, entered: last.fields.effectiveOn } : null,
    transitions,
    planned: ordered.slice(transitions.length),
    paused,
    isPaused: pauses.some((pause) => pause.from <= asOf && (pause.to === null || pause.to > asOf)),
    needsReview: doubtfulAuthors(transitions),
  };
}

export function countDays(
  from: PlainDate,
  to: PlainDate,
  paused: readonly PausedInterval[],
  calendar: Counting,
): DayCounts {
  const days = elapsedDays(from, to);
  const working = calendar.workingDays(from, to);
  const stopped = pausedWithin(paused, from, to, calendar);
  return {
    calendar: days,
    working,
    netCalendar: days - stopped.calendar,
    netWorking: working - stopped.working,
  };
}

type Count = (from: PlainDate, to: PlainDate) => DayCounts;

function stagesOf(
  transitions: readonly Merged<TransitionFields>[],
  asOf: PlainDate,
  count: Count,
): readonly StageDwell[] {
  const visits = new Map<Stage, StageVisit[]>();
  for (const { stage, entered, left } of stays(transitions)) {
    if (stage === 'withdrawn') continue;
    const visit = { entered, left, ...count(entered, left ?? asOf) };
    visits.set(stage, [...(visits.get(stage) ?? []), visit]);
  }
  return STAGES.flatMap((stage) => {
    const stayed = visits.get(stage);
    return stayed ? [{ stage, ...sumCounts(stayed), visits: stayed }] : [];
  });
}

interface Stay {
  stage: Step;
  entered: PlainDate;
  left: PlainDate | null;
}

/** A second signing (意向 → 正式) is the same stay in the stage of signing, not a re-entry. */
function stays(transitions: readonly Merged<TransitionFields>[]): readonly Stay[] {
  const list: Stay[] = [];
  for (const { fields } of transitions) {
    const last = list.at(-1);
    if (last?.stage === fields.stage) continue;
    if (last) last.left = fields.effectiveOn;
    list.push({ stage: fields.stage, entered: fields.effectiveOn, left: null });
  }
  return list;
}

function sumCounts(counts: readonly DayCounts[]): DayCounts {
  const sum = { calendar: 0, working: 0, netCalendar: 0, netWorking: 0 };
  for (const each of counts) {
    sum.calendar += each.calendar;
    sum.working += each.working;
    sum.netCalendar += each.netCalendar;
    sum.netWorking += each.netWorking;
  }
  return sum;
}

/** The day a deal first signed a contract of this kind; null = not yet (T7). */
export function signedOn(
  transitions: readonly Pick<DatedStep, 'fields'>[],
  contract: Contract,
): PlainDate | null {
  const signing = transitions.find(
    ({ fields }) => fields.stage === 'signing' && fields.contract === contract,
  );
  return signing?.fields.effectiveOn ?? null;
}

function totalOf(
  transitions: readonly Merged<TransitionFields>[],
  asOf: PlainDate,
  count: Count,
): DealHistory['total'] {
  const from = firstOn(transitions, 'visit') ?? transitions[0]?.fields.effectiveOn;
  if (from === undefined) return null;
  const signed = signedOn(transitions, 'formal');
  const last = transitions.at(-1)!.fields;
  const withdrawn = last.stage === 'withdrawn' ? last.effectiveOn : null;
  const end = signed !== null && signed >= from ? signed : withdrawn;
  const to = end ?? asOf;
  return { from, to, ended: end !== null, ...count(from, to) };
}

export function firstOn(
  transitions: readonly Pick<DatedStep, 'fields'>[],
  stage: Step,
): PlainDate | undefined {
  return transitions.find((each) => each.fields.stage === stage)?.fields.effectiveOn;
}

/** The same stage entered twice in a row (but for signings) can only come from two devices: both are named. */
function doubtfulAuthors(transitions: readonly Merged<TransitionFields>[]): readonly string[] {
  const authors = new Set<string>();
  for (const [index, later] of transitions.entries()) {
    const earlier = transitions[index - 1];
    if (!earlier || earlier.fields.stage !== later.fields.stage || later.fields.stage === 'signing') continue;
    authors.add(earlier.born.actor).add(later.born.actor);
  }
  return [...authors];
}
