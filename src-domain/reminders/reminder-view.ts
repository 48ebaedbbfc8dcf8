import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { byUrgency } from './by-urgency';
import { REMINDER_GROUPS, type Reminder, type ReminderGroup } from './reminder';
import { daysAhead } from './working-days';

/** Whose reminders a list shows. */
export type Whose = { of: 'all' } | { of: 'person'; name: string } | { of: 'leader'; name: string };

export interface ReminderQuery {
  whose: Whose;
  /** Only what is acted on that day; null = all. */
  day: PlainDate | null;
  /** Rows of a group at most; its number says how many there are. */
  limit: number;
}

/** One day of the strip: what is acted on it, and what kind of day it is. */
export interface DayAhead {
  on: PlainDate;
  working: boolean;
  /** The festival it belongs to. */
  holiday: string | null;
  makeUp: boolean;
  /** Reminders acted on it; those overdue are not among them. */
  count: number;
  /** Of them, next steps. */
  steps: number;
}

export interface ReminderView {
  today: PlainDate;
  /** How many there are in each group, whatever the limit and the day asked for. */
  counts: Readonly<Record<ReminderGroup, number>>;
  groups: Readonly<Record<ReminderGroup, { total: number; rows: readonly Reminder[] }>>;
  week: readonly DayAhead[];
  /** Everybody a list can be narrowed to as a leader, by how much waits for each. */
  leaders: readonly { name: string; count: number }[];
}

type Days = Pick<WorkingCalendar, 'isWorking' | 'holidayOf' | 'isMakeUpDay'>;

/** N4: what a list shows. `all` are a ledger's reminders in their order. */
export function reminderView(
  all: readonly Reminder[],
  query: ReminderQuery,
  calendar: Days,
  today: PlainDate,
): ReminderView {
  const ahead = daysAhead(today, calendar);
  const horizon = ahead.at(-1)!;
  const listed = all.filter((one) => one.asleep !== null || one.actOn <= horizon);
  const mine = listed.filter((one) => isOf(one, query.whose));
  const groups = emptyGroups();
  for (const one of mine) groups[groupOf(one, today)].push(one);
  // The days ahead are read day by day.
  groups.next.sort((a, b) => compare(a.actOn, b.actOn) || byUrgency(a, b));
  groups.quiet.sort(byRest);
  const shown = (group: ReminderGroup) => {
    const rows = groups[group].filter((one) => query.day === null || shownOn(one, today) === query.day);
    return { total: rows.length, rows: rows.slice(0, query.limit) };
  };
  return {
    today,
    counts: byGroup((group) => groups[group].length),
    groups: byGroup(shown),
    week: ahead.map((on) => dayAhead(on, mine, calendar, today)),
    leaders: leadersOf(listed),
  };
}

export function groupOf(reminder: Reminder, today: PlainDate): ReminderGroup {
  if (reminder.asleep !== null) return 'quiet';
  if (reminder.due < today) return 'overdue';
  return reminder.actOn <= today ? 'today' : 'next';
}

const REST = { snoozed: 0, paused: 1, longPast: 2 } as const;

/** N4: put off, by the day it comes back; paused; long past, the latest first. */
function byRest(a: Reminder, b: Reminder): number {
  const rank = (one: Reminder): number => (one.asleep === null ? -1 : REST[one.asleep]);
  return (
    rank(a) - rank(b) ||
    (a.asleep === 'snoozed' ? compare(a.snoozedUntil ?? '', b.snoozedUntil ?? '') : compare(b.due, a.due)) ||
    byUrgency(a, b)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day of the strip a reminder stands on; null = none. */
function shownOn(reminder: Reminder, today: PlainDate): PlainDate | null {
  const group = groupOf(reminder, today);
  return group === 'today' ? today : group === 'next' ? reminder.actOn : null;
}

function dayAhead(on: PlainDate, mine: readonly Reminder[], calendar: Days, today: PlainDate): DayAhead {
  const there = mine.filter((one) => shownOn(one, today) === on);
  return {
    on,
    working: calendar.isWorking(on),
    holiday: calendar.holidayOf(on),
    makeUp: calendar.isMakeUpDay(on),
    count: there.length,
    steps: there.filter(({ step }) => step !== null).length,
  };
}

const isOf = (reminder: Reminder, whose: Whose): boolean =>
  whose.of === 'all' ||
  (whose.of === 'leader' ? reminder.leader === whose.name : isForPerson(reminder, whose.name));

/** Names written together are told apart by the marks offices use. */
const BETWEEN_NAMES = /[、，,;；/／\s]+/;
const names = (text: string | null): readonly string[] => text?.split(BETWEEN_NAMES) ?? [];

/** A person's own: the steps they do, and all of the deals they lead. */
export const isForPerson = (reminder: Pick<Reminder, 'owner' | 'leader'>, name: string): boolean =>
  name !== '' && (names(reminder.owner).includes(name) || names(reminder.leader).includes(name));

function leadersOf(listed: readonly Reminder[]): readonly { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { leader, asleep } of listed)
    if (leader !== null && asleep === null) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const emptyGroups = (): Record<ReminderGroup, Reminder[]> => byGroup(() => []);

function byGroup<T>(of: (group: ReminderGroup) => T): Record<ReminderGroup, T> {
  return Object.fromEntries(REMINDER_GROUPS.map((group) => [group, of(group)])) as Record<ReminderGroup, T>;
}
