import type { Clock } from '#domain/ports/clock';
import { civilDayOf } from '#domain/timing/civil-time';

/** The machine's clock; today is the civil date in the workspace's zone. */
export const systemClock: Clock = { now: () => Date.now(), today: () => civilDayOf(Date.now()) };
