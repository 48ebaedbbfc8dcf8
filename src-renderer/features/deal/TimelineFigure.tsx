import { useMemo, type ReactNode } from 'react';
import { drawTimeline, timelineScale } from '#domain/drawing/draw-timeline';
import type { TimeScale } from '#domain/drawing/time-scale';
import type { TimelineMetrics } from '#domain/drawing/timeline-metrics';
import type { TimelineSubject } from '#domain/drawing/timeline-subject';
import type { DayCounts } from '#domain/timing/dwell';
import type { PlainDate } from '#domain/timing/plain-date';
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
  /** The deal whose days the scale is fitted to, and days with it, while `view` is one that changes under the hand. */
  fitted?: { view: DealView; days: readonly PlainDate[] };
  /** Drawn over the timeline. */
  children?: (scale: TimeScale) => ReactNode;
}

/** The timeline as wide as its place, and the same in words under it. */
export function TimelineFigure(props: TimelineFigureProps) {
  const { view, calendar, count, metrics, fitted, children } = props;
  const [place, width] = useWidth<HTMLDivElement>();
  const text = useTimingText();
  const language = useLanguage();
  const { verdict, history, benchmark, fields } = view;
  const parts = verdictParts(verdict, history, benchmark, calendar, language, text);
  const drawn = useMemo(() => {
    if (width === 0) return null;
    const subject = (one: DealView): TimelineSubject => ({
      ...subjectOf(one),
      benchmarkName: benchmarkWords(one.benchmark, language, text),
      calendar,
      count,
      text,
    });
    const scale = timelineScale(subject(fitted?.view ?? view), width, fitted?.days);
    return { scale, drawing: drawTimeline(subject(view), metrics, width, scale) };
  }, [view, fitted, calendar, count, text, language, metrics, width]);
  const label = text('drawing.label', { title: fields.title, words: parts.join(' · ') });
  return (
    <>
      <div ref={place} style={{ minHeight: metrics.height }}>
        {drawn ? (
          <Timeline drawing={drawn.drawing} label={label}>
            {children?.(drawn.scale)}
          </Timeline>
        ) : null}
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

function subjectOf({ history, current, benchmark, verdict }: DealView) {
  const undatedStage = current.recorded || current.stage === 'withdrawn' ? null : current.stage;
  return { history, undatedStage, benchmark, verdict };
}

/** The texts of the `timing` catalogue by key, for the domain. */
export function useTimingText(): TimingText {
  const codeText = useCodeText();
  return useMemo(() => (key, params) => codeText('timing', key, params), [codeText]);
}
