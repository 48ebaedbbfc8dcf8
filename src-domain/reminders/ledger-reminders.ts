import type { Benchmark } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { ActivityRow, DealRow } from '../workspace/rows';
import { byUrgency } from './by-urgency';
import { remindersOf } from './deal-reminders';
import type { Reminder } from './reminder';

/** As much of a ledger as reminders rest on. */
export interface ReminderSource {
  revision(): number;
  rows(): Iterable<DealRow>;
  activitiesOf(deal: string): readonly ActivityRow[];
  benchmarkOf(deal: string): Benchmark;
  calendar(): WorkingCalendar;
}

/** All reminders of a ledger as of a day, kept up with its changes. */
export interface ReminderBook {
  /** In the order of N4, those far ahead included; the same array until something changes. */
  on(today: PlainDate): readonly Reminder[];
  /** Works out up to `count` deals ahead of the question; false = all are there. */
  warm(today: PlainDate, count: number): boolean;
}

interface Kept {
  row: DealRow;
  activities: readonly ActivityRow[];
  benchmark: Benchmark;
  reminders: readonly Reminder[];
}

/** After a change only the deals it touched are worked out again, and put in their places. */
export function createReminderBook(source: ReminderSource): ReminderBook {
  const kept = new Map<string, Kept>();
  let basis: { day: PlainDate; calendar: WorkingCalendar } | null = null;
  let answered: { revision: number; all: readonly Reminder[] } | null = null;

  /** Another day or another calendar changes every reminder. */
  const standOn = (day: PlainDate): WorkingCalendar => {
    const calendar = source.calendar();
    if (basis?.day !== day || basis.calendar !== calendar) {
      kept.clear();
      answered = null;
      basis = { day, calendar };
    }
    return calendar;
  };

  /** The deal's reminders, worked out anew where what they rest on has changed. */
  const refresh = (row: DealRow, today: PlainDate, calendar: WorkingCalendar): Kept => {
    const known = kept.get(row.id);
    const activities = source.activitiesOf(row.id);
    const benchmark = source.benchmarkOf(row.id);
    if (known?.row === row && known.benchmark === benchmark && sameRows(known.activities, activities))
      return known;
    const reminders = remindersOf({ row, activities, benchmark }, calendar, today);
    const fresh = { row, activities, benchmark, reminders };
    kept.set(row.id, fresh);
    return fresh;
  };

  return {
    on(today) {
      const calendar = standOn(today);
      const revision = source.revision();
      if (answered?.revision === revision) return answered.all;
      const listed = new Set(answered?.all);
      const fresh: Reminder[] = [];
      for (const row of source.rows())
        for (const reminder of refresh(row, today, calendar).reminders)
          if (!listed.delete(reminder)) fresh.push(reminder);
      // What is left in the set rests on something that has gone.
      const before = answered?.all.filter((one) => !listed.has(one)) ?? [];
      answered = { revision, all: merge(before, fresh.sort(byUrgency)) };
      return answered.all;
    },
    warm(today, count) {
      const calendar = standOn(today);
      let left = count;
      for (const row of source.rows()) {
        if (kept.has(row.id)) continue;
        if (left === 0) return true;
        left -= 1;
        refresh(row, today, calendar);
      }
      return false;
    },
  };
}

/** Two lists in order as one. */
function merge(before: readonly Reminder[], fresh: readonly Reminder[]): readonly Reminder[] {
  const all: Reminder[] = [];
  let at = 0;
  for (const one of fresh) {
    while (at < before.length && byUrgency(before[at]!, one) < 0) all.push(before[at++]!);
    all.push(one);
  }
  while (at < before.length) all.push(before[at++]!);
  return all;
}

const sameRows = (a: readonly ActivityRow[], b: readonly ActivityRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);
