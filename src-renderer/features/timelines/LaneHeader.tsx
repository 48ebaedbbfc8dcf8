import { useMemo, type RefObject } from 'react';
import { drawLaneAxis, LANE_AXIS } from '#domain/drawing/lane-axis';
import type { LaneAlignment } from '#domain/drawing/draw-lane';
import type { LaneView } from '#domain/drawing/lane-scale';
import type { LaneOrder, LaneQuery } from '#domain/workspace/lane-query';
import type { PlainDate } from '#domain/timing/plain-date';
import { Drawing } from '../../components';
import type { LaneWords } from './lane-words';

interface LaneHeaderProps {
  /** The cell over the lanes: its place is theirs. */
  axis: RefObject<HTMLSpanElement | null>;
  view: LaneView;
  align: LaneAlignment;
  today: PlainDate;
  order: LaneQuery['order'];
  words: LaneWords;
  onOrder: (by: LaneOrder) => void;
}

/** Names of the columns, and over the lanes their days. A click on a name orders by it. */
export function LaneHeader({ axis, view, align, today, order, words, onOrder }: LaneHeaderProps) {
  const { t, text, setting } = words;
  const shapes = useMemo(
    () =>
      view.width === 0 ? [] : drawLaneAxis(view, { align, asOf: today, calendar: setting.calendar, text }),
    [view, align, today, setting, text],
  );
  const sortable = (by: LaneOrder) => ({
    role: 'columnheader',
    title: t('grid.sorted'),
    'aria-sort':
      order.by !== by ? undefined : order.descending ? ('descending' as const) : ('ascending' as const),
    onClick: () => onOrder(by),
  });
  return (
    <div className="kl-lane is-head" role="row" aria-rowindex={1}>
      <span className="nm" role="columnheader">
        {t('column.title')}
      </span>
      <span className="st" role="columnheader">
        {t('column.stage')}
      </span>
      <span className="fd" {...sortable('visitOn')}>
        {t('column.visitOn')}
      </span>
      <span ref={axis} className="tm kl-lane-axis" role="columnheader">
        <span className="sr">{t('column.time')}</span>
        <svg className="tl" width={view.width} height={LANE_AXIS} aria-hidden="true">
          <Drawing primitives={shapes} />
        </svg>
      </span>
      <span className="dd" {...sortable('days')}>
        {t('column.days')}
        <small>{t('column.unit')}</small>
      </span>
      <span className="wd" role="columnheader">
        {t('column.working')}
        <small>{t('column.unit')}</small>
      </span>
      <span className="bm" role="columnheader">
        {t('column.benchmark')}
      </span>
      <span className="vd" {...sortable('slack')}>
        {t('column.verdict')}
      </span>
    </div>
  );
}
