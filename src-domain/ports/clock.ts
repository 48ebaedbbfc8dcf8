import type { PlainDate } from '../timing/plain-date';

/** UTC milliseconds since 1970. */
export type Millis = number;

/** Where time comes from. `today` is the civil date in the workspace's zone (Asia/Shanghai), never the machine's. */
export interface Clock {
  now(): Millis;
  today(): PlainDate;
}
