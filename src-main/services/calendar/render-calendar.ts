import ical, { ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarExportRequest, Language } from '#domain/ports/bridge';
import type { CalendarEntry } from '#domain/reminders/calendar-entries';
import { reminderWords, type ReminderTongue } from '#domain/reminders/reminder-words';
import type { PlainDate } from '#domain/timing/plain-date';
import { codeOf } from '#domain/workspace/ids';
import { textsFor } from '../texts/texts';

/** Alarms sound at nine in the workspace's zone (Asia/Shanghai), a moment of its own: events there have no hour. */
const alarmAt = (day: PlainDate): Date => new Date(`${day}T09:00:00+08:00`);

export type CalendarWish = Pick<
  CalendarExportRequest,
  'plan' | 'language' | 'title' | 'benchmarks' | 'revision' | 'alarms'
>;

/**
 * N9: the plan as an iCalendar file: all-day events, texts escaped, lines folded within 75 octets and ended with CRLF,
 * UTF-8. The same plan at the same revision gives the same bytes.
 */
export function renderCalendar(wish: CalendarWish): Uint8Array {
  const { plan, language, title, revision } = wish;
  const calendar = ical({ name: title, prodId: { company: 'Kiteline', product: 'Kiteline', language } });
  const tongue = tongueOf(language, wish.benchmarks);
  const stamp = new Date(plan.stampedAt);
  for (const entry of plan.entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      sequence: revision,
      stamp,
      lastModified: new Date(entry.changedAt),
      start: entry.reminder.due,
      allDay: true,
      summary: summaryOf(entry, tongue),
      description: descriptionOf(entry, tongue),
      // A due day takes no time: the day stays free for meetings.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    if (wish.alarms)
      event.createAlarm({
        type: ICalAlarmType.display,
        description: summaryOf(entry, tongue),
        trigger: alarmAt(entry.alarmOn),
      });
  }
  return new TextEncoder().encode(endedByCrlf(calendar.toString()));
}

/** The last line is ended as well. */
const endedByCrlf = (text: string): string => (text.endsWith('\r\n') ? text : `${text}\r\n`);

function tongueOf(language: Language, benchmarks: Readonly<Record<string, string>>): ReminderTongue {
  const text = textsFor(language);
  return { text, benchmark: (id) => benchmarks[id] };
}

const summaryOf = ({ reminder }: CalendarEntry, tongue: ReminderTongue): string =>
  tongue.text('reminders:calendar.summary', {
    title: reminder.title,
    what: reminderWords(reminder, tongue),
  });

/** Who, and where to find it: what is not recorded is left out. */
function descriptionOf({ reminder }: CalendarEntry, { text }: ReminderTongue): string {
  const { owner, leader, county, deal } = reminder;
  const lines = [
    ...(owner === null ? [] : [text('reminders:calendar.owner', { name: owner })]),
    ...(leader === null ? [] : [text('reminders:calendar.leader', { name: leader })]),
    ...(county === null ? [] : [text('reminders:calendar.county', { name: county })]),
    text('reminders:calendar.code', { code: codeOf(deal) }),
  ];
  return lines.join('\n');
}
