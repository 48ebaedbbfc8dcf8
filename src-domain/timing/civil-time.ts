import type { Millis } from '../ports/clock';
import { fromEpochDay, type PlainDate } from './plain-date';

/** Asia/Shanghai, the workspace's zone: no summer time since 1991, so a fixed offset is exact. */
const OFFSET: Millis = 8 * 3_600_000;
const DAY: Millis = 86_400_000;

/** The civil day of a moment in the workspace's zone (T1), whatever the machine's own zone. */
export const civilDayOf = (at: Millis): PlainDate => fromEpochDay(Math.floor((at + OFFSET) / DAY));

/** Its time of day there, to the minute: "14:05". */
export const civilTimeOf = (at: Millis): string => new Date(at + OFFSET).toISOString().slice(11, 16);

/** Until the next civil day begins. */
export const untilNextDay = (at: Millis): Millis => DAY - ((at + OFFSET) % DAY);
