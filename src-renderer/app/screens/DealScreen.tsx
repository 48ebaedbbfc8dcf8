import { useParams } from '@tanstack/react-router';
import { DealPage } from '../../features/deal/DealPage';
import { useCalendarExport } from '../calendar-export';
import { useCapture } from '../capture';
import { useGoTo } from '../navigation';

export function DealScreen() {
  const goTo = useGoTo();
  const capture = useCapture();
  const exportCalendar = useCalendarExport();
  const { id } = useParams({ from: '/deals/$id' });
  return (
    <DealPage
      key={id}
      deal={id}
      onBack={goTo.back}
      onNote={(deal) => capture({ kind: 'note', deal })}
      onCalendar={exportCalendar}
    />
  );
}
