import type { Stage, Step } from '../records/deal';
import type { DrawnHistory } from '../drawing/timeline-subject';
import type { ForecastTail } from '../forecast/forecast-tail';
import type { Verdict } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import type { DealQuery, DealTotals } from './deal-query';

export const LANE_GROUPINGS = ['county', 'industry', 'leader', 'stage', 'originClass', 'none'] as const;
export type LaneGrouping = (typeof LANE_GROUPINGS)[number];

/** `slack`: days left against the benchmark, most overdue first; `days`: gross days so far. */
export const LANE_ORDERS = ['slack', 'days', 'visitOn', 'leader', 'county', 'industry'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** Which deals stand as lanes, how they are grouped, ordered and judged. */
export interface LaneQuery {
  /** Its order is not used. */
  deals: DealQuery;
  group: LaneGrouping;
  order: { by: LaneOrder; descending: boolean };
  /** One benchmark for all, by id; null = each deal's own. */
  benchmark: string | null;
  /** Values of the groups whose lanes are folded away. */
  folded: readonly string[];
}

/** The value of a group whose deals have none: it stands last. */
export const NO_VALUE = '';

export interface LaneGroup {
  /** County, industry, leader, stage or class of origin as recorded; `NO_VALUE` = not recorded. */
  value: string;
  totals: DealTotals;
  folded: boolean;
}

/** A deal as a swimlane: what is drawn and what stands beside it, as of today. */
export interface Lane {
  id: string;
  title: string;
  stage: Step | null;
  visitOn: PlainDate | null;
  /** Gross and net days from first visit to formal signing or today; null = not countable. */
  days: { calendar: number; netCalendar: number; working: number; netWorking: number } | null;
  /** Id of what the lane is judged against. */
  benchmark: string;
  verdict: Verdict;
  /** Days left, negative = over; null = nothing to compare with. */
  slack: number | null;
  history: DrawnHistory;
  /** Stage the deal is known to be in although its day is not recorded; null = all is dated. */
  undatedStage: Stage | null;
  tail: ForecastTail | null;
}

export type LaneRow = { kind: 'group'; group: LaneGroup } | { kind: 'lane'; lane: Lane };

/** A window of the rows: groups and lanes as they stand one under the other. */
export interface LaneWindow {
  offset: number;
  rows: readonly LaneRow[];
  /** All rows, groups included. */
  count: number;
  /** Lanes that are not folded away. */
  shown: number;
  totals: DealTotals;
  /** First and last day any of the deals has; null = none has one. */
  span: { from: PlainDate; to: PlainDate } | null;
  /** The last day anything is recorded on, plans apart; null = nothing is. */
  lastOn: PlainDate | null;
  /** Row of the deal asked for; null = it is folded away or not among them. */
  found: number | null;
}
