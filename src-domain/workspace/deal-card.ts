import type { Contract, DealKind, OriginClass, Step } from '../records/deal';
import type { Money } from '../money/money';
import type { PlainDate } from '../timing/plain-date';
import type { Verdict } from '../timing/benchmark';
import type { RuleMark } from '../timing/rule-marks';

/**
 * A deal as lists show it (board card, ledger row, search hit): facts, times of today, verdict. Derived, never stored.
 */
export interface DealCard {
  id: string;
  /** Short code people see, e.g. KL-0412. */
  code: string;
  title: string;
  investor: string | null;
  origin: string | null;
  originClass: OriginClass | null;
  industry: string | null;
  kind: DealKind | null;
  nature: string | null;
  amount: Money | null;
  county: string | null;
  park: string | null;
  department: string | null;
  leader: string | null;
  tags: readonly string[];
  event: string | null;
  source: string | null;
  contact: string | null;
  construction: string | null;
  progress: string | null;
  problem: string | null;
  sample: boolean;
  /** Current stage; null = no transition recorded yet (shown with negotiation's unknowns as "未錄"). */
  stage: Step | null;
  paused: boolean;
  contract: Contract | null;
  visitOn: PlainDate | null;
  negotiationOn: PlainDate | null;
  signedOn: PlainDate | null;
  landedOn: PlainDate | null;
  /** Days in the current stage, and first visit → formal signing or today; null = start not recorded. */
  stageDays: number | null;
  totalDays: number | null;
  netTotalDays: number | null;
  workingDays: number | null;
  nextStep: { text: string; due: PlainDate | null } | null;
  openSteps: number;
  fundedYuan: number | null;
  verdict: Verdict;
  /** Rules that are watched or broken beside it, the worst first (T9 d, e, f). */
  rules: readonly RuleMark[];
  /** Miniature timeline of the card, in days from the first visit; null = start not recorded. */
  bar: CardBar | null;
  touchedAt: number;
}

/** 0–200 days on one shared scale; segments, pauses and signings in days from `from`. */
export interface CardBar {
  from: PlainDate;
  segments: readonly { stage: Step; start: number; end: number; visit: number }[];
  pauses: readonly { start: number; end: number }[];
  signings: readonly { day: number; contract: Contract | null }[];
  today: number | null;
  limit: number | null;
  limitCounts: boolean;
  /** Against own history: P50, where the limit is P70 (T9 b); null = nothing of the kind. */
  median: number | null;
}
