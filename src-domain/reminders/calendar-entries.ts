import type { Millis } from '../ports/clock';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { DealRow } from '../workspace/rows';
import type { Reminder, ReminderTopic } from './reminder';
import { TOPIC_OF } from './reminder';
import { workingDaysBefore } from './working-days';

/** N9: one all-day event of a calendar file. */
export interface CalendarEntry {
  uid: string;
  reminder: Reminder;
  /** The day its alarm sounds: the lead before the day it is acted on (N2). */
  alarmOn: PlainDate;
  /** The deal's last change. */
  changedAt: Millis;
}

/** What goes into a calendar file, in the order of its days. */
export interface CalendarPlan {
  entries: readonly CalendarEntry[];
  /** Day and time of the last change of the ledger: the stamp of every event. */
  stampedAt: Millis;
}

export interface CalendarWish {
  /** One deal; null = all. */
  deal: string | null;
  topics: readonly CalendarTopic[];
  leadDays: number;
}

export const CALENDAR_TOPICS = ['step', 'benchmark', 'start'] as const satisfies readonly ReminderTopic[];
export type CalendarTopic = (typeof CALENDAR_TOPICS)[number];

/** N9: steps not done, and last days inside that lie ahead. `all` are a ledger's reminders. */
export function calendarPlan(
  all: readonly Reminder[],
  rows: Iterable<DealRow>,
  wish: CalendarWish,
  calendar: Pick<WorkingCalendar, 'isWorking'>,
  today: PlainDate,
): CalendarPlan {
  const changed = new Map<string, Millis>();
  for (const row of rows) changed.set(row.id, row.touched.wall);
  const topics: ReadonlySet<ReminderTopic> = new Set(wish.topics);
  const entries = all
    .filter(
      (one) =>
        topics.has(TOPIC_OF[one.kind]) &&
        (wish.deal === null || one.deal === wish.deal) &&
        one.asleep !== 'longPast' &&
        // While a deal is paused its last day moves on with every day.
        one.asleep !== 'paused' &&
        (one.step !== null || one.due >= today),
    )
    .map((reminder) => ({
      uid: uidOf(reminder),
      reminder,
      alarmOn: workingDaysBefore(reminder.actOn, wish.leadDays, calendar),
      changedAt: changed.get(reminder.deal) ?? 0,
    }))
    .sort((a, b) => compare(a.reminder.due, b.reminder.due) || compare(a.uid, b.uid));
  const stampedAt = [...changed.values()].reduce((last, wall) => Math.max(last, wall), 0);
  return { entries, stampedAt };
}

/** N9: rests on the step, or on the deal and what it is about; never on the day. */
const uidOf = ({ step, deal, subject }: Reminder): string =>
  step === null ? `${subject.replace(':', '-')}.${deal}@kiteline` : `step.${step}@kiteline`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
