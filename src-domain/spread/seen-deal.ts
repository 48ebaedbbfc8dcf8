import { historyOf, type DealHistory } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { CurrentStage } from '../workspace/card-of';
import type { DealRow } from '../workspace/rows';
import { dwellOf, standingOf, type DwellSubject } from './dwells';
import type { Dwell, LeftOut, Span } from './span';

/** A deal as of a day, and the dwells already read from it. */
export interface SeenDeal {
  history: DealHistory;
  current: CurrentStage;
  dwells: Map<string, Dwell | LeftOut | null>;
}

/**
 * What was seen of each row, by day. A row is replaced when it changes, so the same row tells the same; asking for
 * another count, group or filter then costs next to nothing. Only the latest few days are kept.
 */
export type SpreadMemory = WeakMap<DealRow, { calendar: unknown; days: Map<PlainDate, SeenDeal> }>;

/** This period and the year before, of this question and the last. */
const KEPT_DAYS = 4;

export function seeDeal(
  row: DealRow,
  calendar: Pick<WorkingCalendar, 'workingDays'>,
  asOf: PlainDate,
  memory: SpreadMemory,
): SeenDeal {
  let kept = memory.get(row);
  if (kept?.calendar !== calendar) memory.set(row, (kept = { calendar, days: new Map() }));
  const known = kept.days.get(asOf);
  if (known) return known;
  const history = historyOf(row, calendar, asOf);
  const seen: SeenDeal = { history, current: standingOf(row, history), dwells: new Map() };
  const [oldest] = kept.days.keys();
  if (kept.days.size >= KEPT_DAYS && oldest !== undefined) kept.days.delete(oldest);
  kept.days.set(asOf, seen);
  return seen;
}

/** A span of a deal already seen. */
export function dwellIn(
  seen: SeenDeal,
  span: Span,
  subject: Omit<DwellSubject, 'history' | 'current'>,
): Dwell | LeftOut | null {
  const name = `${span}/${subject.contract}/${subject.event?.on ?? ''}`;
  const known = seen.dwells.get(name);
  if (known !== undefined) return known;
  const { history, current } = seen;
  const told = dwellOf(span, { ...subject, history, current });
  seen.dwells.set(name, told);
  return told;
}
