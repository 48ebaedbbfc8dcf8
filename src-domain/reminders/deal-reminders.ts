import { isLive, live } from '../sync/merge';
import type { Benchmark } from '../timing/benchmark';
import { historyOf } from '../timing/dwell';
import { addMonths, elapsedDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { ActivityRow, DealRow } from '../workspace/rows';
import { TOPIC_OF, type Reminder, type Severity } from './reminder';
import { stepsOf } from './step-reminders';
import { statesOf } from './state-reminders';
import { timesOf } from './time-reminders';
import { actDay } from './working-days';

/** One deal with all a reminder can rest on. */
export interface ReminderSubject {
  row: DealRow;
  activities: readonly ActivityRow[];
  /** What the deal is timed against. */
  benchmark: Benchmark;
}

/** N4: due so many months ago is long past. */
const LONG_PAST_MONTHS = 6;

/** N1: the reminders of one deal as of `today`, all that lie ahead included; none of a deal deleted or withdrawn. */
export function remindersOf(
  subject: ReminderSubject,
  calendar: WorkingCalendar,
  today: PlainDate,
): readonly Reminder[] {
  const { row, activities, benchmark } = subject;
  const { deal } = row;
  if (!isLive(deal)) return [];
  const history = historyOf(row, calendar, today);
  if (history.current?.step === 'withdrawn') return [];
  const times = timesOf(history, benchmark, calendar);
  const isLate = times.some(({ kind }) => kind === 'benchmarkOver');
  const states = statesOf({ row, activities, history, benchmark, isLate }, calendar);
  const found = [...stepsOf(row, today), ...times, ...states];
  const snoozes = live(row.snoozes ?? []).map(({ fields }) => fields);
  const longPast = addMonths(today, -LONG_PAST_MONTHS);
  return found.map(({ key, kind, due, severity, ...rest }) => {
    const snoozedUntil = lastOf(snoozes.filter(({ about }) => about === key).map(({ until }) => until));
    const asleep =
      snoozedUntil !== null && snoozedUntil > today
        ? 'snoozed'
        : history.isPaused && TOPIC_OF[kind] !== 'step'
          ? 'paused'
          : due <= longPast
            ? 'longPast'
            : null;
    return {
      step: null,
      owner: null,
      setOn: null,
      ...rest,
      id: `${row.id}/${key}/${kind}`,
      key,
      kind,
      due,
      deal: row.id,
      title: deal.fields.title,
      leader: deal.fields.leader,
      county: deal.fields.county,
      actOn: actDay(due, calendar),
      days: { calendar: elapsedDays(today, due), working: calendar.workingDays(today, due) },
      severity: severityOf(severity, due, today),
      asleep,
      snoozedUntil,
    };
  });
}

const lastOf = (days: readonly PlainDate[]): PlainDate | null =>
  days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null);

/** Past its day: over; due today: to be watched at least. */
function severityOf(given: Severity | null, due: PlainDate, today: PlainDate): Severity {
  if (given !== null) return given;
  return due < today ? 'over' : due === today ? 'watch' : 'plain';
}
