import { useSearch } from '@tanstack/react-router';
import { LedgerPage } from '../../features/ledger/LedgerPage';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

export function LedgerScreen() {
  const goTo = useGoTo();
  const { deal } = useSearch({ from: '/ledger' });
  return (
    <>
      <LedgerPage
        openDeal={deal ?? null}
        onOpen={(id, how) => (how === 'page' ? goTo.deal(id) : goTo.sheet(id))}
      />
      <OpenSheet deal={deal} />
    </>
  );
}
