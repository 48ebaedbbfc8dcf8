import { Select } from 'antd';
import { useMemo } from 'react';
import { COMPACT_STRIP } from '#domain/drawing/draw-strip';
import { GROUP_ORDERS, GROUPINGS, type Grouping, type GroupOrder } from '#domain/spread/grouping';
import type { SpanSpread, Spread, SpreadRow } from '#domain/spread/spread';
import { Panel } from '../../components';
import { CopyTable } from './CopyTable';
import type { Drill, DrillKind } from './drill';
import { Figure } from './Figure';
import { useReview } from './review-context';
import { figuresTable } from './review-tables';
import type { ReviewWords } from './review-words';
import { stripRow } from './strip-view';
import { StripPlot, type PlotRow } from './StripPlot';

interface GroupPanelProps {
  spread: Spread;
  span: SpanSpread;
  words: ReviewWords;
  onDrill: (drill: Drill) => void;
  onOpen: (deal: string) => void;
}

/** One span by groups, with the figures beside each strip. */
export function GroupPanel({ spread, span, words, onDrill, onOpen }: GroupPanelProps) {
  const { t } = words;
  const { by, count, contract } = spread.query;
  const rows = useMemo(
    () =>
      span.groups.map((row): PlotRow => {
        const name = words.group(by, row.name);
        const drill = (kind: DrillKind) => onDrill({ span: span.span, group: row.name, kind });
        return {
          ...stripRow(row.name ?? '', t('panel.dots', { name }), row, span, null),
          label: (
            <button
              type="button"
              className="kl-rev-group ell"
              title={name}
              onClick={() => drill(row.figures.n > 0 ? 'finished' : 'open')}
            >
              {name}
            </button>
          ),
          cells: groupCells(row, words, drill),
        };
      }),
    [span, words, by, onDrill, t],
  );
  const name = words.span(span.span, contract);
  return (
    <Panel
      title={name}
      note={t(`count.${count}`)}
      actions={
        <>
          <GroupFields words={words} />
          <CopyTable
            name={name}
            table={() =>
              figuresTable(
                span.groups.map((row) => ({ name: words.group(by, row.name), row })),
                t(`by.${by}`),
                spread,
                words,
              )
            }
          />
        </>
      }
    >
      <StripPlot
        words={words}
        rows={rows}
        count={count}
        metrics={COMPACT_STRIP}
        nameHead={t('table.name')}
        heads={HEADS.map(([label, hint]) => ({ label: t(`table.${label}`), hint: t(`table.${hint}`) }))}
        onOpen={onOpen}
      />
    </Panel>
  );
}

const HEADS = [
  ['n', 'nHint'],
  ['open', 'openHint'],
  ['median', 'noMedian'],
  ['p85', 'noMedian'],
  ['change', 'changeHint'],
] as const;

function groupCells(row: SpreadRow, words: ReviewWords, drill: (kind: DrillKind) => void) {
  const { figures, previous, change } = row;
  const { t, formats } = words;
  const figure = (value: number | null, kind: DrillKind, blank: string) => (
    <Figure blank={blank} onOpen={() => drill(kind)}>
      {value === null ? null : formats.integer(value)}
    </Figure>
  );
  return [
    figure(figures.n, 'finished', ''),
    figure(figures.open, 'open', ''),
    <b key="median">{figure(figures.p50, 'finished', t('table.noMedian'))}</b>,
    figure(figures.p85, 'finished', t('table.noMedian')),
    <Figure
      key="change"
      blank={t('table.noBefore')}
      hint={previous?.p50 == null ? '' : `${t('table.medianBefore')} ${previous.p50}`}
      onOpen={() => drill('before')}
    >
      {change === null ? null : words.change(change)}
    </Figure>,
  ];
}

function GroupFields({ words: { t } }: { words: ReviewWords }) {
  const { view, setView } = useReview();
  return (
    <>
      <Select<Grouping>
        size="small"
        aria-label={t('by.label')}
        popupMatchSelectWidth={false}
        value={view.by}
        options={GROUPINGS.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(by) => setView({ by })}
      />
      <Select<GroupOrder>
        size="small"
        aria-label={t('order.label')}
        popupMatchSelectWidth={false}
        value={view.order}
        options={GROUP_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(order) => setView({ order })}
      />
    </>
  );
}
