import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CALENDAR_TOPICS, calendarPlan } from '#domain/reminders/calendar-entries';
import { createReminderBook } from '#domain/reminders/ledger-reminders';
import { reminderWords } from '#domain/reminders/reminder-words';
import { err, fault, ok } from '#domain/result';
import { isPlainDate } from '#domain/timing/plain-date';
import { benchmarkWords } from '#domain/timing/verdict-words';
import { renderCalendar } from '../services/calendar/render-calendar';
import { writeDurably } from '../services/journal/journal-disk';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import type { WorkspaceCommand } from './command-line';

/**
 * `kiteline calendar`: next steps not done and last days inside a benchmark as JSON, and as `calendar.ics` when `--out`
 * names a folder; `--as-of` makes it reproducible.
 */
export const calendar: WorkspaceCommand = async (context, workspace) => {
  const asOf = context.option('as-of') ?? systemClock.today();
  if (!isPlainDate(asOf)) return err(fault('workspace.dateUnreadable', { value: asOf }, '--as-of'));
  const { state } = openHostLedger(workspace, () => asOf);
  const days = state.calendar();
  const all = createReminderBook(state).on(asOf);
  const wish = { deal: null, topics: CALENDAR_TOPICS, leadDays: 1 };
  const plan = calendarPlan(all, state.rows(), wish, days, asOf);
  const { language, text } = context;
  const benchmarks = Object.fromEntries(
    [...state.library().benchmarks.values()].map((one) => [
      one.id,
      benchmarkWords(one, language, (key, params) => text(`timing:${key}`, params)),
    ]),
  );
  const revision = workspace.journal.head.seq;
  const tongue = { text, benchmark: (id: string) => benchmarks[id] };
  const events = plan.entries.map(({ uid, reminder, alarmOn }) => ({
    uid,
    kind: reminder.kind,
    deal: reminder.deal,
    title: reminder.title,
    due: reminder.due,
    actOn: reminder.actOn,
    alarmOn,
    text: reminderWords(reminder, tongue),
  }));
  const out = context.option('out');
  if (out === undefined) return ok({ json: { asOf, revision, file: null, events }, sentence: null });

  const title = context.option('title') ?? text('reminders:calendar.title');
  const bytes = renderCalendar({ plan, language, title, benchmarks, revision, alarms: true });
  const file = join(resolve(out), 'calendar.ics');
  try {
    await mkdir(resolve(out), { recursive: true });
    await writeDurably(file, bytes, 0o644);
  } catch (error) {
    const { message } = error as Error;
    return err(fault('reports.documentsFailed', { file, folder: resolve(out), message }));
  }
  return ok({
    json: { asOf, revision, file, events },
    sentence: text('reminders:calendar.written', { count: events.length, file }),
  });
};
