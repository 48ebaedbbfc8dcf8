import { useSearch } from '@tanstack/react-router';
import { TodayPage } from '../../features/today/TodayPage';
import { useCalendarExport } from '../calendar-export';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

export function TodayScreen() {
  const goTo = useGoTo();
  const exportCalendar = useCalendarExport();
  const { deal } = useSearch({ from: '/today' });
  return (
    <>
      <TodayPage
        onOpenDeal={(id) => (id === deal ? goTo.deal(id) : goTo.sheet(id))}
        onCalendar={() => exportCalendar(null)}
        onSettings={() => goTo.view('/settings')}
      />
      <OpenSheet deal={deal} />
    </>
  );
}
