import type { SilentStop } from '#domain/drawing/timeline-stops';
import { LANE_HEIGHT } from './LaneBlock';

interface StopMarkProps {
  id: string;
  row: number;
  stop: SilentStop;
  /** Where the days begin, and how wide they are. */
  left: number;
  width: number;
  words: string;
}

/** The ring around the part of a lane that has the focus; it says itself. */
export function StopMark({ id, row, stop, left, width, words }: StopMarkProps) {
  const from = Math.min(Math.max(stop.x, 0), width);
  const to = Math.min(Math.max(stop.x + stop.width, 0), width);
  return (
    <div role="row" aria-rowindex={row + 2}>
      <span
        id={id}
        className="kl-lane-stop"
        role="gridcell"
        aria-label={words}
        style={{
          top: row * LANE_HEIGHT + stop.y - 3,
          left: left + from - 3,
          width: to - from + 6,
          height: stop.height + 6,
        }}
      />
    </div>
  );
}

/** T8: one line through everything in sight. */
export function TodayLine({ x }: { x: number }) {
  return (
    <div className="kl-lanes-over" aria-hidden="true">
      <i style={{ left: x }} />
    </div>
  );
}
