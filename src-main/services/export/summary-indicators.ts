import type { Figures, PeriodSummary } from '#domain/reporting/period-summary';
import type { Translate } from '../texts/texts';

/** One row of the indicator table: this period, the one before, growth in percent, 初步 or 核定 (funds alone are flagged, S4). */
export interface Indicator {
  name: string;
  now: number;
  before: number | null;
  pct: number | null;
  data: string | null;
  format: 'integer' | 'amount';
}

/** The rows of the indicator table, in the order of a 通報: signings, funds in place, tags. */
export function indicatorsOf(
  summary: PeriodSummary,
  words: { t: Translate; unit: string; scope: string; atLeast: (wan: number) => string },
): readonly Indicator[] {
  const { t, unit, scope, atLeast } = words;
  const { filters, funds } = summary;
  const status = statusOf(funds);
  const flag = status === null ? null : t(status);

  return [
    {
      name: t('kpiCount', { scope: scope || t(`contract.${filters.contract}`) }),
      now: summary.count,
      before: summary.previous?.count ?? null,
      pct: summary.yoy.countPct,
      data: null,
      format: 'integer',
    },
    {
      name: t('kpiAmount', { unit }),
      now: summary.amountWan,
      before: summary.previous?.amountWan ?? null,
      pct: summary.yoy.amountPct,
      data: null,
      format: 'amount',
    },
    {
      name: t('kpiFundsCount', { min: atLeast(funds.minWan) }),
      now: funds.count,
      before: funds.previous?.count ?? null,
      pct: funds.yoy.countPct,
      data: flag,
      format: 'integer',
    },
    {
      name: t('kpiFunds', { unit }),
      now: funds.amountWan,
      before: funds.previous?.amountWan ?? null,
      pct: funds.yoy.amountPct,
      data: flag,
      format: 'amount',
    },
    ...summary.tags.map((tag): Indicator => ({
      name: t('kpiTag', { name: tag.name }),
      now: tag.count,
      before: null,
      pct: null,
      data: null,
      format: 'integer',
    })),
  ];
}

/** 初步, 核定 or both; null where there are no funds to speak of. */
function statusOf({
  preliminary,
  verified,
}: {
  preliminary: Figures;
  verified: Figures;
}): 'prelim' | 'verified' | 'mixed' | null {
  if (preliminary.count === 0) return verified.count === 0 ? null : 'verified';
  return verified.count === 0 ? 'prelim' : 'mixed';
}
