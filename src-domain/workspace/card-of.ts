import { STAGES, type Stage, type Step, type TransitionFields } from '../records/deal';
import { isLive, live } from '../sync/merge';
import type { Benchmark } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import type { DealCard } from './deal-card';
import { codeOf } from './ids';
import type { DealRow, Merged } from './rows';

/** What a card depends on besides its row. */
export interface CardSetting {
  benchmarks: ReadonlyMap<string, Benchmark>;
  /** Id of the benchmark deals are timed against when they name none. */
  defaultBenchmark: string;
  calendar: { workingDays(from: PlainDate, to: PlainDate): number };
}

/** The benchmark a deal is timed against: its own, else the workspace's, else the first there is. */
export function benchmarkFor(row: DealRow | undefined, setting: CardSetting): Benchmark {
  const chosen = row?.deal?.fields.benchmark;
  const own = chosen ? setting.benchmarks.get(chosen) : undefined;
  const found =
    own ?? setting.benchmarks.get(setting.defaultBenchmark) ?? setting.benchmarks.values().next().value;
  if (!found) throw new Error('a ledger needs at least one benchmark');
  return found;
}

/**
 * Live transitions in the order the rules give: effective day, then stage, then the clock of the op (T6).
 */
export function orderedTransitions(row: Pick<DealRow, 'transitions'>): readonly Merged<TransitionFields>[] {
  return [...live(row.transitions)].sort(
    (a, b) =>
      compare(a.fields.effectiveOn, b.fields.effectiveOn) ||
      rankOf(a.fields.stage) - rankOf(b.fields.stage) ||
      compare(a.born.key, b.born.key),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOf = (step: Step): number => (step === 'withdrawn' ? STAGES.length : STAGES.indexOf(step));

/**
 * The stage a deal is in, and whether the day it entered is on record. A stage that is only known (no date) counts
 * until a recorded transition reaches it.
 */
export function currentStage(row: DealRow): { stage: Step | null; recorded: boolean } {
  const ordered = orderedTransitions(row);
  const latest = ordered.at(-1)?.fields.stage ?? null;
  const known: Stage | null = row.deal?.fields.knownStage ?? null;
  const reached = known === null || ordered.some((one) => rankOf(one.fields.stage) >= rankOf(known));
  return reached ? { stage: latest, recorded: latest !== null } : { stage: known, recorded: false };
}

export function cardOf(row: DealRow, setting: CardSetting, _today: PlainDate): DealCard {
  const fields = row.deal?.fields;
  if (!fields) throw new Error(`deal ${row.id} has no birth yet`);
  const ordered = orderedTransitions(row);
  const firstOn = (stage: Step): PlainDate | null =>
    ordered.find((one) => one.fields.stage === stage)?.fields.effectiveOn ?? null;
  const steps = live(row.nextSteps).filter((step) => step.fields.doneOn === null);
  const signings = ordered.filter((one) => one.fields.stage === 'signing');
  const funded = live(row.fundings);
  return {
    ...fields,
    id: row.id,
    code: codeOf(row.id),
    stage: currentStage(row).stage,
    paused: row.pauses.some((pause) => isLive(pause) && pause.fields.to === null),
    contract: signings.at(-1)?.fields.contract ?? null,
    visitOn: firstOn('visit'),
    negotiationOn: firstOn('negotiation'),
    signedOn: signings[0]?.fields.effectiveOn ?? null,
    landedOn: firstOn('landing'),
    stageDays: null,
    totalDays: null,
    netTotalDays: null,
    workingDays: null,
    nextStep: steps.map((step) => step.fields).sort(byDue)[0] ?? null,
    openSteps: steps.length,
    fundedYuan: funded.length === 0 ? null : funded.reduce((sum, one) => sum + one.fields.amount.yuan, 0),
    verdict: {
      benchmark: benchmarkFor(row, setting).id,
      from: null,
      to: null,
      calendar: null,
      working: null,
      state: 'unknown',
      reason: { code: 'noStart', params: {} },
      limit: null,
      limitCounts: false,
    },
    bar: null,
    touchedAt: row.touched.wall,
  };
}

const byDue = (a: { due: PlainDate | null }, b: { due: PlainDate | null }): number =>
  compare(a.due ?? '9999', b.due ?? '9999');
