import { STAGES, type Stage, type Step } from '../records/deal';
import { live } from '../sync/merge';
import { countDays, type DealHistory } from '../timing/dwell';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { DealRow } from '../workspace/rows';
import type { Count, Dwell } from './span';

/** D7: one of the slowest, and why. Days are the ones shown. */
export interface SlowDwell {
  dwell: Dwell;
  /** Working or calendar days its pauses took, whether or not they are counted. */
  pausedDays: number;
  pauseReasons: readonly string[];
  /** Stages it stayed in more than once within the span. */
  reentered: readonly { stage: Stage; visits: number }[];
  /** The stage that took most of the span; null where the span is one stage. */
  longest: { stage: Stage; days: number } | null;
  /** Where the deal stands on the day of the count. */
  now: Step | null;
}

export const SLOWEST = 10;

/** [D7] The dwells with the most days first; on equal days the one that began first. */
export function slowestOf(dwells: readonly Dwell[], count: Count): readonly Dwell[] {
  return [...dwells]
    .sort((a, b) => b[count] - a[count] || compare(a.from, b.from) || compare(a.deal, b.deal))
    .slice(0, SLOWEST);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Reasons {
  row: DealRow;
  history: DealHistory;
  calendar: Pick<WorkingCalendar, 'workingDays'>;
  count: Count;
}

/** [D7] Why it took so long, as far as the record tells. */
export function explainSlow(dwell: Dwell, { row, history, calendar, count }: Reasons): SlowDwell {
  const isWorking = count === 'working' || count === 'netWorking';
  const within = stagesWithin(dwell, history, calendar, count);
  const [first, ...others] = [...within].sort((a, b) => b.days - a.days);
  return {
    dwell,
    pausedDays: isWorking ? dwell.working - dwell.netWorking : dwell.calendar - dwell.netCalendar,
    pauseReasons: [
      ...new Set(
        live(row.pauses)
          .map(({ fields }) => fields)
          .filter(({ from, to }) => from < dwell.to && (to ?? dwell.to) > dwell.from && from !== to)
          .map(({ reason }) => reason),
      ),
    ],
    reentered: within.flatMap(({ stage, visits }) => (visits > 1 ? [{ stage, visits }] : [])),
    longest: first && others.length > 0 ? { stage: first.stage, days: first.days } : null,
    now: history.current?.step ?? null,
  };
}

/** The parts of a deal's stays that lie in (from, to]. */
function stagesWithin(
  { from, to }: Dwell,
  { stages, paused, asOf }: DealHistory,
  calendar: Pick<WorkingCalendar, 'workingDays'>,
  count: Count,
): readonly { stage: Stage; days: number; visits: number }[] {
  return STAGES.flatMap((stage) => {
    const stays = (stages.find((each) => each.stage === stage)?.visits ?? []).flatMap(({ entered, left }) => {
      const [start, end] = [entered > from ? entered : from, (left ?? asOf) < to ? (left ?? asOf) : to];
      return start < end ? [countDays(start, end, paused, calendar)[count]] : [];
    });
    const days = stays.reduce((sum, each) => sum + each, 0);
    return stays.length > 0 ? [{ stage, days, visits: stays.length }] : [];
  });
}
