import type { Money } from '#domain/money/money';
import type { DealKind } from '#domain/records/deal';
import { useAmountText, type AmountUnit } from './amount-text';

interface AmountProps {
  money: Money | null;
  unit: AmountUnit;
  kind?: DealKind | null;
  /** The header says the unit already. */
  bare?: boolean;
}

/** An amount with its unit; a missing one says why and is never 0. */
export function Amount({ money, unit, kind = null, bare = false }: AmountProps) {
  const amounts = useAmountText();
  if (!money) return <span className="kl-amount is-absent">{amounts.absent(kind)}</span>;
  return (
    <span className="kl-amount" title={money.text}>
      {amounts.number(money, unit)}
      {bare ? null : <small> {amounts.unit(unit)}</small>}
    </span>
  );
}
