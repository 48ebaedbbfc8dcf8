import { STAGES, type Contract, type DealFields, type Stage, type Step } from '#domain/records/deal';
import type { Benchmark, Verdict } from '#domain/timing/benchmark';
import {
  historyOf,
  signedOn,
  stageRank,
  type DealHistory,
  type StageDwell,
  type StageVisit,
} from '#domain/timing/dwell';
import { judge } from '#domain/timing/judge';
import type { PlainDate } from '#domain/timing/plain-date';
import { benchmarkFor } from '#domain/workspace/benchmark-for';
import { currentStage, type CardSetting } from '#domain/workspace/card-of';
import { codeOf } from '#domain/workspace/ids';
import type { DealRow } from '#domain/workspace/rows';

/** Where a stage stands on the stepper. */
export type StageState = 'done' | 'now' | 'skipped' | 'unrecorded' | 'ahead';

export interface StageView {
  stage: Stage;
  state: StageState;
  /** Days over all visits; null = not entered on record (T4: not 0). */
  dwell: StageDwell | null;
  /** The last visit. */
  latest: StageVisit | null;
}

/** A deal as its page and its sheet show it on a day: derived, nothing of it is stored. */
export interface DealView {
  row: DealRow;
  code: string;
  fields: DealFields;
  history: DealHistory;
  benchmark: Benchmark;
  verdict: Verdict;
  /** `recorded` false: the stage is known, the day it was entered is not. */
  current: { stage: Step | null; recorded: boolean };
  stages: readonly StageView[];
  /** First day of each kind of contract; null = not signed. */
  contracts: Record<Contract, PlainDate | null>;
}

/** null = only parts of the deal have arrived: there is nothing to show yet. */
export function dealView(row: DealRow, setting: CardSetting, asOf: PlainDate): DealView | null {
  const fields = row.deal?.fields;
  if (!fields) return null;
  const history = historyOf(row, setting.calendar, asOf);
  const benchmark = benchmarkFor(row, setting);
  const current = currentStage(row, asOf);
  return {
    row,
    code: codeOf(row.id),
    fields,
    history,
    benchmark,
    verdict: judge(history, benchmark, setting.calendar),
    current,
    stages: STAGES.map((stage) => stageView(stage, history, current.stage)),
    contracts: {
      intent: signedOn(history.transitions, 'intent'),
      framework: signedOn(history.transitions, 'framework'),
      formal: signedOn(history.transitions, 'formal'),
    },
  };
}

function stageView(stage: Stage, history: DealHistory, current: Step | null): StageView {
  const dwell = history.stages.find((one) => one.stage === stage) ?? null;
  return {
    stage,
    state: stateOf(stage, current, dwell, history),
    dwell,
    latest: dwell?.visits.at(-1) ?? null,
  };
}

/** A stage before the first one on record is not known to have been skipped: its days are not recorded. */
function stateOf(
  stage: Stage,
  current: Step | null,
  dwell: StageDwell | null,
  history: DealHistory,
): StageState {
  if (stage === current) return 'now';
  if (dwell) return 'done';
  if (current === null || current === 'withdrawn' || stageRank(stage) > stageRank(current)) return 'ahead';
  const startsBefore = history.stages.some((one) => stageRank(one.stage) < stageRank(stage));
  return startsBefore ? 'skipped' : 'unrecorded';
}

/** The stage after and the one before the deal's own; null = there is none. */
export function neighbours({ current }: Pick<DealView, 'current'>): {
  next: Stage | null;
  back: Stage | null;
} {
  const { stage } = current;
  if (stage === 'withdrawn') return { next: null, back: null };
  const at = stage === null ? -1 : STAGES.indexOf(stage);
  return { next: STAGES[at + 1] ?? null, back: STAGES[at - 1] ?? null };
}
