import type { DealFields, OriginClass } from '../records/deal';
import { live } from '../sync/merge';
import type { PlainDate } from '../timing/plain-date';
import type { DealRow } from '../workspace/rows';
import type { SummaryQuery } from './period-summary';
import { signingEvents } from './signing-events';

/** A deal that counts in a period, and what it adds. */
export interface CountedDeal {
  row: DealRow;
  fields: DealFields;
  signedOn: PlainDate;
  /** 1, or 0 where only an increase falls in the period. */
  count: number;
  yuan: number | null;
}

export interface CountedFunds {
  projects: number;
  yuan: number;
  preliminary: { projects: number; yuan: number };
  verified: { projects: number; yuan: number };
}

export interface Period {
  from: PlainDate;
  to: PlainDate;
}

const ORIGIN_WORDS: Readonly<Record<OriginClass, readonly string[]>> = {
  city: ['市內', '市内', 'city'],
  province: ['省內', '省内', 'province'],
  domestic: ['省外', 'domestic'],
  overseas: ['境外', 'overseas'],
};

/** 省外 → `domestic`, in both scripts; null = not an origin class. */
export function originClassOf(word: string): OriginClass | null {
  for (const [code, words] of Object.entries(ORIGIN_WORDS))
    if (words.includes(word)) return code as OriginClass;
  return null;
}

/** The ledger's own word for an origin class. */
export const originWord = (code: OriginClass): string => ORIGIN_WORDS[code][0]!;

/** Whether a deal is of the places and industries asked for; an empty list asks for all. */
export function createScope(query: SummaryQuery): (fields: DealFields) => boolean {
  const origins = new Set(query.origin.map(originClassOf));
  const counties = new Set(query.county);
  const industries = new Set(query.industry);
  return (fields) =>
    (origins.size === 0 || (fields.originClass !== null && origins.has(fields.originClass))) &&
    (counties.size === 0 || (fields.county !== null && counties.has(fields.county))) &&
    (industries.size === 0 || (fields.industry !== null && industries.has(fields.industry)));
}

/** Only 引資 is summed; the other five kinds are counted (S11). */
const isSummed = (fields: DealFields): boolean => fields.kind === null || fields.kind === 'capital';

/** What a deal's signings add within a period, or null when it does not count there. */
export function countDeal(
  row: DealRow,
  fields: DealFields,
  query: SummaryQuery,
  period: Period,
  today: PlainDate,
): CountedDeal | null {
  const events = signingEvents(row, query.contract, today);
  const first = events[0];
  if (!first || !reaches(first.yuan, query.minWan)) return null;
  const within = events.filter((event) => event.on >= period.from && event.on <= period.to);
  if (within.length === 0) return null;
  const known = within.filter((event) => event.yuan !== null && isSummed(fields));
  return {
    row,
    fields,
    signedOn: within[0]!.on,
    count: within.some((event) => event.counts) ? 1 : 0,
    yuan: known.length === 0 ? null : known.reduce((sum, event) => sum + event.yuan!, 0),
  };
}

const reaches = (yuan: number | null, minWan: number): boolean =>
  minWan <= 0 || (yuan !== null && yuan >= minWan * 10_000);

/**
 * Funds in place: per project the sum of the entries dated in the period; projects whose sum reaches the threshold
 * count. The signing's own threshold and date play no part.
 */
export function countFunds(
  rows: Iterable<{ row: DealRow }>,
  minWan: number,
  period: Period,
  today: PlainDate,
): CountedFunds {
  const counted: CountedFunds = {
    projects: 0,
    yuan: 0,
    preliminary: { projects: 0, yuan: 0 },
    verified: { projects: 0, yuan: 0 },
  };
  for (const { row } of rows) {
    const sums = { preliminary: 0, verified: 0 };
    for (const { fields } of live(row.fundings))
      if (fields.on >= period.from && fields.on <= period.to && fields.on <= today)
        sums[fields.status] += fields.amount.yuan;
    const yuan = sums.preliminary + sums.verified;
    if (yuan === 0 || yuan < minWan * 10_000) continue;
    counted.projects += 1;
    counted.yuan += yuan;
    for (const status of ['preliminary', 'verified'] as const) {
      if (sums[status] === 0) continue;
      counted[status].projects += 1;
      counted[status].yuan += sums[status];
    }
  }
  return counted;
}
