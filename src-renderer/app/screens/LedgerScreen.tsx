import { LedgerPage } from '../../features/ledger/LedgerPage';

export function LedgerScreen() {
  return <LedgerPage />;
}
