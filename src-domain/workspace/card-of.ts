import type { Stage, Step } from '../records/deal';
import { live } from '../sync/merge';
import { benchmarkFor, type BenchmarkSetting } from './benchmark-for';
import { cardBarOf } from '../timing/card-bar';
import { firstOn, historyOf, orderTransitions, stageRank, type DealHistory } from '../timing/dwell';
import { judge } from '../timing/judge';
import type { PlainDate } from '../timing/plain-date';
import { ruleMarksOf } from '../timing/rule-marks';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { DealCard } from './deal-card';
import { codeOf } from './ids';
import type { ActivityRow, DealRow } from './rows';

/** What a card depends on besides its row. */
export interface CardSetting extends BenchmarkSetting {
  calendar: WorkingCalendar;
}

/**
 * The stage a deal is in on a day, and whether the day it entered is on record. A stage that is only known (no date)
 * counts until a recorded transition reaches it; a transition dated later is a plan and does not count (T6).
 */
export const currentStage = (row: DealRow, asOf: PlainDate): CurrentStage =>
  stageAmong(
    orderTransitions(row.transitions).filter((one) => one.fields.effectiveOn <= asOf),
    row.deal?.fields.knownStage ?? null,
  );

export interface CurrentStage {
  stage: Step | null;
  recorded: boolean;
}

/** The same of transitions that are already in order and not later than the day. */
export function stageAmong(ordered: DealHistory['transitions'], known: Stage | null): CurrentStage {
  const latest = ordered.at(-1)?.fields.stage ?? null;
  const reached = known === null || ordered.some((one) => stageRank(one.fields.stage) >= stageRank(known));
  return reached ? { stage: latest, recorded: latest !== null } : { stage: known, recorded: false };
}

/** A deal as lists show it on `today`: its facts, its times, its verdict. */
export function cardOf(
  row: DealRow,
  setting: CardSetting,
  today: PlainDate,
  activities: readonly ActivityRow[] = [],
): DealCard {
  const fields = row.deal?.fields;
  if (!fields) throw new Error(`deal ${row.id} has no birth yet`);
  const history = historyOf(row, setting.calendar, today);
  const benchmark = benchmarkFor(row, setting);
  const verdict = judge(history, benchmark, setting.calendar);
  const { transitions, total } = history;
  const onOf = (stage: Step): PlainDate | null => firstOn(transitions, stage) ?? null;
  const steps = live(row.nextSteps).filter((step) => step.fields.doneOn === null);
  const signings = transitions.filter((one) => one.fields.stage === 'signing');
  const funded = live(row.fundings);
  const visitOn = onOf('visit');
  const { stage, recorded } = currentStage(row, today);
  const stay = history.stages.find((one) => one.stage === history.current?.step)?.visits.at(-1);
  return {
    ...fields,
    id: row.id,
    code: codeOf(row.id),
    stage,
    paused: history.isPaused,
    contract: signings.at(-1)?.fields.contract ?? null,
    visitOn,
    negotiationOn: onOf('negotiation'),
    signedOn: signings[0]?.fields.effectiveOn ?? null,
    landedOn: onOf('landing'),
    // A stage whose first day is not recorded has no age, and no bar: it would give its days to another stage.
    stageDays: recorded ? (stay?.calendar ?? null) : null,
    // The total counts from the first visit: without one there is nothing to count from.
    totalDays: visitOn && total ? total.calendar : null,
    netTotalDays: visitOn && total ? total.netCalendar : null,
    workingDays: visitOn && total ? total.working : null,
    nextStep: steps.map((step) => step.fields).sort(byDue)[0] ?? null,
    openSteps: steps.length,
    fundedYuan: funded.length === 0 ? null : funded.reduce((sum, one) => sum + one.fields.amount.yuan, 0),
    verdict,
    rules: ruleMarksOf(row, history, activities, benchmark, setting.calendar),
    bar: recorded ? cardBarOf(history, verdict) : null,
    touchedAt: row.touched.wall,
  };
}

const byDue = (a: { due: PlainDate | null }, b: { due: PlainDate | null }): number => {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};
