import type { DayAhead } from '#domain/reminders/reminder-view';
import type { PlainDate } from '#domain/timing/plain-date';
import { useToday } from '../../components';
import { useFormats } from '../../i18n';
import type { ReminderWording } from './use-reminder-words';

interface DayStripProps {
  week: readonly DayAhead[];
  /** The day the list is narrowed to. */
  chosen: PlainDate | null;
  onChoose: (day: PlainDate | null) => void;
  words: ReminderWording;
}

/** The days ahead, with the State Council's days off and make-up days; a day narrows the list to it. */
export function DayStrip({ week, chosen, onChoose, words }: DayStripProps) {
  const { t } = words;
  return (
    <div className="kl-days" role="group" aria-label={t('strip.label')}>
      {week.map((day) => (
        <Day
          key={day.on}
          day={day}
          chosen={day.on === chosen}
          onChoose={() => onChoose(day.on === chosen ? null : day.on)}
          words={words}
        />
      ))}
    </div>
  );
}

interface DayProps {
  day: DayAhead;
  chosen: boolean;
  onChoose: () => void;
  words: ReminderWording;
}

function Day({ day, chosen, onChoose, words: { t } }: DayProps) {
  const formats = useFormats();
  const today = useToday();
  const [date, weekday] = formats.withWeekday(day.on).split(' ');
  const mark = markOf(day, t);
  const isToday = day.on === today;
  return (
    <button
      type="button"
      className={`kl-day${day.working ? '' : ' is-off'}${isToday ? ' is-today' : ''}`}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <span className="kl-day-head">
        <span>{isToday ? t('strip.today') : weekday}</span>
        {mark ? <i>{mark}</i> : null}
      </span>
      <span className="kl-day-date">{date?.slice(5)}</span>
      <span className={day.count > 0 ? 'kl-day-count' : 'kl-day-count t3'}>
        {day.count > 0 ? t('strip.count', { count: day.count }) : t('strip.none')}
      </span>
    </button>
  );
}

/** The festival, a make-up day, a day off that is no weekend. */
function markOf(day: DayAhead, t: ReminderWording['t']): string | null {
  if (day.holiday !== null && !day.working) return day.holiday;
  if (day.makeUp && day.working) return t('strip.makeUp');
  return day.working ? null : t('strip.off');
}
