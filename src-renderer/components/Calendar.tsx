import { DayPicker } from 'react-day-picker';
import { enUS, zhCN, zhTW } from 'react-day-picker/locale';
import 'react-day-picker/style.css';
import type { Language } from '#domain/ports/bridge';
import { plainDate, type PlainDate } from '#domain/timing/plain-date';
import { useLanguage } from '../i18n';
import { useToday } from './today';

interface CalendarProps {
  value: PlainDate | null;
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  onPick: (date: PlainDate) => void;
  onEscape: () => void;
}

const locales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS } satisfies Record<Language, unknown>;

/** One month, Monday first, moved through by arrows and PageUp / PageDown. */
export function Calendar({ value, min, max, onPick, onEscape }: CalendarProps) {
  const today = useToday();
  const shown = toLocal(value ?? today);
  const outside = [...(min ? [{ before: toLocal(min) }] : []), ...(max ? [{ after: toLocal(max) }] : [])];
  return (
    <div
      className="kl-calendar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <DayPicker
        mode="single"
        autoFocus
        required={false}
        locale={locales[useLanguage()]}
        weekStartsOn={1}
        showOutsideDays
        defaultMonth={shown}
        today={toLocal(today)}
        selected={value ? shown : undefined}
        disabled={outside}
        onSelect={(date) => {
          if (date) onPick(fromLocal(date));
          else if (value) onPick(value);
        }}
      />
    </div>
  );
}

/** The picker works in local dates; only the civil day goes in and out. */
const toLocal = (date: PlainDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

function fromLocal(date: Date): PlainDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return plainDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}
