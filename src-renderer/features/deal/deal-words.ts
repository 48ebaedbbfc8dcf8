import type { PlainDate } from '#domain/timing/plain-date';

/** 07-26 */
export const monthDayOf = (on: PlainDate): string => on.slice(5);
