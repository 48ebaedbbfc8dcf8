import type { Contract } from '../records/deal';
import type { PlainDate } from '../timing/plain-date';
import type { FrozenVerdict } from '../timing/frozen-verdict';

export interface SummaryQuery {
  from: PlainDate;
  to: PlainDate;
  /** Origin classes in the ledger's words (省外 …); empty = all. */
  origin: readonly string[];
  minWan: number;
  contract: Contract;
  county: readonly string[];
  industry: readonly string[];
  fundsMinWan: number;
}

export interface Figures {
  count: number;
  amountWan: number;
}
/** Percent to 0.1, half away from zero; null = no base. */
export interface YearOnYear {
  countPct: number | null;
  amountPct: number | null;
}
export interface Breakdown extends Figures {
  name: string;
}

/** The period summary, exactly as `kiteline summary --json` prints it (product rules "The period summary, exactly"). */
export interface PeriodSummary extends Figures {
  period: { from: PlainDate; to: PlainDate };
  filters: Omit<SummaryQuery, 'from' | 'to'>;
  previous: (Figures & { from: PlainDate; to: PlainDate }) | null;
  yoy: YearOnYear;
  byCounty: readonly Breakdown[];
  byIndustry: readonly Breakdown[];
  /** By place of origin (來源地). */
  byOrigin: readonly Breakdown[];
  bySizeTier: readonly (Breakdown & { fromWan: number; toWan: number | null })[];
  tags: readonly { name: string; count: number }[];
  funds: Figures & {
    minWan: number;
    previous: Figures | null;
    yoy: YearOnYear;
    preliminary: Figures;
    verified: Figures;
  };
  rows: readonly SummaryRow[];
}

export interface SummaryRow {
  id: string;
  title: string;
  investor: string | null;
  origin: string | null;
  industry: string | null;
  county: string | null;
  amountWan: number | null;
  visitOn: PlainDate | null;
  signedOn: PlainDate;
  /** Calendar and working days from first visit to this signing; null when the visit is not recorded. */
  days: number | null;
  workingDays: number | null;
  /** As it was given, with what it was judged against. */
  verdict: FrozenVerdict | null;
  tags: readonly string[];
}
