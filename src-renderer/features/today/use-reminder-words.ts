import { useMemo } from 'react';
import type { Reminder } from '#domain/reminders/reminder';
import { reminderWords } from '#domain/reminders/reminder-words';
import type { PlainDate } from '#domain/timing/plain-date';
import { benchmarkWords } from '#domain/timing/verdict-words';
import { useToday } from '../../components';
import { useCodeText, useFormats, useLanguage, useText, type Text } from '../../i18n';
import { useLibrary } from '../../store/hooks';

export interface ReminderWording {
  t: Text<'reminders'>;
  /** What it says of its deal. */
  sentence: (reminder: Reminder) => string;
  /** "07-30 周一"; with its year where it is not this one. */
  day: (date: PlainDate) => string;
  /** "还有 4 天 · 2 个工作日", "逾期 6 天 · 4 个工作日", "今天". */
  days: (reminder: Reminder) => string;
  /** Why it is quiet; null = it is not. */
  asleep: (reminder: Reminder) => string | null;
}

/** The words of a list of reminders, in the language of the page. */
export function useReminderWords(): ReminderWording {
  const t = useText('reminders');
  const timing = useText('timing');
  const codeText = useCodeText();
  const formats = useFormats();
  const language = useLanguage();
  const today = useToday();
  const benchmarks = useLibrary(null)?.benchmarks;
  return useMemo(() => {
    const names = new Map((benchmarks ?? []).map((one) => [one.id, benchmarkWords(one, language, timing)]));
    const tongue = {
      text: (key: string, params?: Record<string, string | number>) => {
        const [area = '', code = ''] = key.split(':');
        return codeText(area as 'reminders', code, params);
      },
      benchmark: (id: string) => names.get(id),
    };
    const day = (date: PlainDate): string =>
      formats.withWeekday(date).slice(date.slice(0, 4) === today.slice(0, 4) ? 5 : 0);
    return {
      t,
      day,
      sentence: (reminder) => reminderWords(reminder, tongue),
      days: ({ days, kind }) => {
        const calendar = Math.abs(days.calendar);
        const params = { count: calendar, working: Math.abs(days.working) };
        if (calendar === 0) return t('days.today');
        if (days.calendar > 0) return t('days.ahead', params);
        return t(kind === 'inactive' || kind === 'scheduleGap' ? 'days.since' : 'days.late', params);
      },
      asleep: ({ asleep, snoozedUntil }) =>
        asleep === null
          ? null
          : t(`asleep.${asleep}`, { date: snoozedUntil === null ? '' : day(snoozedUntil) }),
    };
  }, [t, timing, codeText, formats, language, today, benchmarks]);
}
