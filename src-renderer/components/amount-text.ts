import { useMemo } from 'react';
import type { Money } from '#domain/money/money';
import type { DealKind } from '#domain/records/deal';
import { useFormats, useText, type Formats } from '../i18n';

/** 億元 with 2 decimals in cards and summaries, 萬元 in ledgers; in English bn and 10k CNY. */
export type AmountUnit = 'yi' | 'wan';

export interface AmountText {
  /** "15.00" / "≥ 50.00"; the unit stands in a header or beside it. */
  number(money: Money, unit: AmountUnit): string;
  /** Sums, which have no qualifier. */
  yuan(yuan: number, unit: AmountUnit): string;
  unit(unit: AmountUnit): string;
  /** Why there is no amount: not settled, or a kind that is counted and not summed (S11). */
  absent(kind: DealKind | null): string;
}

const signs = { exact: '', atLeast: '≥ ', approx: '≈ ', range: '' } as const;

export function useAmountText(): AmountText {
  const t = useText('common');
  const formats = useFormats();
  return useMemo(() => {
    const yiYuan = Number(t('amount.yiYuan'));
    const yuan = (value: number, unit: AmountUnit) =>
      unit === 'yi' ? formats.decimal(value / yiYuan, 2) : formatWan(value, formats);
    return {
      yuan,
      number: (money, unit) => {
        const upper = money.qualifier === 'range' && money.upperYuan !== null;
        return `${signs[money.qualifier]}${yuan(money.yuan, unit)}${upper ? `–${yuan(money.upperYuan!, unit)}` : ''}`;
      },
      unit: (unit) => t(`amount.${unit}`),
      absent: (kind) =>
        kind === null || kind === 'capital'
          ? t('amount.unsettled')
          : t('amount.counted', { kind: t(`kind.${kind}`) }),
    };
  }, [t, formats]);
}

function formatWan(yuan: number, formats: Formats): string {
  const wan = yuan / 10_000;
  const digits = Number.isInteger(wan) ? 0 : Number.isInteger(wan * 100) ? 2 : 4;
  return formats.decimal(wan, digits);
}
