import type { ReactNode } from 'react';
import { PageHead, ViewTabs } from '../../components';
import { useText } from '../../i18n';

export type ReviewTab = 'time' | 'events';

interface ReviewHeadProps {
  tab: ReviewTab;
  onTab: (tab: ReviewTab) => void;
  actions: ReactNode;
}

/** The parts of the review side by side; each brings its own acts. */
export function ReviewHead({ tab, onTab, actions }: ReviewHeadProps) {
  const t = useText('review');
  return (
    <PageHead title={t('title')} actions={actions}>
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
  );
}
