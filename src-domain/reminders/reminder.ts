import type { PlainDate } from '../timing/plain-date';

export const REMINDER_KINDS = [
  'stepDue',
  'stepOverdue',
  'benchmarkDue',
  'benchmarkOver',
  'inactive',
  'scheduleGap',
  'startDue',
  'notStarted',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What users switch on and off. */
export const REMINDER_TOPICS = ['step', 'benchmark', 'inactive', 'gap', 'start'] as const;
export type ReminderTopic = (typeof REMINDER_TOPICS)[number];

export const TOPIC_OF: Readonly<Record<ReminderKind, ReminderTopic>> = {
  stepDue: 'step',
  stepOverdue: 'step',
  benchmarkDue: 'benchmark',
  benchmarkOver: 'benchmark',
  inactive: 'inactive',
  scheduleGap: 'gap',
  startDue: 'start',
  notStarted: 'start',
};

/** N4, in the order of the list. */
export const REMINDER_GROUPS = ['overdue', 'today', 'next', 'quiet'] as const;
export type ReminderGroup = (typeof REMINDER_GROUPS)[number];

export type Severity = 'over' | 'watch' | 'plain';

/** Something to be done or looked at by a day (N1), as of a day; derived, never stored. */
export interface Reminder {
  /** Deal, key and kind: told once per device (N6). */
  id: string;
  /** What a snooze names (N5), within its deal. */
  key: string;
  /** The same while only its day moves: a calendar's event (N9). */
  subject: string;
  kind: ReminderKind;
  deal: string;
  title: string;
  /** The next step it is about; null = the deal as a whole. */
  step: string | null;
  /** Who does the step, as written. */
  owner: string | null;
  leader: string | null;
  county: string | null;
  due: PlainDate;
  /** `due`, or the last working day before it (N2). */
  actOn: PlainDate;
  /** From the day of the count to `due`: (today, due], negative once it has passed. */
  days: { calendar: number; working: number };
  severity: Severity;
  /** A key of the `reminders` catalogue with its parameters; `benchmark` and `stage` are codes. */
  why: { code: string; params: Readonly<Record<string, string | number>> };
  /** Why it is quiet (N4). */
  asleep: 'snoozed' | 'paused' | 'longPast' | null;
  /** The day it was put off to, past or to come. */
  snoozedUntil: PlainDate | null;
  /** The civil day a step's date was set (N6). */
  setOn: PlainDate | null;
}
