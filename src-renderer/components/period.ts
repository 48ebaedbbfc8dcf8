import { addDays, plainDate, type PlainDate } from '#domain/timing/plain-date';

/** In the order they are offered; `custom` has dates of its own. */
export const PERIOD_PRESETS = [
  'thisMonth',
  'thisHalf',
  'lastHalf',
  'thisYear',
  'lastYear',
  'custom',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export type PeriodChoice =
  { preset: Exclude<PeriodPreset, 'custom'> } | { preset: 'custom'; from: PlainDate; to: PlainDate };

/**
 * First and last day of a choice, both counted. A period still running ends today, so that the year before is
 * compared over the same days.
 */
export function periodOf(choice: PeriodChoice, today: PlainDate): Period {
  const year = Number(today.slice(0, 4));
  const secondHalf = today.slice(5) >= '07-01';
  switch (choice.preset) {
    case 'thisMonth':
      return { from: plainDate(`${today.slice(0, 7)}-01`), to: today };
    case 'thisHalf':
      return { from: halfStart(year, secondHalf), to: today };
    case 'lastHalf': {
      const from = secondHalf ? halfStart(year, false) : halfStart(year - 1, true);
      return { from, to: addDays(halfStart(year, secondHalf), -1) };
    }
    case 'thisYear':
      return { from: dayOf(year, '01-01'), to: today };
    case 'lastYear':
      return { from: dayOf(year - 1, '01-01'), to: dayOf(year - 1, '12-31') };
    case 'custom':
      return { from: choice.from, to: choice.to };
  }
}

export type PeriodName =
  | { kind: 'year'; year: string }
  | { kind: 'firstHalf' | 'secondHalf'; year: string }
  | { kind: 'month'; year: string; month: string }
  | { kind: 'dates' };

/** What a whole year, half-year or month is called; anything else goes by its dates. */
export function nameOfPeriod({ from, to }: Period): PeriodName {
  const year = from.slice(0, 4);
  const days = `${from.slice(5)}/${to.slice(5)}`;
  if (to.slice(0, 4) !== year) return { kind: 'dates' };
  if (days === '01-01/12-31') return { kind: 'year', year };
  if (days === '01-01/06-30') return { kind: 'firstHalf', year };
  if (days === '07-01/12-31') return { kind: 'secondHalf', year };
  const wholeMonth =
    from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && addDays(to, 1).endsWith('-01');
  return wholeMonth ? { kind: 'month', year, month: String(Number(from.slice(5, 7))) } : { kind: 'dates' };
}

/** "2018-01-01 – 06-30"; the year again only where it changes. */
export const datesText = ({ from, to }: Period): string =>
  `${from} – ${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`;

const dayOf = (year: number, monthDay: string): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${monthDay}`);
const halfStart = (year: number, second: boolean): PlainDate => dayOf(year, second ? '07-01' : '01-01');
