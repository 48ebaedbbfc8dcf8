import { useState } from 'react';
import type { ActivityRow } from '#domain/workspace/rows';
import { isLive } from '#domain/sync/merge';
import { ViewTabs } from '../../components';
import { useText } from '../../i18n';
import type { DealAct } from './act-command';
import { ActivityList } from './ActivityList';
import type { DealView } from './deal-view';
import { HistoryList } from './HistoryList';
import { StageRecords } from './StageRecords';

interface RecordTabsProps {
  view: DealView;
  activities: readonly ActivityRow[];
  onAct: (act: DealAct) => void;
  onNote: () => void;
}

/** What was done, which stages were entered, what was changed by whom. */
export function RecordTabs({ view, activities, onAct, onNote }: RecordTabsProps) {
  const t = useText('deal');
  const [tab, setTab] = useState<'activities' | 'stages' | 'history'>('activities');
  const { transitions, pauses } = view.row;
  return (
    <section className="kl-panel kl-deal-panel" aria-label={t('tabs.label')}>
      <header>
        <ViewTabs
          label={t('tabs.label')}
          value={tab}
          tabs={[
            { value: 'activities', label: t('tabs.activities'), count: activities.length },
            {
              value: 'stages',
              label: t('tabs.stages'),
              count: transitions.filter(isLive).length + pauses.filter(isLive).length,
            },
            { value: 'history', label: t('tabs.history') },
          ]}
          onChange={setTab}
        />
        <span className="grow" />
        <span className="sm t3 ell">{t('tabs.keep')}</span>
      </header>
      <div className="kl-deal-scroll">
        {tab === 'activities' ? <ActivityList activities={activities} onNote={onNote} /> : null}
        {tab === 'stages' ? <StageRecords view={view} onAct={onAct} /> : null}
        {tab === 'history' ? <HistoryList deal={view.row.id} /> : null}
      </div>
    </section>
  );
}
