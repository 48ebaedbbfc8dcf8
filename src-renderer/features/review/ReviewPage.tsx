import { PageHead, ViewTabs } from '../../components';
import { useText } from '../../i18n';
import { EventsTab } from './EventsTab';
import './review.css';
import { TimeTab } from './TimeTab';

export type ReviewTab = 'time' | 'events';

interface ReviewPageProps {
  tab: ReviewTab;
  onTab: (tab: ReviewTab) => void;
  onOpenDeal: (deal: string) => void;
}

/** 研判: where the time of the deals goes, and how long after its event a deal signs. */
export function ReviewPage({ tab, onTab, onOpenDeal }: ReviewPageProps) {
  const t = useText('review');
  return (
    <>
      <PageHead title={t('title')}>
        <ViewTabs
          label={t('tabs.label')}
          value={tab}
          tabs={[
            { value: 'time', label: t('tabs.time') },
            { value: 'events', label: t('tabs.events') },
          ]}
          onChange={onTab}
        />
      </PageHead>
      {tab === 'time' ? <TimeTab onOpenDeal={onOpenDeal} /> : <EventsTab onOpenDeal={onOpenDeal} />}
    </>
  );
}
