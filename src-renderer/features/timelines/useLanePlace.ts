import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { drawLane } from '#domain/drawing/draw-lane';
import { zoomedAt } from '#domain/drawing/lane-scale';
import type { SilentStop } from '#domain/drawing/timeline-stops';
import type { Lane } from '#domain/workspace/lane-query';
import { useCommands } from '../../components';
import type { LaneRows } from '../../store/hooks';
import { movedBy, type LaneMove } from './lane-keys';
import type { LaneWords } from './lane-words';
import { clampWidth, ZOOM_STEP, type LanePlace, type TimelinesView } from './timelines-view';
import type { SetView } from './timelines-place';
import type { LaneDays } from './useLaneDays';

interface PlaceSource {
  lanes: LaneRows;
  view: TimelinesView;
  onView: SetView;
  words: LaneWords;
  days: LaneDays;
  page: number;
  reveal: (row: number) => void;
  openDeal: string | null;
  onOpen: (deal: string, how: 'sheet' | 'page') => void;
}

/** Share of the width by which Shift with an arrow moves the days. */
const PAN_STEP = 0.2;

export interface LanePlaceActs {
  /** Where the keyboard is, as far as there are rows. */
  place: LanePlace;
  laneAt: (row: number) => Lane | null;
  stopsOf: (lane: Lane) => readonly SilentStop[];
  /** The part of the lane the keyboard is on; undefined = it is on the whole row. */
  activeStop: SilentStop | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  /** A row was clicked: a group folds, a lane opens. */
  onPick: (row: number, stop: number) => void;
}

/** Where the keyboard is and where its keys lead; the place follows its deal through another grouping or order. */
export function useLanePlace(source: PlaceSource): LanePlaceActs {
  const { lanes, view, onView, words, reveal, openDeal, onOpen } = source;
  const { days, setReach, todayX } = source.days;
  const { align } = view;
  const { from, dayWidth, width } = days;
  const { rowAt } = lanes;
  const rows = lanes.head.count;
  // Deals may have gone since.
  const last = Math.max(0, rows - 1);
  const place = view.place.row <= last ? view.place : { ...view.place, row: last, stop: -1 };

  const laneAt = (row: number): Lane | null => {
    const at = rowAt(row);
    return at?.kind === 'lane' ? at.lane : null;
  };
  const stopsOf = (lane: Lane) => drawLane(words.subject(lane), days, align).stops;
  const activeLane = place.stop >= 0 ? laneAt(place.row) : null;
  const activeStop = activeLane ? stopsOf(activeLane)[place.stop] : undefined;

  const asked = useRef(lanes.query);
  useLayoutEffect(() => {
    if (asked.current === lanes.query) return;
    asked.current = lanes.query;
    const row = lanes.head.found ?? Math.min(place.row, Math.max(0, rows - 1));
    onView({ place: { ...place, row } });
    reveal(row);
  });

  const goTo = (row: number, stop: number) => {
    const lane = laneAt(row);
    const last = lane ? stopsOf(lane).length - 1 : -1;
    onView({ place: { row, stop: Math.min(stop, last), deal: lane?.id ?? null } });
    reveal(row);
    if (lane && openDeal !== null && lane.id !== openDeal) onOpen(lane.id, 'sheet');
  };
  const goToStop = (stop: number) => {
    const lane = laneAt(place.row);
    const part = lane && stop >= 0 ? stopsOf(lane)[stop] : undefined;
    onView({ place: { ...place, stop } });
    // A part beyond the edges is brought into sight.
    if (part && (part.x + part.width < 8 || part.x > width - 8))
      setReach({ dayWidth, from: from + (part.x - width * PAN_STEP) / dayWidth });
  };
  const fold = (row: number) => {
    const at = rowAt(row);
    if (at?.kind !== 'group') return;
    const { value, folded } = at.group;
    onView({
      folded: folded ? view.folded.filter((one) => one !== value) : [...view.folded, value],
      place: { row, stop: -1, deal: null },
    });
  };
  const zoom = (by: 1 | -1) => {
    const centre = Math.min(Math.max(activeStop?.x ?? todayX ?? width / 2, 0), width);
    setReach(zoomedAt(days, centre, clampWidth(dayWidth * ZOOM_STEP ** by)));
  };
  const act = (move: LaneMove) => {
    switch (move.kind) {
      case 'row':
        return goTo(move.row, move.stop);
      case 'stop':
        return goToStop(move.stop);
      case 'fold':
        return fold(place.row);
      case 'head':
        return goTo(headOf(place.row, rowAt), -1);
      case 'zoom':
        return zoom(move.by);
      case 'pan':
        return setReach({ dayWidth, from: from + (move.by * PAN_STEP * width) / dayWidth });
    }
  };
  const open = (how: 'sheet' | 'page') => {
    const lane = laneAt(place.row);
    if (lane) onOpen(lane.id, how === 'page' || openDeal === lane.id ? 'page' : 'sheet');
    else fold(place.row);
  };
  useCommands({ 'deal.open': () => open('sheet') });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.nativeEvent.isComposing) return;
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const at = rowAt(place.row);
    const move = movedBy(
      { key, ctrl, shift },
      {
        ...place,
        rows,
        page: source.page,
        stops: at?.kind === 'group' ? null : at ? stopsOf(at.lane).length : 0,
        folded: at?.kind === 'group' && at.group.folded,
      },
    );
    if (move) act(move);
    else if (key === 'Enter') open(ctrl ? 'page' : 'sheet');
    else if (key === 'Escape' && place.stop >= 0) goToStop(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPick = (row: number, stop: number) => {
    const lane = laneAt(row);
    if (!lane) return fold(row);
    onView({ place: { row, stop, deal: lane.id } });
    onOpen(lane.id, 'sheet');
  };
  return { place, laneAt, stopsOf, activeStop, onKeyDown, onPick };
}

/** The head of the group a row belongs to; itself where there are no groups. */
function headOf(row: number, rowAt: LaneRows['rowAt']): number {
  for (let at = row; at >= 0; at--) if (rowAt(at)?.kind === 'group') return at;
  return row;
}
