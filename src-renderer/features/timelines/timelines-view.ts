import type { LaneAlignment } from '#domain/drawing/draw-lane';
import { tickStep } from '#domain/drawing/lane-axis';
import { toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import type { VerdictState } from '#domain/timing/benchmark';
import {
  everyDeal,
  isFiltered,
  noFilter,
  type DealFilter,
  type DealScope,
} from '#domain/workspace/deal-query';
import type { LaneGrouping, LaneOrder, LaneQuery } from '#domain/workspace/lane-query';

/** The days in sight without their width in pixels, which belongs to the window. */
export interface Reach {
  from: number;
  dayWidth: number;
}

/** Where the keyboard is: a row, and in a lane one of its parts; −1 = the lane as a whole. */
export interface LanePlace {
  row: number;
  stop: number;
  /** The deal of that row; the place follows it through another grouping or order. */
  deal: string | null;
}

/** What a person has made of the timelines; kept by the app, so that coming back finds the place again. */
export interface TimelinesView {
  scope: DealScope;
  filter: DealFilter;
  verdict: VerdictState | null;
  group: LaneGrouping;
  order: LaneQuery['order'];
  /** null = each deal's own. */
  benchmark: string | null;
  folded: readonly string[];
  align: LaneAlignment;
  /** null = not chosen yet: the months around today, or the first ones. */
  reach: Record<LaneAlignment, Reach | null>;
  place: LanePlace;
  scrollTop: number;
}

export const initialView: TimelinesView = {
  scope: 'inHand',
  filter: noFilter,
  verdict: null,
  group: 'county',
  order: { by: 'slack', descending: false },
  benchmark: null,
  folded: [],
  align: 'calendar',
  reach: { calendar: null, dayOne: null },
  place: { row: 0, stop: -1, deal: null },
  scrollTop: 0,
};

export const queryOf = ({
  scope,
  filter,
  verdict,
  group,
  order,
  benchmark,
  folded,
}: TimelinesView): LaneQuery => ({
  deals: { ...everyDeal, ...filter, scope, verdict },
  group,
  order,
  benchmark,
  folded,
});

export const isNarrowed = ({ filter, verdict, scope }: TimelinesView): boolean =>
  isFiltered(filter) || verdict !== null || scope !== initialView.scope;

export const unnarrowed: Pick<TimelinesView, 'filter' | 'verdict' | 'scope'> = {
  filter: noFilter,
  verdict: null,
  scope: initialView.scope,
};

/** Pixels a day at each scale of the menu. */
export const SCALES = { day: 26, week: 9, month: 2.6, quarter: 0.8, year: 0.25, years: 0.06 } as const;
export type Scale = keyof typeof SCALES;
const FINEST = 104;
const COARSEST = 0.02;
/** One press of + or −, one notch of the wheel. */
export const ZOOM_STEP = 1.25;
/** Where today stands at first, from the left. */
const TODAY_AT = 0.64;

export const clampWidth = (dayWidth: number): number => Math.min(Math.max(dayWidth, COARSEST), FINEST);

/** The scale of the menu a day's width belongs to: the one whose ticks are shown. */
export function scaleOf(dayWidth: number): Scale {
  const { unit, count } = tickStep(dayWidth);
  if (unit === 'day' || unit === 'week') return unit;
  if (unit === 'month') return count === 1 ? 'month' : 'quarter';
  return count === 1 ? 'year' : 'years';
}

/**
 * The days in sight: those chosen, else the months around today; in a ledger of long ago those around its last recorded
 * day; aligned on day one the first months of every deal. Another alignment keeps the scale.
 */
export function reachOf(
  { align, reach }: Pick<TimelinesView, 'align' | 'reach'>,
  today: PlainDate,
  lastOn: PlainDate | null,
  width: number,
): Reach {
  const chosen = reach[align];
  if (chosen) return chosen;
  const { dayWidth } = reach[align === 'calendar' ? 'dayOne' : 'calendar'] ?? { dayWidth: SCALES.month };
  if (align === 'dayOne') return { from: -8 / dayWidth, dayWidth };
  const before = (width * TODAY_AT) / dayWidth;
  const isLongAgo = lastOn !== null && toEpochDay(lastOn) < toEpochDay(today) - before;
  return { from: toEpochDay(isLongAgo ? lastOn : today) - before, dayWidth };
}

/** A click on a column's name: that order, then the other way round. */
export const nextOrder = (order: LaneQuery['order'], by: LaneOrder): LaneQuery['order'] =>
  order.by === by ? { by, descending: !order.descending } : { by, descending: by === 'days' };
