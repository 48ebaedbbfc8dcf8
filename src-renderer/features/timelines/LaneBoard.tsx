import { useEffect, useId, useMemo, useState, type CSSProperties, type PointerEvent } from 'react';
import { LANE_AXIS } from '#domain/drawing/lane-axis';
import { laneGround } from '#domain/drawing/lane-ground';
import type { LaneRow } from '#domain/workspace/lane-query';
import { Drawing, useInks, useToday, useWidth } from '../../components';
import type { LaneRows } from '../../store/hooks';
import type { LaneWords } from './lane-words';
import { BLOCK, LANE_HEIGHT, LaneBlock, type BlockSetting } from './LaneBlock';
import { LaneHeader } from './LaneHeader';
import { StopMark, TodayLine } from './LaneMarks';
import { LaneSaying } from './LaneSaying';
import { nextOrder, type TimelinesView } from './timelines-view';
import type { SetView } from './timelines-place';
import { useLaneDays } from './useLaneDays';
import { useLanePlace } from './useLanePlace';
import { useLanePointer } from './useLanePointer';
import { useLaneScroll, type BlockRange } from './useLaneScroll';

interface LaneBoardProps {
  lanes: LaneRows;
  show: (first: number, last: number) => void;
  view: TimelinesView;
  onView: SetView;
  onScrolled: (scrollTop: number) => void;
  words: LaneWords;
  openDeal: string | null;
  onOpen: (deal: string, how: 'sheet' | 'page') => void;
  /** The width the days have, for whoever zooms from outside. */
  onWidth: (width: number) => void;
}

/** All lanes as one treegrid: one focus, moved by the keyboard; only what is in sight is drawn. */
export function LaneBoard(props: LaneBoardProps) {
  const { lanes, show, view, onView, onScrolled, words, onWidth } = props;
  const { align } = view;
  const id = useId();
  const today = useToday();
  const [axis, width] = useWidth<HTMLSpanElement>();
  const rows = lanes.head.count;
  const { scroller, range, page, reveal } = useLaneScroll(rows, view.scrollTop, onScrolled);
  const inks = useInks(scroller);
  const laneDays = useLaneDays(view, onView, lanes.head.lastOn, width);
  const { days, todayX } = laneDays;
  const left = axis.current?.offsetLeft ?? 0;
  const acts = useLanePlace({ ...props, days: laneDays, page, reveal });
  const { place } = acts;
  const said = useSaid(props, acts, { scroller, left, days: laneDays });

  useEffect(() => onWidth(width), [onWidth, width]);
  useEffect(() => show(range.first * BLOCK, (range.last + 1) * BLOCK - 1), [show, range]);

  const ground = useMemo(
    () => laneGround(days, align, words.setting.calendar, 1),
    [days, align, words.setting],
  );
  const shownLane = said.at ? acts.laneAt(said.at.row) : null;
  return (
    <div
      ref={scroller}
      className="kl-swim"
      role="treegrid"
      tabIndex={0}
      aria-label={words.t('grid.label', { count: lanes.head.totals.total })}
      aria-rowcount={rows + 1}
      aria-colcount={8}
      aria-activedescendant={acts.activeStop ? `${id}-stop` : `${id}-${place.row}`}
      style={{ '--kl-lane-left': `${left}px` } as CSSProperties}
      onKeyDown={acts.onKeyDown}
      {...said.handlers}
    >
      <div role="rowgroup" className="kl-lanes-head">
        <LaneHeader
          axis={axis}
          view={days}
          align={align}
          today={today}
          order={view.order}
          words={words}
          onOrder={(by) => onView({ order: nextOrder(view.order, by) })}
        />
      </div>
      <div className="kl-lanes-under" aria-hidden="true">
        <svg className="tl" width={width} preserveAspectRatio="none" viewBox={`0 0 ${Math.max(width, 1)} 1`}>
          <Drawing primitives={ground} />
        </svg>
      </div>
      <div role="rowgroup" className="kl-lanes" style={{ height: rows * LANE_HEIGHT }}>
        {inks && width > 0 ? (
          <Blocks
            {...{ id, today, words, align, inks, range, lanes }}
            view={days}
            by={lanes.query.group}
            activeRow={place.row}
            openDeal={props.openDeal}
          />
        ) : null}
        {acts.activeStop ? (
          <StopMark
            {...{ left, width }}
            id={`${id}-stop`}
            row={place.row}
            stop={acts.activeStop}
            words={acts.activeStop.words()}
          />
        ) : null}
        {said.at && shownLane ? (
          <LaneSaying
            {...{ left, width, words }}
            lane={shownLane}
            stop={acts.stopsOf(shownLane)[said.at.stop] ?? null}
            row={said.at.row}
            bottom={said.bottom}
          />
        ) : null}
      </div>
      {todayX === null ? null : <TodayLine x={left + todayX} />}
    </div>
  );
}

/** Places on the page that blocks hand on; a very tall window has more of them. */
const PLACES = { usual: 8, tall: 64 };

interface BlocksProps extends BlockSetting {
  lanes: LaneRows;
  range: BlockRange;
  activeRow: number;
  openDeal: string | null;
}

/**
 * The blocks in sight and some beyond either edge. A block that comes into sight takes the elements and the canvas of one
 * that went out of it.
 */
function Blocks({ lanes, range, activeRow, openDeal, ...setting }: BlocksProps) {
  const rows = lanes.head.count;
  const end = Math.min(range.last, Math.ceil(rows / BLOCK) - 1);
  const blocks = Array.from({ length: Math.max(0, end - range.first + 1) }, (_, at) => range.first + at);
  const ring = blocks.length <= PLACES.usual ? PLACES.usual : PLACES.tall;
  return blocks.map((block) => {
    const first = block * BLOCK;
    return (
      <LaneBlock
        key={block % ring}
        {...setting}
        first={first}
        rows={rowsFrom(first, rows, lanes.rowAt)}
        active={activeRow >= first && activeRow < first + BLOCK ? activeRow : null}
        openDeal={openDeal}
      />
    );
  });
}

const rowsFrom = (first: number, rows: number, rowAt: LaneRows['rowAt']): readonly (LaneRow | undefined)[] =>
  Array.from({ length: Math.min(BLOCK, rows - first) }, (_, at) => rowAt(first + at));

type Acts = ReturnType<typeof useLanePlace>;
interface Ground {
  scroller: Parameters<typeof useLanePointer>[0]['scroller'];
  left: number;
  days: ReturnType<typeof useLaneDays>;
}

/** What the pointer or the keyboard's focus makes a lane say, and all that pointers do. */
function useSaid({ lanes }: LaneBoardProps, acts: Acts, { scroller, left, days }: Ground) {
  const [hovered, setHovered] = useState<{ row: number; stop: number } | null>(null);
  const [focused, setFocused] = useState(false);

  const hitOf = (event: PointerEvent): { row: number; stop: number } | null => {
    const element = scroller.current;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const y = event.clientY - box.top - LANE_AXIS;
    const row = Math.floor((y + element.scrollTop) / LANE_HEIGHT);
    if (y < 0 || row >= lanes.head.count) return null;
    const lane = acts.laneAt(row);
    const x = event.clientX - box.left - left;
    if (!lane || x < 0 || x > days.days.width) return { row, stop: -1 };
    const stops = acts.stopsOf(lane);
    // The narrowest part there: a signing lies on its segment.
    const hits = stops.filter((part) => x >= part.x && x <= part.x + part.width);
    const hit = hits.sort((a, b) => a.width - b.width)[0];
    return { row, stop: hit ? stops.indexOf(hit) : -1 };
  };
  const pointer = useLanePointer({
    scroller,
    left,
    view: days.days,
    onReach: (reach) => {
      setHovered(null);
      days.setReach(reach);
    },
    onClick: (event) => {
      const hit = hitOf(event);
      if (!hit) return;
      scroller.current?.focus({ preventScroll: true });
      acts.onPick(hit.row, hit.stop);
    },
  });
  const onPointerMove = (event: PointerEvent) => {
    if (pointer.onPointerMove(event)) return;
    const hit = hitOf(event);
    const next = hit && hit.stop >= 0 ? hit : null;
    if (next?.row !== hovered?.row || next?.stop !== hovered?.stop) setHovered(next);
  };
  const element = scroller.current;
  return {
    at: hovered ?? (focused && acts.place.stop >= 0 ? acts.place : null),
    /** The end of what is in sight, in pixels from the first row. */
    bottom: element ? element.scrollTop + element.clientHeight - LANE_AXIS : 0,
    handlers: {
      ...pointer,
      onPointerMove,
      onPointerLeave: () => setHovered(null),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  };
}
