import type { CardBar } from '../workspace/deal-card';
import type { Verdict } from './benchmark';
import type { DealHistory } from './dwell';
import { medianLimit } from './own-history';
import { elapsedDays, type PlainDate } from './plain-date';

/** The miniature of a deal's timeline, in days from its first visit; null while that is not recorded. */
export function cardBarOf(history: DealHistory, verdict: Verdict): CardBar | null {
  const first = history.transitions.find((each) => each.fields.stage === 'visit');
  if (!first) return null;
  const from = first.fields.effectiveOn;
  const day = (on: PlainDate) => elapsedDays(from, on);
  const median = medianLimit(verdict);
  const isOpen = history.current?.step !== 'withdrawn';
  const segments = history.stages
    .flatMap(({ stage, visits }) =>
      visits.map((visit, index) => ({
        stage,
        start: day(visit.entered),
        end: day(visit.left ?? history.asOf),
        visit: index + 1,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    from,
    segments,
    pauses: history.paused.map((pause) => ({ start: day(pause.from), end: day(pause.to) })),
    signings: history.transitions
      .filter((each) => each.fields.stage === 'signing')
      .map((each) => ({ day: day(each.fields.effectiveOn), contract: each.fields.contract })),
    today: isOpen ? day(history.asOf) : null,
    limit: verdict.limit === null ? null : day(verdict.limit),
    limitCounts: verdict.limitCounts,
    median: median === null ? null : day(median),
  };
}
