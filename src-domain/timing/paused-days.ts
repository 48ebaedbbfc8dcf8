import type { PauseFields } from '../records/deal';
import { toEpochDay, fromEpochDay, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** T5: disjoint paused intervals (from, to], sorted, clipped at `asOf`; overlaps are merged, so days count once. */
export interface PausedInterval {
  from: PlainDate;
  to: PlainDate;
}

export function pausedIntervals(pauses: readonly PauseFields[], asOf: PlainDate): readonly PausedInterval[] {
  const clipped = pauses
    .filter((pause) => pause.from < asOf)
    .map((pause) => ({ from: pause.from, to: pause.to === null || pause.to > asOf ? asOf : pause.to }))
    .filter((pause) => pause.to > pause.from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: PausedInterval[] = [];
  for (const pause of clipped) {
    const last = merged.at(-1);
    if (!last || pause.from > last.to) merged.push(pause);
    else if (pause.to > last.to) merged[merged.length - 1] = { from: last.from, to: pause.to };
  }
  return merged;
}

/** Paused days within (from, to]: calendar and working. */
export function pausedWithin(
  paused: readonly PausedInterval[],
  from: PlainDate,
  to: PlainDate,
  calendar: Pick<WorkingCalendar, 'workingDays'>,
): { calendar: number; working: number } {
  let [days, working] = [0, 0];
  for (const pause of paused) {
    const start = Math.max(toEpochDay(pause.from), toEpochDay(from));
    const end = Math.min(toEpochDay(pause.to), toEpochDay(to));
    if (end <= start) continue;
    days += end - start;
    working += calendar.workingDays(fromEpochDay(start), fromEpochDay(end));
  }
  return { calendar: days, working };
}
