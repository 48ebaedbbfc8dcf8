import { growthPct, percentOf } from '#domain/reporting/percent';
import type { Breakdown } from '#domain/reporting/period-summary';

/** 萬元 with four decimals → 元, exactly. */
const toYuan = (wan: number): number => Math.round(wan * 10_000);

/** Growth of an amount over the same name a year before; null = nothing then. */
export const growthOf = (row: Breakdown, before: readonly Breakdown[] | undefined): number | null =>
  growthPct(toYuan(row.amountWan), toYuan(before?.find(({ name }) => name === row.name)?.amountWan ?? 0));

/** Share of a whole in percent; null = the whole is 0. */
export const shareOf = (partWan: number, wholeWan: number): number | null =>
  percentOf(toYuan(partWan), toYuan(wholeWan));
