import { addDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { TOPIC_OF, type Reminder, type ReminderTopic } from './reminder';
import { isForPerson } from './reminder-view';
import { actDay, workingDaysBefore } from './working-days';

/** How a device tells reminders; kept in its settings. */
export interface ReminderSettings {
  on: boolean;
  /** Everybody's, or only those of the person who works here. */
  whose: 'all' | 'mine';
  /** "20:00" to "08:00": nothing is told from the one until the other (N7); equal = no quiet hours. */
  quietFrom: string;
  quietTo: string;
  workingDaysOnly: boolean;
  topics: readonly ReminderTopic[];
  /** Working days ahead, 0 to 5 (N3). */
  leadDays: number;
}

export const MAX_LEAD_DAYS = 5;

export const defaultReminderSettings: ReminderSettings = {
  on: true,
  whose: 'all',
  quietFrom: '20:00',
  quietTo: '08:00',
  workingDaysOnly: true,
  topics: ['step', 'benchmark', 'inactive', 'gap', 'start'],
  leadDays: 1,
};

/** What a device has told, by the name it was told under, and when. */
export type Told = Readonly<Record<string, PlainDate>>;

/** N8: what is to be told now, in one notice. */
export interface ReminderNotice {
  /** Names to remember as told. */
  names: readonly string[];
  /** The only one, or the most urgent of several. */
  first: Reminder;
  total: number;
  /** Of them, past their due day. */
  overdue: number;
}

/** N6: told within so many working days, or not at all. */
const TELL_WITHIN = 5;
/** Longer than any reminder can still be told: five working days and the longest holiday. */
const TOLD_KEPT_DAYS = 90;

type Days = Pick<WorkingCalendar, 'isWorking' | 'addWorkingDays'>;

interface Moment {
  today: PlainDate;
  /** "14:05", in the workspace's zone. */
  time: string;
}

/** N3, N6, N7, N8: the notice of this moment; null = there is nothing to tell. `all` are in the order of N4. */
export function noticeAt(
  { today, time }: Moment,
  all: readonly Reminder[],
  { settings, told, person }: { settings: ReminderSettings; told: Told; person: string },
  calendar: Days,
): ReminderNotice | null {
  if (!settings.on || isQuietAt(time, settings)) return null;
  if (settings.workingDaysOnly && !calendar.isWorking(today)) return null;
  const due = all.filter(
    (one) =>
      settings.topics.includes(TOPIC_OF[one.kind]) &&
      !Object.hasOwn(told, toldName(one)) &&
      (settings.whose === 'all' || isForPerson(one, person)) &&
      isTellable(one, settings.leadDays, calendar, today),
  );
  const [first] = due;
  if (!first) return null;
  return {
    names: due.map(toldName),
    first,
    total: due.length,
    overdue: due.filter((one) => one.due < today).length,
  };
}

/** N6: one that was put off has a further name for its second time. */
export const toldName = ({ id, snoozedUntil }: Reminder): string =>
  snoozedUntil === null ? id : `${id}@${snoozedUntil}`;

/** N7: whether the hours are quiet; from ≤ time < to, over midnight where `from` is the later. */
export function isQuietAt(
  time: string,
  { quietFrom, quietTo }: Pick<ReminderSettings, 'quietFrom' | 'quietTo'>,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** N3, N6: the first day it may be told. */
export function tellDay(reminder: Reminder, leadDays: number, calendar: Days, today: PlainDate): PlainDate {
  const { due, actOn, kind, snoozedUntil, setOn } = reminder;
  const natural =
    kind === 'inactive' || kind === 'scheduleGap'
      ? due
      : due < today
        ? calendar.addWorkingDays(due, 1)
        : workingDaysBefore(actOn, leadDays, calendar);
  const days = [natural, ...(setOn === null ? [] : [addDays(setOn, 1)])];
  if (snoozedUntil !== null) days.push(snoozedUntil);
  return days.reduce((last, day) => (day > last ? day : last));
}

function isTellable(reminder: Reminder, leadDays: number, calendar: Days, today: PlainDate): boolean {
  if (reminder.asleep !== null) return false;
  const from = tellDay(reminder, leadDays, calendar, today);
  if (from > today) return false;
  return today <= calendar.addWorkingDays(actDay(from, calendar), TELL_WITHIN);
}

/** What is remembered after a notice; what can no longer be told anyway is let go. */
export function rememberTold(told: Told, names: readonly string[], today: PlainDate): Told {
  const oldest = addDays(today, -TOLD_KEPT_DAYS);
  const kept = Object.entries(told).filter(([, on]) => on > oldest);
  return Object.fromEntries([...kept, ...names.map((name) => [name, today] as const)]);
}
