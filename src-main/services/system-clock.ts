import type { Clock } from '#domain/ports/clock';
import { WORKSPACE_ZONE } from '#domain/ports/clock';
import { plainDate } from '#domain/timing/plain-date';

const civilDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: WORKSPACE_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The machine's clock; today is the civil date in the workspace's zone. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => plainDate(civilDate.format(Date.now())),
};
