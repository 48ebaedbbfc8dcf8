import type { Stage, Step } from '#domain/records/deal';
import type { CardBar } from '#domain/workspace/deal-card';

/** One shared scale for all cards: day 0 = first visit, 200 days over the width; a break mark beyond. */
export const BAR_WIDTH = 104;
export const BAR_HEIGHT = 16;
const SCALE_DAYS = 200;
const LEFT = 0.5;
const TOP = 7;
const THICK = 6;
const BRACKET_TOP = 2.5;
/** Gap between two visits of one stage, so that they are never read as one. */
const AGAIN_GAP = 1.5;

/** What a card's bar is drawn of, in pixels. */
export interface BarShapes {
  segments: readonly { x: number; width: number; stage: Stage }[];
  pauses: readonly { x: number; width: number }[];
  signings: readonly { x: number; kind: 'hollow' | 'dotted' | 'solid' }[];
  /** `median`: a notch on the way, where own history has its P50. */
  bracket: { x: number; counts: boolean; beyond: boolean; median: number | null } | null;
  /** The bar goes on beyond the scale. */
  cut: boolean;
}

export function barShapes(bar: CardBar): BarShapes {
  const end = Math.max(0, ...bar.segments.map((segment) => segment.end));
  return {
    segments: bar.segments.flatMap((segment, index) => toSegment(segment, index > 0 && segment.visit > 1)),
    pauses: bar.pauses.flatMap(({ start, end: stop }) => toSpan(start, stop)),
    signings: bar.signings
      .filter(({ day }) => day <= SCALE_DAYS)
      .map(({ day, contract }) => ({ x: xOf(day), kind: diamondOf(contract) })),
    bracket:
      bar.limit === null
        ? null
        : {
            x: xOf(bar.limit),
            counts: bar.limitCounts,
            beyond: bar.limit > SCALE_DAYS,
            median: bar.median === null || bar.median > SCALE_DAYS ? null : xOf(bar.median),
          },
    cut: end > SCALE_DAYS,
  };
}

const xOf = (day: number): number =>
  LEFT + (Math.min(Math.max(day, 0), SCALE_DAYS) / SCALE_DAYS) * (BAR_WIDTH - 1);

function toSpan(start: number, end: number): { x: number; width: number }[] {
  const x = xOf(start);
  const width = xOf(end) - x;
  return width > 0 ? [{ x, width }] : [];
}

function toSegment(
  { stage, start, end }: { stage: Step; start: number; end: number },
  again: boolean,
): { x: number; width: number; stage: Stage }[] {
  if (stage === 'withdrawn') return [];
  const gap = again ? AGAIN_GAP : 0;
  const x = xOf(start) + gap;
  // A stage begun today has no days yet; a sliver says that it is there.
  const width = Math.max(xOf(end) - x, start <= SCALE_DAYS && start === end ? 1 : 0);
  return width > 0 ? [{ x, width, stage }] : [];
}

const diamondOf = (contract: CardBar['signings'][number]['contract']): 'hollow' | 'dotted' | 'solid' =>
  contract === 'intent' ? 'hollow' : contract === 'framework' ? 'dotted' : 'solid';

export const barLine = {
  top: TOP,
  thick: THICK,
  bracketTop: BRACKET_TOP,
  left: LEFT,
  middle: TOP + THICK / 2,
};
