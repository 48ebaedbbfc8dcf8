import { useMemo } from 'react';
import { drawTimeline } from '#domain/drawing/draw-timeline';
import type { TimelineMetrics } from '#domain/drawing/timeline-metrics';
import type { DayCounts } from '#domain/timing/dwell';
import { benchmarkWords, verdictParts, type TimingText } from '#domain/timing/verdict-words';
import type { WorkingCalendar } from '#domain/timing/working-calendar';
import { Timeline, useWidth, VerdictGlyph } from '../../components';
import { useCodeText, useLanguage } from '../../i18n';
import type { DealView } from './deal-view';

interface TimelineFigureProps {
  view: DealView;
  calendar: WorkingCalendar;
  count: keyof DayCounts;
  metrics: TimelineMetrics;
}

/** The timeline as wide as its place, and the same in words under it. */
export function TimelineFigure({ view, calendar, count, metrics }: TimelineFigureProps) {
  const [place, width] = useWidth<HTMLDivElement>();
  const text = useTimingText();
  const language = useLanguage();
  const { verdict, history, benchmark, current, fields } = view;
  const parts = verdictParts(verdict, history, benchmark, calendar, language, text);
  const drawing = useMemo(() => {
    if (width === 0) return null;
    const undatedStage = current.recorded || current.stage === 'withdrawn' ? null : current.stage;
    const benchmarkName = benchmarkWords(benchmark, language, text);
    return drawTimeline(
      { history, undatedStage, benchmark, benchmarkName, verdict, calendar, count, text },
      metrics,
      width,
    );
  }, [history, current, benchmark, verdict, calendar, count, text, language, metrics, width]);
  const label = text('drawing.label', { title: fields.title, words: parts.join(' · ') });
  return (
    <>
      <div ref={place} style={{ minHeight: metrics.height }}>
        {drawing ? <Timeline drawing={drawing} label={label} /> : null}
      </div>
      <p className="kl-words">
        {parts.slice(0, -1).map((part, index) => (
          <span key={index}>{part}</span>
        ))}
        <span className={`kl-verdict is-${verdict.state}`}>
          <VerdictGlyph state={verdict.state} />
          {parts.at(-1)}
        </span>
      </p>
    </>
  );
}

/** The texts of the `timing` catalogue by key, for the domain. */
export function useTimingText(): TimingText {
  const codeText = useCodeText();
  return useMemo(() => (key, params) => codeText('timing', key, params), [codeText]);
}
