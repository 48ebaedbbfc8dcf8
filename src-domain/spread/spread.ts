import type { Contract, OriginClass } from '../records/deal';
import type { PlainDate } from '../timing/plain-date';
import type { SpreadFigures } from './figures';
import type { Grouping, GroupOrder } from './grouping';
import type { SpreadMark } from './marks';
import type { SlowDwell } from './slowest';
import type { Count, Dwell, LeftOut, Span } from './span';

/** Which deals; an empty list lets all in. */
export interface SpreadFilter {
  originClass: readonly OriginClass[];
  county: readonly string[];
  industry: readonly string[];
  leader: readonly string[];
  source: readonly string[];
  /** 計劃總投資 at least, 萬元; 0 = also those without an amount. */
  minWan: number;
}

export interface SpreadQuery {
  from: PlainDate;
  to: PlainDate;
  spans: readonly Span[];
  by: Grouping;
  order: GroupOrder;
  count: Count;
  /** The signing that ends the total and begins the landing (T7). */
  contract: Contract;
  /** Id of the benchmark that is marked; null = the workspace's default. */
  benchmark: string | null;
  filter: SpreadFilter;
}

export const everyDwell: SpreadFilter = {
  originClass: [],
  county: [],
  industry: [],
  leader: [],
  source: [],
  minWan: 0,
};

export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** One line of a distribution: all deals of a span, or those of one group. */
export interface SpreadRow {
  /** Of a group; null = not recorded. */
  name: string | null;
  /** Places in the span's `dwells`. */
  members: readonly number[];
  figures: SpreadFigures;
  /** The same dates a year before; null = there was nothing (D8). */
  previous: SpreadFigures | null;
  /** Median now − median then, days; null without either. */
  change: number | null;
}

/** A deal that could not be timed. */
export interface LeftDeal {
  deal: string;
  title: string;
}

export interface SpanSpread {
  span: Span;
  /** Fewest days first. */
  dwells: readonly Dwell[];
  leftOut: Partial<Record<LeftOut, readonly LeftDeal[]>>;
  all: SpreadRow;
  groups: readonly SpreadRow[];
  marks: readonly SpreadMark[];
  slowest: { finished: readonly SlowDwell[]; open: readonly SlowDwell[] };
}

/** An event deals name, whether or not its day is recorded (D1, S2). */
export interface NamedEvent {
  name: string;
  on: PlainDate | null;
  place: string | null;
  /** Deals the filter lets in that name it. */
  deals: number;
}

/** Where time goes: one answer for screen and command line. */
export interface Spread {
  query: SpreadQuery;
  /** The day everything is counted to (D3). */
  asOf: PlainDate;
  previous: Period;
  /** Deals the filter lets in. */
  deals: number;
  spans: readonly SpanSpread[];
  /** The last day anything was entered on record, whatever the period; null = nothing is. */
  lastOn: PlainDate | null;
  /** Latest first, those without a day at the end. */
  events: readonly NamedEvent[];
}
