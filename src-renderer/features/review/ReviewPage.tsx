import { EventsTab } from './EventsTab';
import './review.css';
import type { ReviewTab } from './ReviewHead';
import { TimeTab } from './TimeTab';

interface ReviewPageProps {
  tab: ReviewTab;
  onTab: (tab: ReviewTab) => void;
  onOpenDeal: (deal: string) => void;
}

/** 研判: where the time of the deals goes, and how long after its event a deal signs. */
export function ReviewPage({ tab, ...props }: ReviewPageProps) {
  return tab === 'time' ? <TimeTab {...props} /> : <EventsTab {...props} />;
}
