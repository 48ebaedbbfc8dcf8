import { useMemo, type ReactNode } from 'react';
import { drawStripAxis, type StripMetrics } from '#domain/drawing/draw-strip';
import type { Count } from '#domain/spread/span';
import { Drawing, useWidth } from '../../components';
import { isWorking, type ReviewWords } from './review-words';
import { StripRow } from './StripRow';
import { scaleOf, type StripRowView } from './strip-view';
import { useStripCursor } from './useStripCursor';

export interface PlotRow extends StripRowView {
  label: ReactNode;
  /** Figures at the right, one for each head. */
  cells?: readonly ReactNode[];
  selected?: boolean;
}

interface StripPlotProps {
  words: ReviewWords;
  rows: readonly PlotRow[];
  count: Count;
  metrics: StripMetrics;
  nameHead: string;
  heads?: readonly { label: string; hint: string }[];
  className?: string;
  onOpen: (deal: string) => void;
}

/** Distributions over one another on one axis of days: a table whose second column is drawn. */
export function StripPlot(props: StripPlotProps) {
  const { words, rows, count, metrics, heads = [] } = props;
  const { t } = words;
  const [place, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => scaleOf(rows, count, width), [rows, count, width]);
  const cursor = useStripCursor(rows, (row, at) => row.dwells[at]?.[count] ?? 0);
  const unit = t(isWorking(count) ? 'unit.axisWorking' : 'unit.axisCalendar');
  return (
    <table className={`kl-strips ${props.className ?? ''}`}>
      <thead>
        <tr>
          <th className="is-name">{props.nameHead}</th>
          <th>
            <div ref={place} className="sr-strip">
              <span className="sr">{t('table.strip')}</span>
            </div>
          </th>
          {heads.map(({ label, hint }) => (
            <th key={label} className="num" title={hint}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={cursor.onKeyDown}>
        {rows.map((row) => (
          <tr key={row.key} className={row.selected ? 'is-selected' : ''}>
            <th scope="row">{row.label}</th>
            <td>
              {width > 0 ? (
                <StripRow
                  view={row}
                  scale={scale}
                  metrics={metrics}
                  count={count}
                  cursor={cursor.current?.row === row.key ? cursor.current.at : null}
                  takeFocus={cursor.takeFocus}
                  words={words.dot}
                  onCursor={(at) => cursor.onFocus({ row: row.key, at })}
                  onOpen={props.onOpen}
                />
              ) : null}
            </td>
            {(row.cells ?? []).map((cell, index) => (
              <td key={heads[index]?.label ?? index} className="num">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td>
            {width > 0 ? (
              <svg className="tl" width={scale.width} height={18}>
                <Drawing primitives={drawStripAxis(scale, unit)} />
              </svg>
            ) : null}
          </td>
          {heads.map(({ label }) => (
            <td key={label} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
