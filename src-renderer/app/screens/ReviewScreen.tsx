import { useSearch } from '@tanstack/react-router';
import type { ReviewTab } from '../../features/review/ReviewHead';
import { ReviewPage } from '../../features/review/ReviewPage';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

export function TimeScreen() {
  const { deal } = useSearch({ from: '/review' });
  return <Review tab="time" deal={deal} />;
}

export function EventsScreen() {
  const { deal } = useSearch({ from: '/review/events' });
  return <Review tab="events" deal={deal} />;
}

function Review({ tab, deal }: { tab: ReviewTab; deal: string | undefined }) {
  const goTo = useGoTo();
  return (
    <>
      <ReviewPage
        tab={tab}
        onTab={(next) => goTo.view(next === 'events' ? '/review/events' : '/review')}
        onOpenDeal={(id) => (id === deal ? goTo.deal(id) : goTo.sheet(id))}
      />
      <OpenSheet deal={deal} />
    </>
  );
}
