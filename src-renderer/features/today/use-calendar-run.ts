import { useState } from 'react';
import type { CalendarTopic } from '#domain/reminders/calendar-entries';
import { benchmarkWords } from '#domain/timing/verdict-words';
import { useTold } from '../../acts';
import { useToast } from '../../components';
import type { DeliveryWish } from '../../delivery';
import { useLanguage, useText } from '../../i18n';
import { useLibrary, useExportCalendar, useFetchCalendar } from '../../store/hooks';

export interface CalendarForm extends DeliveryWish {
  /** null = not changed: the office's or the deal's name. */
  title: string | null;
  topics: readonly CalendarTopic[];
  alarms: boolean;
  leadDays: number;
}

/** Takes what is due at one journal position and has the host write it. */
export function useCalendarRun(deal: string | null, onExported: () => void) {
  const [busy, setBusy] = useState(false);
  const fetchCalendar = useFetchCalendar();
  const exportCalendar = useExportCalendar();
  const language = useLanguage();
  const t = useText('reminders');
  const reports = useText('reports');
  const timing = useText('timing');
  const toast = useToast();
  const told = useTold();
  const benchmarks = Object.fromEntries(
    (useLibrary(null)?.benchmarks ?? []).map((one) => [one.id, benchmarkWords(one, language, timing)]),
  );
  const start = async (
    { title, topics, alarms, leadDays }: CalendarForm & { title: string },
    deliver: boolean,
  ) => {
    setBusy(true);
    const fetched = await fetchCalendar({ deal, topics, leadDays });
    const reply = fetched.ok
      ? await exportCalendar({
          ...fetched.value,
          title: title.trim(),
          contents: t('calendar.events', { count: fetched.value.plan.entries.length }),
          language,
          benchmarks,
          alarms,
          deliver,
        })
      : fetched;
    setBusy(false);
    if (!told(reply) || !reply.ok) return;
    toast({ text: reports(`screen.exporting.done.${deliver ? 'deliver' : 'keep'}`, { count: 1 }) });
    onExported();
  };
  return { busy, start };
}
