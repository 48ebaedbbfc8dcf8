import type { SilentStop } from '#domain/drawing/timeline-stops';
import type { Lane } from '#domain/workspace/lane-query';
import { VerdictGlyph } from '../../components';
import type { LaneWords } from './lane-words';
import { LANE_HEIGHT } from './LaneBlock';

interface LaneSayingProps {
  lane: Lane;
  stop: SilentStop | null;
  row: number;
  /** Where the days begin, and how wide they are. */
  left: number;
  width: number;
  /** The end of what is in sight, in pixels from the first row. */
  bottom: number;
  words: LaneWords;
}

/** What a part of a lane is, under the pointer or under the keyboard's focus: its days, then the verdict. */
export function LaneSaying({ lane, stop, row, left, width, bottom, words }: LaneSayingProps) {
  const from = Math.min(Math.max(stop?.x ?? 0, 0), width);
  const to = Math.min(Math.max(stop ? stop.x + stop.width : width, 0), width);
  const toRight = (from + to) / 2 < width * 0.6;
  const below = (row + 5) * LANE_HEIGHT < bottom;
  return (
    <div
      className="kl-lane-saying"
      aria-hidden="true"
      style={{
        ...(below
          ? { top: (row + 1) * LANE_HEIGHT + 2 }
          : { top: row * LANE_HEIGHT - 2, transform: 'translateY(-100%)' }),
        ...(toRight ? { left: left + from } : { right: `calc(100% - ${left + to}px)` }),
      }}
    >
      <b>{lane.title}</b>
      {stop ? <p>{stop.words()}</p> : null}
      <p className={`is-${lane.verdict.state}`}>
        <VerdictGlyph state={lane.verdict.state} />
        {words.sentence(lane)}
      </p>
    </div>
  );
}
