import { useSearch } from '@tanstack/react-router';
import { ReportsPage } from '../../features/reports/ReportsPage';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

/** The summary with the sheet of a deal over it. */
export function SummaryScreen() {
  const goTo = useGoTo();
  const { deal } = useSearch({ from: '/reports' });
  return (
    <>
      <Reports tab="summary" onOpenDeal={(id) => (id === deal ? goTo.deal(id) : goTo.sheet(id))} />
      <OpenSheet deal={deal} />
    </>
  );
}

export function OutboxScreen() {
  const goTo = useGoTo();
  return <Reports tab="outbox" onOpenDeal={goTo.deal} />;
}

function Reports(props: { tab: 'summary' | 'outbox'; onOpenDeal: (deal: string) => void }) {
  const goTo = useGoTo();
  return (
    <ReportsPage {...props} onTab={(tab) => goTo.view(tab === 'outbox' ? '/reports/outbox' : '/reports')} />
  );
}
