import type { Breakdown } from './period-summary';
import { toWan } from './percent';
import type { CountedDeal } from './summary-figures';

/** What a report calls a deal whose county, industry or origin is not recorded. */
export const NOT_RECORDED = '—';

/** Size tiers in 億元, [lower, upper); the last one only where the threshold lets it in. */
const TIERS = [
  { name: '≥100億元', from: 100, to: null },
  { name: '50–100億元', from: 50, to: 100 },
  { name: '30–50億元', from: 30, to: 50 },
  { name: '10–30億元', from: 10, to: 30 },
  { name: '1–10億元', from: 1, to: 10 },
  { name: '<1億元', from: 0, to: 1 },
] as const;

/** Groups by a name, largest amount first, then count, then name. */
export function breakDown(
  deals: readonly CountedDeal[],
  nameOf: (deal: CountedDeal) => string | null,
): readonly Breakdown[] {
  const sums = new Map<string, { count: number; yuan: number }>();
  for (const deal of deals) {
    const name = nameOf(deal) ?? NOT_RECORDED;
    const sum = sums.get(name) ?? { count: 0, yuan: 0 };
    sum.count += deal.count;
    sum.yuan += deal.yuan ?? 0;
    sums.set(name, sum);
  }
  return [...sums]
    .map(([name, { count, yuan }]) => ({ name, count, amountWan: toWan(yuan) }))
    .sort((a, b) => b.amountWan - a.amountWan || b.count - a.count || (a.name < b.name ? -1 : 1));
}

export function breakDownBySize(
  deals: readonly CountedDeal[],
  minWan: number,
): readonly (Breakdown & { fromWan: number; toWan: number | null })[] {
  const shown = minWan < 10_000 ? TIERS : TIERS.slice(0, -1);
  return shown.map(({ name, from, to }) => {
    const inside = deals.filter(
      ({ yuan }) => yuan !== null && yuan >= from * 1e8 && (to === null || yuan < to * 1e8),
    );
    return {
      name,
      fromWan: from * 10_000,
      toWan: to === null ? null : to * 10_000,
      count: inside.reduce((sum, deal) => sum + deal.count, 0),
      amountWan: toWan(inside.reduce((sum, deal) => sum + deal.yuan!, 0)),
    };
  });
}

export function countTags(deals: readonly CountedDeal[]): readonly { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { fields, count } of deals)
    for (const tag of fields.tags) counts.set(tag, (counts.get(tag) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
