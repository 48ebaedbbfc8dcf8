import { VerdictMark } from '../../components';
import type { DealWindow } from '../../store/hooks';
import type { CellWords } from './cell-text';
import type { LedgerColumn } from './ledger-columns';
import { cellClass } from './LedgerRow';

interface LedgerTotalsProps {
  totals: DealWindow;
  columns: readonly LedgerColumn[];
  words: CellWords;
}

/** What all matching rows add up to; it stays at the foot of the table. */
export function LedgerTotals({ totals, columns, words }: LedgerTotalsProps) {
  return (
    <div role="row" aria-rowindex={totals.total + 2} className="kl-ledger-row kl-ledger-totals">
      {columns.map((column, at) => (
        <div key={column.id} role="gridcell" aria-colindex={at + 1} className={cellClass(column, at)}>
          <TotalCell totals={totals} column={column.id} words={words} />
        </div>
      ))}
    </div>
  );
}

function TotalCell({ totals, column, words }: Omit<LedgerTotalsProps, 'columns'> & { column: string }) {
  if (column === 'title') return words.t('totals.label', { count: totals.total });
  if (column === 'amount') return words.wan(totals.amountYuan);
  if (column !== 'verdict') return null;
  const shown = (['over', 'watch', 'inside'] as const).filter((state) => totals.verdicts[state] > 0);
  return (
    <span className="kl-ledger-verdicts">
      {shown.map((state) => (
        <span key={state} className={`kl-verdict is-${state}`}>
          <VerdictMark state={state} />
          {totals.verdicts[state]}
        </span>
      ))}
    </span>
  );
}
