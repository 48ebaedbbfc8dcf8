import { useCallback, useState } from 'react';
import { PageBody, StatusBar, useToday } from '../../components';
import { useSpread, useStoreStatus } from '../../store/hooks';
import { spanOf, type Drill } from './drill';
import { ExportTables } from './ExportTables';
import { GroupPanel } from './GroupPanel';
import { LiveSentence } from './LiveSentence';
import { NothingTimed, QuietPeriod } from './NothingTimed';
import { useReview } from './review-context';
import { queryOf, STAGE_SPANS } from './review-view';
import { timeTables } from './review-tables';
import { useReviewWords } from './review-words';
import { ReviewFilterBar } from './ReviewFilterBar';
import { ReviewHead, type ReviewTab } from './ReviewHead';
import { RowsSheet } from './RowsSheet';
import { SlowPanel } from './SlowPanel';
import { SpanPanel } from './SpanPanel';
import { YearPanel } from './YearPanel';

export interface TabProps {
  onTab: (tab: ReviewTab) => void;
  onOpenDeal: (deal: string) => void;
}

/** 時間用在哪: dwell per stage as distributions, by group, the slowest, and against the year before. */
export function TimeTab({ onTab, onOpenDeal }: TabProps) {
  const { view, setView } = useReview();
  const words = useReviewWords();
  const { revision } = useStoreStatus();
  const spread = useSpread(queryOf(view, useToday(), STAGE_SPANS));
  const [drill, setDrill] = useState<Drill | null>(null);
  const select = useCallback((span: Drill['span']) => setView({ span }), [setView]);
  const span = spread && (spanOf(spread, view.span) ?? spread.spans[0]);
  const isQuiet = spread?.spans.every(({ all }) => all.figures.n === 0) ?? false;
  const isEmpty = spread?.spans.every(({ dwells }) => dwells.length === 0) ?? false;
  return (
    <>
      <ReviewHead
        tab="time"
        onTab={onTab}
        actions={
          spread && span && !isEmpty ? (
            <ExportTables
              contents={words.basis(spread.query)}
              tables={() => timeTables(spread, span, words)}
            />
          ) : null
        }
      />
      <PageBody scroll>
        <div className="kl-rev">
          <ReviewFilterBar />
          {spread && isEmpty ? <NothingTimed spread={spread} words={words} /> : null}
          {spread && isQuiet && !isEmpty ? <QuietPeriod spread={spread} words={words} /> : null}
          {spread && span && !isEmpty && !isQuiet ? (
            <LiveSentence spread={spread} span={span} words={words} onDrill={setDrill} />
          ) : null}
          {spread && span && !isEmpty ? (
            <div className="kl-rev-columns">
              <div className="kl-rev-stack">
                <SpanPanel
                  spread={spread}
                  words={words}
                  selected={span.span}
                  onSelect={select}
                  onDrill={setDrill}
                  onOpen={onOpenDeal}
                />
                <GroupPanel
                  spread={spread}
                  span={span}
                  words={words}
                  onDrill={setDrill}
                  onOpen={onOpenDeal}
                />
              </div>
              <div className="kl-rev-stack">
                <YearPanel spread={spread} words={words} onDrill={setDrill} />
                <SlowPanel span={span} query={spread.query} words={words} onOpen={onOpenDeal} />
              </div>
            </div>
          ) : null}
        </div>
      </PageBody>
      <StatusBar>
        <span>{words.t('status.revision', { revision: words.formats.integer(revision) })}</span>
        {spread ? (
          <span>{words.t('status.deals', { count: words.formats.integer(spread.deals) })}</span>
        ) : null}
        <span>{words.t('status.drill')}</span>
      </StatusBar>
      {drill && spread ? (
        <RowsSheet
          key={`${drill.span}/${String(drill.group)}`}
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
