import { useLocation } from '@tanstack/react-router';
import { ReportsPage } from '../../features/reports/ReportsPage';
import { useGoTo } from '../navigation';

export function ReportsScreen() {
  const goTo = useGoTo();
  const { pathname } = useLocation();
  return (
    <ReportsPage
      tab={pathname.endsWith('/outbox') ? 'outbox' : 'summary'}
      onTab={(tab) => goTo.view(tab === 'outbox' ? '/reports/outbox' : '/reports')}
      onOpenDeal={goTo.sheet}
    />
  );
}
