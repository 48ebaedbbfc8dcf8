import { civilDayOf, civilTimeOf } from '#domain/timing/civil-time';
import { useMemo } from 'react';
import type { Language } from '#domain/ports/bridge';
import type { PlainDate } from '#domain/timing/plain-date';
import { useLanguage } from './texts';

/** Numbers, times and dates of one language. Plain dates are never shifted by a zone. */
export interface Formats {
  /** 1,204 */
  integer(value: number): string;
  /** Fixed digits, grouped: 1,999.50 */
  decimal(value: number, digits: number): string;
  /** +88.0 % with its sign; null = "—". */
  signedPercent(value: number | null): string;
  percent(value: number): string;
  /** 07-26 */
  monthDay(date: PlainDate): string;
  /** 2018-07-26 周四 */
  withWeekday(date: PlainDate): string;
  /** 14:05, in the workspace's zone */
  time(millis: number): string;
  /** 2018-07-26 14:05, in the workspace's zone */
  dateTime(millis: number): string;
  /** 1.92 MB */
  bytes(value: number): string;
}

export function createFormats(language: Language): Formats {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const integer = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const fixed = [0, 1, 2, 3, 4].map(
    (digits) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const decimal = (value: number, digits: number) => (fixed[digits] ?? integer).format(value);
  return {
    integer: (value) => integer.format(value),
    decimal,
    signedPercent: (value) =>
      value === null ? '—' : `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)} %`,
    percent: (value) => `${decimal(value, 1)} %`,
    monthDay: (date) => date.slice(5),
    withWeekday: (date) => `${date} ${weekday.format(new Date(`${date}T00:00:00Z`))}`,
    time: civilTimeOf,
    dateTime: (millis) => `${civilDayOf(millis)} ${civilTimeOf(millis)}`,
    bytes: (value) => formatBytes(value, decimal),
  };
}

function formatBytes(value: number, decimal: (value: number, digits: number) => string): string {
  if (value < 1024) return `${value} B`;
  if (value < 1024 * 1024) return `${decimal(value / 1024, 0)} KB`;
  return `${decimal(value / 1024 / 1024, 2)} MB`;
}

export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => createFormats(language), [language]);
}
