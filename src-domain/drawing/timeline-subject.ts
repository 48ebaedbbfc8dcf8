import type { Stage } from '../records/deal';
import type { Benchmark, Verdict } from '../timing/benchmark';
import type { DayCounts, DealHistory } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { TimingText } from '../timing/verdict-words';
import type { WorkingCalendar } from '../timing/working-calendar';

/** All a timeline is laid out from. */
export interface TimelineSubject {
  history: DealHistory;
  /** The stage the deal is known to be in although the day it entered is not recorded; null = all is dated. */
  undatedStage: Stage | null;
  benchmark: Benchmark;
  /** The benchmark with its allowance: "新松 < 1 個月". */
  benchmarkName: string;
  verdict: Verdict;
  calendar: WorkingCalendar;
  /** Which days the segments say: gross or net, calendar or working (T2, T3, T5). */
  count: keyof DayCounts;
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
export function staysOf(history: DealHistory): readonly Stay[] {
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
