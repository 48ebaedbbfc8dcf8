import type { Clock } from '#domain/ports/clock';
import { calendarPlan } from '#domain/reminders/calendar-entries';
import { createReminderBook } from '#domain/reminders/ledger-reminders';
import { noticeAt } from '#domain/reminders/notices';
import { reminderView } from '#domain/reminders/reminder-view';
import { civilTimeOf } from '#domain/timing/civil-time';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { StoreMethods } from '../store-api';

type Asked = Pick<StoreMethods, 'reminders' | 'notice' | 'calendarPlan'>;
export type ReminderAnswers = { [M in keyof Asked]: (request: Asked[M]['request']) => Asked[M]['reply'] };

/** Everything asked about reminders, out of one book that is kept up with the ledger. */
export function createReminderAnswers(ledger: LedgerState, clock: Clock): ReminderAnswers {
  const book = createReminderBook(ledger);
  return {
    reminders(query) {
      const today = clock.today();
      return reminderView(book(today), query, ledger.calendar(), today);
    },
    notice(wish) {
      const today = clock.today();
      const moment = { today, time: civilTimeOf(clock.now()) };
      return noticeAt(moment, book(today), wish, ledger.calendar());
    },
    calendarPlan(wish) {
      const today = clock.today();
      return calendarPlan(book(today), ledger.rows(), wish, ledger.calendar(), today);
    },
  };
}
