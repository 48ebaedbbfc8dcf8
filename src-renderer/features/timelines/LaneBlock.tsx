import { memo, useLayoutEffect, useRef } from 'react';
import { drawLane, type LaneAlignment } from '#domain/drawing/draw-lane';
import type { LaneView } from '#domain/drawing/lane-scale';
import type { LaneGrouping, LaneRow } from '#domain/workspace/lane-query';
import type { PlainDate } from '#domain/timing/plain-date';
import { paintDrawing, type Inks } from '../../components';
import type { LaneWords } from './lane-words';
import { LaneRowView } from './LaneRowView';

/** Pixels, as in the stylesheet. */
export const LANE_HEIGHT = 22;
/** Lanes painted on one canvas. */
export const BLOCK = 8;

export interface BlockSetting {
  id: string;
  by: LaneGrouping;
  today: PlainDate;
  words: LaneWords;
  view: LaneView;
  align: LaneAlignment;
  inks: Inks;
}

interface LaneBlockProps extends BlockSetting {
  first: number;
  rows: readonly (LaneRow | undefined)[];
  /** Row the keyboard is on, if it is one of these. */
  active: number | null;
  openDeal: string | null;
}

/** Eight rows and the canvas with their lanes: what scrolls into sight is painted once, as a whole. */
export const LaneBlock = memo(
  function LaneBlock({ first, rows, active, openDeal, ...setting }: LaneBlockProps) {
    const { id, by, today, words, view, align, inks } = setting;
    const canvas = useRef<HTMLCanvasElement>(null);
    useLayoutEffect(() => {
      if (canvas.current) paintLanes(canvas.current, rows, { words, view, align, inks });
    }, [rows, words, view, align, inks]);
    return (
      <div className="kl-lane-block" role="presentation" style={{ top: first * LANE_HEIGHT }}>
        {rows.map((row, at) => (
          <LaneRowView
            key={at}
            id={`${id}-${first + at}`}
            row={row}
            index={first + at}
            by={by}
            today={today}
            words={words}
            active={active === first + at}
            open={row?.kind === 'lane' && row.lane.id === openDeal}
          />
        ))}
        <canvas ref={canvas} aria-hidden="true" style={{ width: view.width, height: BLOCK * LANE_HEIGHT }} />
      </div>
    );
  },
  (before, after) =>
    Object.keys(after).every((key) => {
      const [one, other] = [before[key as keyof LaneBlockProps], after[key as keyof LaneBlockProps]];
      return one === other || (key === 'rows' && areSame(before.rows, after.rows));
    }),
);

/** The same lanes, though fetched with others. */
const areSame = (one: LaneBlockProps['rows'], other: LaneBlockProps['rows']): boolean =>
  one.length === other.length && one.every((row, at) => row === other[at]);

function paintLanes(
  canvas: HTMLCanvasElement,
  rows: LaneBlockProps['rows'],
  { words, view, align, inks }: Pick<BlockSetting, 'words' | 'view' | 'align' | 'inks'>,
): void {
  const ratio = window.devicePixelRatio;
  const [wide, high] = [Math.round(view.width * ratio), Math.round(BLOCK * LANE_HEIGHT * ratio)];
  // Painted by the processor: so small a picture is there sooner than a graphics card has been asked.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  if (canvas.width === wide && canvas.height === high) {
    context.resetTransform();
    context.clearRect(0, 0, wide, high);
  } else Object.assign(canvas, { width: wide, height: high });
  for (const [at, row] of rows.entries()) {
    if (row?.kind !== 'lane') continue;
    context.setTransform(ratio, 0, 0, ratio, 0, at * LANE_HEIGHT * ratio);
    paintDrawing(context, drawLane(words.subject(row.lane), view, align).primitives, inks);
  }
}
