import { useState } from 'react';
import { useCommandRegistry } from '../../components';
import { initialLedgerView } from './ledger-view';
import { LedgerScreen } from './LedgerScreen';

interface LedgerPageProps {
  openDeal?: string | null;
  onOpen?: (deal: string, how: 'sheet' | 'page') => void;
}

const nowhere = () => undefined;

/** The ledger with a place of its own; new deals and imports are the app's commands. */
export function LedgerPage({ openDeal = null, onOpen = nowhere }: LedgerPageProps) {
  const [view, setView] = useState(initialLedgerView);
  const commands = useCommandRegistry();
  return (
    <LedgerScreen
      view={view}
      onView={setView}
      openDeal={openDeal}
      onOpen={onOpen}
      onNewDeal={() => commands.run('deal.new')}
      onImport={() => commands.run('import.open')}
    />
  );
}
