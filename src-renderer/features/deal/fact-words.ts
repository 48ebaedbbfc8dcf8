import { useMemo } from 'react';
import type { DealField, DealFields } from '#domain/records/deal';
import { useAmountText } from '../../components';
import { useCodeText, useText } from '../../i18n';
import type { Fact } from './deal-facts';

/** Where the words of a choice stand in the `workspace` catalogue. */
const CHOICE_TEXTS: Partial<Record<DealField, string>> = {
  originClass: 'originClasses',
  kind: 'kinds',
  knownStage: 'stages',
};

export interface FactWords {
  name(field: DealField): string;
  /** null = not recorded. */
  value(fields: DealFields, fact: Fact): string | null;
  choice(field: DealField, value: string): string;
}

/** The facts of a deal in words. */
export function useFactWords(): FactWords {
  const codeText = useCodeText();
  const t = useText('deal');
  const amounts = useAmountText();
  return useMemo(() => {
    const choice = (field: DealField, value: string) =>
      codeText('workspace', `${CHOICE_TEXTS[field] ?? 'fields'}.${value}`);
    const amount = (money: NonNullable<DealFields['amount']>) =>
      t('facts.amountBoth', {
        yi: `${amounts.number(money, 'yi')} ${amounts.unit('yi')}`,
        wan: `${amounts.number(money, 'wan')} ${amounts.unit('wan')}`,
      });
    return {
      name: (field) => codeText('workspace', `fields.${field}`),
      choice,
      value: (fields, { field, kind }) => {
        if (kind === 'amount') return fields.amount ? amount(fields.amount) : null;
        if (kind === 'tags') return fields.tags.length > 0 ? fields.tags.join('、') : null;
        const value = fields[field];
        if (typeof value !== 'string') return null;
        return kind === 'choice' ? choice(field, value) : value;
      },
    };
  }, [codeText, t, amounts]);
}
