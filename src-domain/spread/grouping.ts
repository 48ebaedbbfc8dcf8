import type { DealFields } from '../records/deal';
import type { DealHistory } from '../timing/dwell';
import { addDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { compareKeys } from '../workspace/deal-order';
import type { SpreadFigures } from './figures';

/** D6: what dwells are grouped by. */
export const GROUPINGS = [
  'county',
  'industry',
  'source',
  'leader',
  'originClass',
  'contract',
  'event',
  'season',
  'spring',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUP_ORDERS = ['median', 'n', 'name'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

type FestivalCalendar = Pick<WorkingCalendar, 'holidayOf' | 'isEstimated'>;

/** The festival as the published calendar names it. */
const SPRING_FESTIVAL = '春节';
/** Days before the festival in which offices already wind down. */
const BEFORE_FESTIVAL = 30;

interface Grouped {
  fields: DealFields;
  history: DealHistory;
  /** The day the span began. */
  from: PlainDate;
  calendar: FestivalCalendar;
}

/** [D6] The group of a dwell: a name of the ledger, or a code of its own (`Q1`, `around`); null = not recorded. */
export function groupOf(by: Grouping, { fields, history, from, calendar }: Grouped): string | null {
  switch (by) {
    case 'season':
      return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    case 'spring':
      return springGroup(from, calendar);
    case 'contract':
      return history.transitions.findLast((each) => each.fields.stage === 'signing')?.fields.contract ?? null;
    default:
      return fields[by];
  }
}

function springGroup(from: PlainDate, calendar: FestivalCalendar): string | null {
  if (calendar.isEstimated(addDays(from, -1), addDays(from, BEFORE_FESTIVAL))) return null;
  for (let days = 0; days <= BEFORE_FESTIVAL; days++)
    if (calendar.holidayOf(addDays(from, days)) === SPRING_FESTIVAL) return 'around';
  return 'other';
}

interface NamedFigures {
  name: string | null;
  figures: SpreadFigures;
}

/** [D6] "Not recorded" last; then by the asked order; equal ones by name. */
export const compareGroups =
  (order: GroupOrder) =>
  (a: NamedFigures, b: NamedFigures): number => {
    if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1;
    const byOrder =
      order === 'median'
        ? compareKeys(a.figures.p50, b.figures.p50, true) || b.figures.n - a.figures.n
        : order === 'n'
          ? b.figures.n - a.figures.n
          : 0;
    return byOrder || compareKeys(a.name, b.name, false);
  };
