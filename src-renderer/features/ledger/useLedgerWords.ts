import { useMemo } from 'react';
import { MARK_NAMES } from '#domain/timing/rule-marks';
import { useAmountText, useToday } from '../../components';
import { useCodeText, useFormats, useLanguage, useText } from '../../i18n';
import type { CellWords } from './cell-text';

/** Words and figures of the current language, stable while it lasts. */
export function useLedgerWords(): CellWords {
  const t = useText('ledger');
  const formats = useFormats();
  const amounts = useAmountText();
  const today = useToday();
  const codeText = useCodeText();
  const language = useLanguage();
  return useMemo(
    () => ({
      t,
      formats,
      amount: (money) => amounts.number(money, 'wan'),
      wan: (yuan) => amounts.yuan(yuan, 'wan'),
      today,
      reason: ({ reason }) => codeText('timing', `verdict.${reason.code}`, reason.params),
      rule: (rule) => MARK_NAMES[rule][language],
    }),
    [t, formats, amounts, today, codeText, language],
  );
}
