import type { Stage, Step } from '../records/deal';
import type { VerdictState } from '../timing/benchmark';
import type { MarkRule } from '../timing/rule-marks';
import type { DealCard } from './deal-card';

/**
 * 在手: live and not withdrawn · signed: a signing is recorded · funded: money has arrived · withdrawn: 終止 is the
 * current stage · all: every live deal.
 */
export type DealScope = 'inHand' | 'signed' | 'funded' | 'withdrawn' | 'all';

/** Which deals, in which order; every list and board of the app is one of these. */
export interface DealQuery {
  scope: DealScope;
  /** Words that must all occur, in any field; initials of pinyin count. */
  text: string;
  stage: Step | null;
  county: readonly string[];
  industry: readonly string[];
  originClass: readonly string[];
  leader: readonly string[];
  tags: readonly string[];
  missingSlot: boolean;
  verdict: VerdictState | null;
  /** A rule that is watched or broken (T9 d, e, f). */
  rule: MarkRule | null;
  /** `urgency` (over, watch, inside, unknown; nearest limit first) or a field of `DealCard`. Blanks come last. */
  sort: { column: string; descending: boolean };
}

/** Everything in hand, most urgent first. */
export const everyDeal: DealQuery = {
  scope: 'inHand',
  text: '',
  stage: null,
  county: [],
  industry: [],
  originClass: [],
  leader: [],
  tags: [],
  missingSlot: false,
  verdict: null,
  rule: null,
  sort: { column: 'urgency', descending: false },
};

/** What a view lets one narrow its deals by. */
export type DealFilter = Pick<
  DealQuery,
  'text' | 'rule' | 'county' | 'industry' | 'originClass' | 'leader' | 'tags'
>;

export const noFilter: DealFilter = {
  text: '',
  rule: null,
  county: [],
  industry: [],
  originClass: [],
  leader: [],
  tags: [],
};

export const isFiltered = (filter: DealFilter): boolean =>
  filter.text.trim() !== '' ||
  filter.rule !== null ||
  [filter.county, filter.industry, filter.originClass, filter.leader, filter.tags].some(
    (one) => one.length > 0,
  );

/** What the matching deals add up to. Kinds other than 引資 are counted, not summed (S11). */
export interface DealTotals {
  /** Rows matching the query, all of them. */
  total: number;
  amountYuan: number;
  /** Matching deals whose amount should be known and is not. */
  withoutAmount: number;
  /** Matching deals of a kind that has no amount. */
  notCounted: number;
  verdicts: Record<VerdictState, number>;
  revision: number;
}

export interface DealWindow extends DealTotals {
  /** Place of the first card among all matching rows; an answer may come when the question has moved on. */
  offset: number;
  cards: readonly DealCard[];
}

export interface BoardColumn {
  stage: Stage;
  cards: readonly DealCard[];
  total: number;
  amountYuan: number;
  withoutAmount: number;
}

export interface BoardView {
  columns: readonly BoardColumn[];
  window: DealTotals;
}

/** Counts over all live deals, kept up with every op. */
export interface LedgerCounts {
  all: number;
  inHand: number;
  signed: number;
  funded: number;
  withdrawn: number;
  /** In hand with a responsibility slot missing. */
  missingSlot: number;
  /** In hand, by verdict. */
  verdicts: Record<VerdictState, number>;
  /** In hand, by current stage; `none` = no stage known. */
  stages: Record<Stage | 'none', number>;
}

export const FACETS = [
  'county',
  'industry',
  'origin',
  'originClass',
  'leader',
  'department',
  'park',
  'tags',
  'event',
  'source',
  'nature',
] as const;
export type FacetName = (typeof FACETS)[number];
/** Every value in use of each dimension, sorted. */
export type Facets = Record<FacetName, readonly string[]>;

/** The three responsibilities of a deal (S7), in the order every card shows them. */
export const SLOTS = ['leader', 'county', 'department'] as const;
export type Slot = (typeof SLOTS)[number];

export const missingSlots = (card: Pick<DealCard, Slot>): readonly Slot[] =>
  SLOTS.filter((slot) => card[slot] === null);
