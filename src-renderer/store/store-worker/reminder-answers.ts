import type { Clock } from '#domain/ports/clock';
import { calendarPlan } from '#domain/reminders/calendar-entries';
import { createReminderBook } from '#domain/reminders/ledger-reminders';
import { noticeAt } from '#domain/reminders/notices';
import { reminderView } from '#domain/reminders/reminder-view';
import { civilTimeOf } from '#domain/timing/civil-time';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { StoreMethods } from '../store-api';

type Asked = Pick<StoreMethods, 'reminders' | 'notice' | 'calendarPlan'>;
export type ReminderAnswers = {
  [M in keyof Asked]: (request: Asked[M]['request']) => Promise<Asked[M]['reply']>;
};

/** Deals worked out in one go; other questions are answered in between. */
const SLICE = 100;

/** Everything asked about reminders, out of one book that is kept up with the ledger. */
export function createReminderAnswers(ledger: LedgerState, clock: Clock): ReminderAnswers {
  const book = createReminderBook(ledger);
  const onToday = async () => {
    const today = clock.today();
    while (book.warm(today, SLICE)) await new Promise((resolve) => setTimeout(resolve));
    return { today, all: book.on(today) };
  };
  return {
    async reminders(query) {
      const { today, all } = await onToday();
      return reminderView(all, query, ledger.calendar(), today);
    },
    async notice(wish) {
      const { today, all } = await onToday();
      return noticeAt({ today, time: civilTimeOf(clock.now()) }, all, wish, ledger.calendar());
    },
    async calendarPlan(wish) {
      const { today, all } = await onToday();
      return calendarPlan(all, ledger.rows(), wish, ledger.calendar(), today);
    },
  };
}
