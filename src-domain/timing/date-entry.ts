import { fromEpochDay, isPlainDate, toEpochDay, type PlainDate } from './plain-date';

const full = /^(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})\s*(?:[-./]|月)\s*(\d{1,2})\s*(?:日|号|號)?$/;
const short = /^(\d{1,2})\s*(?:[-./]|月)\s*(\d{1,2})\s*(?:日|号|號)?$/;
const digits = /^(\d{4})(\d{2})(\d{2})$/;
const words: Record<string, number> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  前日: -2,
  明天: 1,
  明日: 1,
  tomorrow: 1,
};

/**
 * A date as people type it: 2018-07-26, 2018/7/26, 2018.7.26, 20180726, 2018年7月26日; without the year 7.26, 7-26,
 * 7月26日 (this year); 今天, 昨天, 前天. Full-width digits are read too. null = not a date.
 */
export function readDateEntry(text: string, today: PlainDate): PlainDate | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const shift = words[typed];
  if (shift !== undefined) return fromEpochDay(toEpochDay(today) + shift);
  const whole = full.exec(typed) ?? digits.exec(typed);
  if (whole) return toDate(whole[1]!, whole[2]!, whole[3]!);
  const part = short.exec(typed);
  return part ? toDate(today.slice(0, 4), part[1]!, part[2]!) : null;
}

function toDate(year: string, month: string, day: string): PlainDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
