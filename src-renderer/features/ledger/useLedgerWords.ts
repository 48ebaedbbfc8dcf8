import { useMemo } from 'react';
import { useAmountText, useToday } from '../../components';
import { useCodeText, useFormats, useText } from '../../i18n';
import type { CellWords } from './cell-text';

/** Words and figures of the current language, stable while it lasts. */
export function useLedgerWords(): CellWords {
  const t = useText('ledger');
  const formats = useFormats();
  const amounts = useAmountText();
  const today = useToday();
  const codeText = useCodeText();
  return useMemo(
    () => ({
      t,
      formats,
      amount: (money) => amounts.number(money, 'wan'),
      wan: (yuan) => amounts.yuan(yuan, 'wan'),
      today,
      reason: ({ reason }) => codeText('timing', `verdict.${reason.code}`, reason.params),
    }),
    [t, formats, amounts, today, codeText],
  );
}
