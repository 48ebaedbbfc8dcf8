import type { Clock, Millis } from '../ports/clock';
import { plainDate } from '../timing/plain-date';

/** A clock that stands still at `today`, at 06:05 UTC (14:05 in the workspace's zone). */
export function fixedClock(today: string): Clock {
  const date = plainDate(today);
  const now: Millis = Date.parse(`${date}T06:05:00Z`);
  return { now: () => now, today: () => date };
}
