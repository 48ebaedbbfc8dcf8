import type { DealTotals } from '#domain/workspace/deal-query';
import type { VerdictState } from '#domain/timing/benchmark';
import { Rich, StatusBar, useAmountText, Verdict } from '../../components';
import { useFormats, useText, type Formats, type Text } from '../../i18n';

const STATES: readonly VerdictState[] = ['over', 'watch', 'inside', 'unknown'];

/** What the shown deals add up to, by verdict, and how to read the bars. */
export function BoardStatus({ totals }: { totals: DealTotals | undefined }) {
  const t = useText('board');
  const amounts = useAmountText();
  const formats = useFormats();
  if (!totals) return <StatusBar>{t('loading')}</StatusBar>;
  const count = (value: number) => ({ count: formats.integer(value) });
  return (
    <StatusBar>
      <span>
        {t('status.total', count(totals.total))}
        {' · '}
        <Rich
          text={t('status.amount', {
            amount: amounts.yuan(totals.amountYuan, 'yi'),
            unit: amounts.unit('yi'),
          })}
        />
        {blanks(t, formats, totals)}
      </span>
      {STATES.map((state) => (
        <Verdict key={state} state={state}>
          {t(`status.verdict.${state}`, count(totals.verdicts[state]))}
        </Verdict>
      ))}
      <span>{t('status.scale')}</span>
    </StatusBar>
  );
}

/** Which deals the sum leaves out, and why. */
function blanks(
  t: Text<'board'>,
  formats: Formats,
  { withoutAmount, notCounted }: DealTotals,
): string | null {
  const without = formats.integer(withoutAmount);
  const other = formats.integer(notCounted);
  if (withoutAmount > 0 && notCounted > 0) return t('status.both', { count: without, other });
  if (withoutAmount > 0) return t('status.without', { count: without });
  return notCounted > 0 ? t('status.notCounted', { count: other }) : null;
}
