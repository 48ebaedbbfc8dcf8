import { useMemo } from 'react';
import { COMPACT_STRIP } from '#domain/drawing/draw-strip';
import type { Dwell } from '#domain/spread/span';
import type { NamedEvent, SpanSpread, Spread, SpreadRow } from '#domain/spread/spread';
import { EmptyState } from '../../components';
import { leftDealsOf, dwellsOf, type Drill, type DrillKind } from './drill';
import { Figure } from './Figure';
import type { ReviewWords } from './review-words';
import { stripRow } from './strip-view';
import { StripPlot, type PlotRow } from './StripPlot';

interface EventStripsProps {
  spread: Spread;
  words: ReviewWords;
  onDrill: (drill: Drill) => void;
  onOpen: (deal: string) => void;
}

/** 會議剛過十天即簽約: S2's own measure. */
const SOON = 10;

/** Each dated event with the deals signed after it, and those still open. */
export function EventStrips({ spread, words, onDrill, onOpen }: EventStripsProps) {
  const { t } = words;
  const { count } = spread.query;
  const span = spread.spans[0]!;
  const rows = useMemo(
    () => eventRows(spread, span, words, onDrill, onOpen),
    [spread, span, words, onDrill, onOpen],
  );
  const left = leftDealsOf(span);
  const undated = spread.events.filter(({ on }) => on === null);
  if (rows.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t(undated.length === spread.events.length ? 'event.noDated' : 'event.nothing')}
        hint={t(undated.length === spread.events.length ? 'event.listHint' : 'event.nothingHint')}
      />
    );
  return (
    <>
      <StripPlot
        className="is-events"
        words={words}
        rows={rows}
        count={count}
        metrics={COMPACT_STRIP}
        nameHead={t('event.name')}
        heads={[
          { label: t('table.n'), hint: t('table.nHint') },
          { label: t('event.within', { days: SOON }), hint: '' },
          { label: t('table.open'), hint: t('table.openHint') },
          { label: t('table.median'), hint: t('table.noMedian') },
          { label: t('event.fastest'), hint: '' },
        ]}
        onOpen={onOpen}
      />
      {left.length > 0 ? (
        <p className="kl-rev-note sm t3">
          <button
            type="button"
            className="kl-rev-link"
            onClick={() => onDrill({ span: 'event', group: undefined, kind: 'leftOut' })}
          >
            {t('left.some', { count: left.length })}
          </button>
        </p>
      ) : null}
    </>
  );
}

function eventRows(
  spread: Spread,
  span: SpanSpread,
  words: ReviewWords,
  onDrill: EventStripsProps['onDrill'],
  onOpen: EventStripsProps['onOpen'],
): PlotRow[] {
  const groups = new Map(span.groups.map((row) => [row.name, row]));
  return spread.events.flatMap((event): PlotRow[] => {
    const row = groups.get(event.name);
    if (!row || row.members.length === 0) return [];
    const drill = (kind: DrillKind) => onDrill({ span: 'event', group: event.name, kind });
    return [
      {
        ...stripRow(event.name, words.t('panel.dots', { name: event.name }), row, span, null),
        label: <EventName event={event} onOpen={() => drill(row.figures.n > 0 ? 'finished' : 'open')} />,
        cells: eventCells(row, dwellsOf(span, row, 'finished'), spread, words, drill, onOpen),
      },
    ];
  });
}

function EventName({ event, onOpen }: { event: NamedEvent; onOpen: () => void }) {
  return (
    <>
      <button type="button" className="kl-rev-group ell" title={event.name} onClick={onOpen}>
        {event.name}
      </button>
      <span className="sm t3 ell">{[event.on, event.place].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function eventCells(
  { figures }: SpreadRow,
  finished: readonly Dwell[],
  { query: { count } }: Spread,
  { t, formats, days }: ReviewWords,
  drill: (kind: DrillKind) => void,
  onOpen: EventStripsProps['onOpen'],
) {
  const [fastest] = finished;
  const soon = finished.filter((dwell) => dwell.calendar <= SOON).length;
  const figure = (key: string, value: number | null, kind: DrillKind) => (
    <Figure key={key} blank={t('table.noMedian')} onOpen={() => drill(kind)}>
      {value === null ? null : formats.integer(value)}
    </Figure>
  );
  return [
    figure('n', figures.n, 'finished'),
    figure('soon', soon, 'finished'),
    figure('open', figures.open, 'open'),
    figure('median', figures.p50, 'finished'),
    fastest ? (
      <Figure key="fastest" blank="" hint={fastest.title} onOpen={() => onOpen(fastest.deal)}>
        {days(fastest[count], count)}
      </Figure>
    ) : (
      <Figure key="fastest" blank={t('row.none')} onOpen={() => undefined}>
        {null}
      </Figure>
    ),
  ];
}
