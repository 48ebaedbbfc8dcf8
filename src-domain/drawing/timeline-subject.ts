import type { Stage } from '../records/deal';
import type { ForecastTail } from '../forecast/forecast-tail';
import type { AnyBenchmark, Verdict } from '../timing/benchmark';
import type { DatedStep, DayCounts, DealHistory } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { TimingText } from '../timing/verdict-words';
import type { WorkingCalendar } from '../timing/working-calendar';

/** A history as drawings know it: of its steps only stage, day and contract. */
export type DrawnHistory = Omit<DealHistory, 'transitions' | 'planned'> & {
  transitions: readonly DatedStep[];
  planned: readonly DatedStep[];
};

/** All a timeline is laid out from. */
export interface TimelineSubject {
  history: DrawnHistory;
  /** The stage the deal is known to be in although the day it entered is not recorded; null = all is dated. */
  undatedStage: Stage | null;
  benchmark: AnyBenchmark;
  /** The benchmark with its allowance: "新松 < 1 個月". */
  benchmarkName: string;
  verdict: Verdict;
  calendar: WorkingCalendar;
  /** Which days the segments say: gross or net, calendar or working (T2, T3, T5). */
  count: keyof DayCounts;
  /** What the forecast says of the days to come (T10); null or absent = nothing is drawn of it. */
  tail?: ForecastTail | null;
  /** Texts of the `timing` catalogue. */
  text: TimingText;
}

/** One stay in a stage, drawn as one segment; a re-entry is another (T4). */
export interface Stay {
  stage: Stage;
  from: PlainDate;
  to: PlainDate;
  /** It lasts (T8). */
  live: boolean;
  /** 1 = the first visit of its stage. */
  visit: number;
  counts: DayCounts;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/** ② for a second visit; nothing for the first. */
export const visitMark = (visit: number): string => (visit < 2 ? '' : (CIRCLED[visit - 1] ?? `(${visit})`));

/** A history's stays in the order they were lived through. */
export function staysOf(history: Pick<DealHistory, 'asOf' | 'stages'>): readonly Stay[] {
  const { asOf } = history;
  return history.stages
    .flatMap(({ stage, visits }) =>
      visits.map(({ entered, left, ...counts }, index) => ({
        stage,
        from: entered,
        to: left ?? asOf,
        live: left === null,
        visit: index + 1,
        counts,
      })),
    )
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
