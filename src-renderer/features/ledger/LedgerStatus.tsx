import { Rich, StatusBar } from '../../components';
import type { CellWords } from './cell-text';
import { selectedRows, type GridSelection } from './grid-navigation';
import type { LedgerWindow } from './useLedgerWindow';

interface LedgerStatusProps {
  ledger: LedgerWindow;
  selection: GridSelection;
  words: CellWords;
}

/** What the selected rows and the whole table add up to. */
export function LedgerStatus({ ledger, selection, words }: LedgerStatusProps) {
  const { t } = words;
  const { totals } = ledger;
  if (!totals || totals.total === 0) return <StatusBar />;
  const aside = [
    totals.withoutAmount > 0 ? t('status.without', { count: totals.withoutAmount }) : null,
    totals.notCounted > 0 ? t('status.notCounted', { count: totals.notCounted }) : null,
  ].filter((note) => note !== null);
  return (
    <StatusBar right={<span>{t('status.keys')}</span>}>
      <SelectedSum ledger={ledger} selection={selection} words={words} />
      <span>
        <Rich text={t('status.sum', { amount: words.wan(totals.amountYuan) })} />
        {aside.length > 0 ? t('status.aside', { notes: aside.join(t('status.comma')) }) : null}
      </span>
    </StatusBar>
  );
}

function SelectedSum({ ledger, selection, words }: LedgerStatusProps) {
  const { from, to } = selectedRows(selection);
  const count = Math.min(to, (ledger.totals?.total ?? 1) - 1) - from + 1;
  if (selection.active.row < 0 || count < 1) return null;
  const cards = Array.from({ length: count }, (_, at) => ledger.cardAt(from + at));
  const known = cards.filter((card) => card !== undefined);
  const picked = words.t('status.selected', { count });
  const amounts = known.flatMap((card) => card.amount?.yuan ?? []);
  if (known.length < count || amounts.length === 0) return <span>{picked}</span>;
  const yuan = amounts.reduce((sum, amount) => sum + amount, 0);
  return (
    <span>
      <Rich text={words.t('status.selectedSum', { selected: picked, amount: words.wan(yuan) })} />
    </span>
  );
}
