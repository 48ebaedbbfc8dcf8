import type { Benchmark } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { ActivityRow, DealRow } from '../workspace/rows';
import { remindersOf } from './deal-reminders';
import { byUrgency } from './by-urgency';
import type { Reminder } from './reminder';

/** As much of a ledger as reminders rest on. */
export interface ReminderSource {
  revision(): number;
  rows(): Iterable<DealRow>;
  activitiesOf(deal: string): readonly ActivityRow[];
  benchmarkOf(deal: string): Benchmark;
  calendar(): WorkingCalendar;
}

interface Kept {
  row: DealRow;
  activities: readonly ActivityRow[];
  benchmark: Benchmark;
  reminders: readonly Reminder[];
}

/**
 * All reminders of a ledger as of a day, in the order of N4, those far ahead included. After a change only the deals it
 * touched are worked out again; the same array is answered until something changes.
 */
export function createReminderBook(source: ReminderSource): (today: PlainDate) => readonly Reminder[] {
  let kept = new Map<string, Kept>();
  let answered: { of: string; calendar: WorkingCalendar; day: PlainDate; all: readonly Reminder[] } | null =
    null;
  return (today) => {
    const of = `${source.revision()}/${today}`;
    if (answered?.of === of) return answered.all;
    const calendar = source.calendar();
    const before = answered?.day === today && answered.calendar === calendar ? kept : new Map<string, Kept>();
    kept = new Map();
    const all: Reminder[] = [];
    for (const row of source.rows()) {
      const activities = source.activitiesOf(row.id);
      const benchmark = source.benchmarkOf(row.id);
      const known = before.get(row.id);
      const same =
        known?.row === row && known.benchmark === benchmark && sameRows(known.activities, activities);
      const reminders = same ? known.reminders : remindersOf({ row, activities, benchmark }, calendar, today);
      kept.set(row.id, { row, activities, benchmark, reminders });
      all.push(...reminders);
    }
    all.sort(byUrgency);
    answered = { of, calendar, day: today, all };
    return all;
  };
}

const sameRows = (a: readonly ActivityRow[], b: readonly ActivityRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);
