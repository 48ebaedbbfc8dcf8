import type { Benchmark, TargetBenchmark } from '../timing/benchmark';
import { historyOf, type DealHistory } from '../timing/dwell';
import { gapState, judgeInactivity, judgeNotStarted, judgeScheduleGap } from '../timing/judge-activity';
import { lastActiveOn } from '../timing/last-active';
import { addDays, elapsedDays, type PlainDate } from '../timing/plain-date';
import { INACTIVITY, NOT_STARTED, SCHEDULE_GAP } from '../timing/rule-benchmarks';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { ActivityRow, DealRow } from '../workspace/rows';
import type { Found } from './found';

interface Standing {
  row: DealRow;
  activities: readonly ActivityRow[];
  history: DealHistory;
  benchmark: Benchmark;
  /** The total or the stage is over already. */
  isLate: boolean;
}

/** N1: what T9 (d), (e) and (f) say of the deal. */
export function statesOf(standing: Standing, calendar: WorkingCalendar): readonly Found[] {
  const { benchmark, isLate, row } = standing;
  // Known to have landed, on a day nobody recorded: neither idle nor waiting to begin.
  if (row.deal?.fields.knownStage === 'landing') return [];
  const gap = benchmark.kind === 'target' && !isLate ? gapOf(standing, benchmark, calendar) : null;
  return [inactiveOf(standing, calendar), gap, startOf(standing, calendar)].flatMap((found) => found ?? []);
}

function inactiveOf({ row, activities, history }: Standing, calendar: WorkingCalendar): Found | null {
  const since = lastActiveOn(row, activities, history.asOf);
  const verdict = judgeInactivity(history, INACTIVITY, since, calendar);
  if (!verdict || verdict.limit === null || since === null) return null;
  if (verdict.state !== 'watch' && verdict.state !== 'over') return null;
  const { code, params } = verdict.reason;
  return {
    key: `inactive:${since}:${code}`,
    subject: 'inactive',
    kind: 'inactive',
    due: verdict.limit,
    severity: verdict.state,
    why: { code, params: { ...params, from: since } },
  };
}

function gapOf({ row, history }: Standing, target: TargetBenchmark, calendar: WorkingCalendar): Found | null {
  const verdict = judgeScheduleGap(history, SCHEDULE_GAP, target, calendar);
  if (!verdict || (verdict.state !== 'watch' && verdict.state !== 'over') || !history.current) return null;
  const { entered } = history.current;
  return {
    key: `gap:${entered}:${verdict.state}`,
    subject: 'gap',
    kind: 'scheduleGap',
    due: gapBegan(row, target, calendar, { entered, asOf: history.asOf, state: verdict.state }),
    severity: verdict.state,
    why: { code: 'scheduleGap', params: verdict.reason.params },
  };
}

/**
 * The first day of the present stage on which the gap was in this state or worse. Within one stay the gap never
 * shrinks: the schedule runs on with every net day, what the stage earns stops at its target. So it can be halved.
 */
function gapBegan(
  row: DealRow,
  target: TargetBenchmark,
  calendar: WorkingCalendar,
  { entered, asOf, state }: { entered: PlainDate; asOf: PlainDate; state: 'watch' | 'over' },
): PlainDate {
  const isThere = (day: PlainDate): boolean => {
    const verdict = judgeScheduleGap(historyOf(row, calendar, day), SCHEDULE_GAP, target, calendar);
    const found = verdict ? gapState(Number(verdict.reason.params['points'])) : 'inside';
    return found === 'over' || found === state;
  };
  let [low, high] = [0, elapsedDays(entered, asOf)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(addDays(entered, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(entered, low);
}

function startOf({ history }: Standing, calendar: WorkingCalendar): Found | null {
  const verdict = judgeNotStarted(history, NOT_STARTED, calendar);
  if (!verdict || verdict.limit === null || verdict.from === null) return null;
  const { code, params } = verdict.reason;
  if (code !== 'startOpen' && code !== 'notStarted') return null;
  return {
    key: `start:${verdict.from}`,
    subject: 'start',
    kind: code === 'startOpen' ? 'startDue' : 'notStarted',
    due: addDays(verdict.limit, -1),
    severity: null,
    why: {
      code: code === 'startOpen' ? 'startDue' : 'notStarted',
      params: { ...params, from: verdict.from },
    },
  };
}
