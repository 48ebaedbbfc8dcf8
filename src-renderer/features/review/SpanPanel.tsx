import { useMemo } from 'react';
import { FULL_STRIP } from '#domain/drawing/draw-strip';
import type { SpanSpread, Spread } from '#domain/spread/spread';
import type { Span } from '#domain/spread/span';
import { Panel } from '../../components';
import { BenchmarkField } from './BenchmarkField';
import { CopyTable } from './CopyTable';
import { leftDealsOf, type Drill } from './drill';
import { figuresTable } from './review-tables';
import type { ReviewWords } from './review-words';
import { stripRow } from './strip-view';
import { StripPlot, type PlotRow } from './StripPlot';

interface SpanPanelProps {
  spread: Spread;
  words: ReviewWords;
  selected: Span;
  onSelect: (span: Span) => void;
  onDrill: (drill: Drill) => void;
  onOpen: (deal: string) => void;
}

/** The spans over one another; the one pressed is shown by groups. */
export function SpanPanel({ spread, words, selected, onSelect, onDrill, onOpen }: SpanPanelProps) {
  const { t } = words;
  const { count, contract } = spread.query;
  const rows = useMemo(
    () =>
      spread.spans.map((span): PlotRow => {
        const name = words.span(span.span, contract);
        return {
          ...stripRow(span.span, t('panel.dots', { name }), span.all, span, (mark) =>
            t('mark.inside', { name: words.mark(mark), count: words.formats.integer(mark.inside) }),
          ),
          label: (
            <SpanLabel
              span={span}
              name={name}
              words={words}
              spread={spread}
              isSelected={span.span === selected}
              onSelect={() => onSelect(span.span)}
              onDrill={(kind) => onDrill({ span: span.span, group: undefined, kind })}
            />
          ),
          selected: span.span === selected,
        };
      }),
    [spread, words, contract, selected, onSelect, onDrill, t],
  );
  return (
    <Panel
      title={t('panel.spans')}
      note={words.basis(spread.query)}
      actions={
        <>
          <BenchmarkField />
          <CopyTable
            name={t('panel.spans')}
            table={() =>
              figuresTable(
                spread.spans.map(({ span, all }) => ({ name: words.span(span, contract), row: all })),
                t('table.span'),
                spread,
                words,
              )
            }
          />
        </>
      }
    >
      <StripPlot
        className="is-full"
        words={words}
        rows={rows}
        count={count}
        metrics={FULL_STRIP}
        nameHead={t('table.span')}
        onOpen={onOpen}
      />
      <p className="kl-rev-note sm t3">
        {t('panel.legend')} · {t('panel.asOf', { date: spread.asOf })}
      </p>
    </Panel>
  );
}

interface SpanLabelProps {
  span: SpanSpread;
  name: string;
  words: ReviewWords;
  spread: Spread;
  isSelected: boolean;
  onSelect: () => void;
  onDrill: (kind: Drill['kind']) => void;
}

function SpanLabel({ span, name, words, spread, isSelected, onSelect, onDrill }: SpanLabelProps) {
  const { t, formats } = words;
  const { n, open, withdrawn, p50, p70, p85 } = span.all.figures;
  const left = leftDealsOf(span).length;
  const inside = span.marks[0]?.inside ?? 0;
  const offAxis = span.marks.filter(({ onAxis }) => !onAxis);
  return (
    <div className="kl-rev-span">
      <button
        type="button"
        className="kl-rev-spanname"
        aria-pressed={isSelected}
        title={t('row.choose', { span: name })}
        onClick={onSelect}
      >
        {name}
      </button>
      {p50 === null ? (
        <span className="t3">{n === 0 ? t('row.none') : t('row.thin')}</span>
      ) : (
        <>
          <span>
            {t('row.median')} <b>{formats.integer(p50)}</b> {words.unit(spread.query.count)}
            <span className="t3"> · {t('row.percentiles', { p70: p70!, p85: p85! })}</span>
          </span>
        </>
      )}
      <span className="kl-rev-counts">
        <button type="button" onClick={() => onDrill('finished')}>
          {t('row.n', { n: formats.integer(n) })}
        </button>
        {open > 0 ? (
          <button type="button" onClick={() => onDrill('open')}>
            {t('row.open', { open: formats.integer(open) })}
          </button>
        ) : null}
        {inside > 0 ? (
          <button type="button" onClick={() => onDrill('inside')}>
            {t('state.inside')} {formats.integer(inside)}
          </button>
        ) : null}
        {withdrawn > 0 ? (
          <button type="button" onClick={() => onDrill('withdrawn')}>
            {t('table.withdrawn')} {formats.integer(withdrawn)}
          </button>
        ) : null}
        {left > 0 ? (
          <button type="button" onClick={() => onDrill('leftOut')}>
            {t('state.leftOut')} {formats.integer(left)}
          </button>
        ) : null}
      </span>
      {offAxis.map((mark) => (
        <span key={mark.benchmark} className="t3">
          {t('mark.inside', { name: words.mark(mark), count: words.formats.integer(mark.inside) })}
        </span>
      ))}
    </div>
  );
}
