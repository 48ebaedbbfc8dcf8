import { useState } from 'react';
import { EmptyState, PageBody, Panel, StatusBar, useToday } from '../../components';
import { useSpread, useStoreStatus } from '../../store/hooks';
import type { Drill } from './drill';
import { EventDays } from './EventDays';
import { EventStrips } from './EventStrips';
import { ExportTables } from './ExportTables';
import { useReview } from './review-context';
import { queryOf } from './review-view';
import { eventTables } from './review-tables';
import { useReviewWords } from './review-words';
import { ReviewFilterBar } from './ReviewFilterBar';
import { ReviewHead } from './ReviewHead';
import { RowsSheet } from './RowsSheet';
import type { TabProps } from './TimeTab';

/** 活動到簽約 (S2): days from the meeting or event a deal came from to its signing, event by event. */
export function EventsTab({ onTab, onOpenDeal }: TabProps) {
  const { view } = useReview();
  const words = useReviewWords();
  const { t, formats } = words;
  const { revision } = useStoreStatus();
  const spread = useSpread({ ...queryOf(view, useToday(), ['event']), by: 'event', order: 'n' });
  const [drill, setDrill] = useState<Drill | null>(null);
  return (
    <>
      <ReviewHead
        tab="events"
        onTab={onTab}
        actions={
          spread?.spans[0] && spread.spans[0].dwells.length > 0 ? (
            <ExportTables contents={words.eventBasis(spread)} tables={() => eventTables(spread, words)} />
          ) : null
        }
      />
      <PageBody scroll>
        <div className="kl-rev">
          <ReviewFilterBar />
          {spread && spread.events.length === 0 ? (
            <EmptyState icon="chart" title={t('event.none')} hint={t('event.noneHint')} />
          ) : null}
          {spread && spread.events.length > 0 ? (
            <div className="kl-rev-columns is-events">
              <Panel title={t('event.panel')} note={words.eventBasis(spread)}>
                <EventStrips spread={spread} words={words} onDrill={setDrill} onOpen={onOpenDeal} />
              </Panel>
              <Panel title={t('event.list')} note={t('event.listHint')}>
                <EventDays events={spread.events} words={words} />
              </Panel>
            </div>
          ) : null}
        </div>
      </PageBody>
      <StatusBar>
        <span>{t('status.revision', { revision: formats.integer(revision) })}</span>
        {spread ? <span>{t('status.deals', { count: formats.integer(spread.deals) })}</span> : null}
        <span>{t('status.drill')}</span>
      </StatusBar>
      {drill && spread ? (
        <RowsSheet
          key={String(drill.group)}
          spread={spread}
          drill={drill}
          words={words}
          onDrill={setDrill}
          onOpen={onOpenDeal}
        />
      ) : null}
    </>
  );
}
