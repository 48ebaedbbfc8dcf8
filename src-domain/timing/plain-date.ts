/** A civil date `YYYY-MM-DD` with no time and no zone (T1). Compares correctly as a string. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = pattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1900;
}

export function plainDate(value: string): PlainDate {
  if (!isPlainDate(value)) throw new RangeError(`not a plain date: ${value}`);
  return value;
}

/** Days since 1970-01-01, proleptic Gregorian. */
export function toEpochDay(date: PlainDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
  );
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(toEpochDay(date) + days);

/** T2: end − start; the interval counted is (start, end]. */
export const elapsedDays = (from: PlainDate, to: PlainDate): number => toEpochDay(to) - toEpochDay(from);

/** Same day of a later month, clamped to that month's end, as date-fns' `addMonths`: 01-31 + 1 = 02-28 or 02-29. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  // In civil numbers alone: a list of thousands asks this several times a deal, and no zone has a say in it.
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
