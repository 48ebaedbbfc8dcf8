import { circle, d, label, path, rect, round, type Primitive } from './primitives';
import type { StripScale } from './strip-scale';
import { textWidth } from './text-width';

/** A distribution of days: what is finished, and apart from it what still runs. */
export interface StripSubject {
  /** Fewest first. */
  finished: readonly number[];
  /** Days so far, fewest first. */
  open: readonly number[];
  /** null = too few for figures: the dots alone. */
  box: { p25: number; p50: number; p70: number; p75: number; p85: number } | null;
  marks: readonly StripMark[];
}

/** A benchmark: the bracket from 0 to the day its allowance ends, or to the stretch in which it does. */
export interface StripMark {
  days: number;
  daysTo: number;
  /** The last day counts: a square end; else an open one with a ring. */
  closed: boolean;
  words: string | null;
}

/** Where the parts of a strip stand, pixels from the top. */
export interface StripMetrics {
  height: number;
  /** The first bracket; further ones follow below. */
  bench: number;
  benchStep: number;
  swarm: { top: number; bottom: number };
  open: { top: number; bottom: number };
  /** Width of a dot. */
  dot: number;
  /** A benchmark is a line down the whole strip: brackets over every row would be too much. */
  guides: boolean;
}

export const FULL_STRIP: StripMetrics = {
  height: 92,
  bench: 12,
  benchStep: 16,
  swarm: { top: 18, bottom: 72 },
  open: { top: 76, bottom: 90 },
  dot: 4,
  guides: false,
};

export const COMPACT_STRIP: StripMetrics = {
  height: 40,
  bench: 4,
  benchStep: 0,
  swarm: { top: 7, bottom: 29 },
  open: { top: 31, bottom: 39 },
  dot: 3,
  guides: true,
};

export interface StripDot {
  x: number;
  y: number;
}

export interface StripDrawing {
  primitives: readonly Primitive[];
  /** One for each finished, then one for each open, in their order. */
  dots: readonly StripDot[];
}

/** One strip: box, dots, median and percentiles, benchmarks; open ones hollow on a line of their own. */
export function drawStrip(subject: StripSubject, scale: StripScale, metrics: StripMetrics): StripDrawing {
  const finished = swarm(subject.finished, scale, metrics.swarm, metrics.dot);
  const open = swarm(subject.open, scale, metrics.open, metrics.dot);
  return {
    primitives: [
      ...drawGrid(scale, metrics),
      ...drawBox(subject, scale, metrics),
      ...drawDots('sp-dot', finished),
      ...drawHollow(open),
      ...drawPercentiles(subject, scale, metrics),
      ...subject.marks.flatMap((mark, at) =>
        metrics.guides
          ? [...drawGuide(mark, scale, metrics)]
          : [...drawMark(mark, metrics.bench + at * metrics.benchStep, scale, metrics)],
      ),
    ],
    dots: [...finished.dots, ...open.dots].map(({ x, y }) => ({ x, y })),
  };
}

/** The axis under a column of strips: days, and what stands in the tail's column. */
export function drawStripAxis(scale: StripScale, unit: string): readonly Primitive[] {
  const [y, last] = [13, scale.ticks.at(-1)!];
  const tail = `> ${scale.cap}${unit}`;
  const wordsOf = (tick: number): string =>
    tick === last && !scale.hasTail ? `${tick}${unit}` : String(tick);
  const room = scale.hasTail ? scale.width - textWidth(tail) - 8 : scale.width;
  const numbers = scale.ticks.flatMap((tick) => {
    const [x, words] = [scale.x(tick), wordsOf(tick)];
    const ends = x + textWidth(words) / 2;
    if (ends > room) return scale.hasTail ? [] : [label('d', scale.width, y, words, 'end')];
    return [label('d', x, y, words, tick === 0 ? 'start' : 'middle')];
  });
  return scale.hasTail ? [...numbers, label('d', scale.width, y, tail, 'end')] : numbers;
}

/** A dot, and how many stood in its place before it. */
interface PlacedDot extends StripDot {
  level: number;
}

interface Swarm {
  dots: readonly PlacedDot[];
  /** So close that dots no longer stand apart: every column is drawn as one line. */
  isDense: boolean;
}

/** Dots nearer than this many pixels are one line to the eye. */
const DENSE = 1.2;

/**
 * Dots of one width of days stand over one another, the first in the middle, the next above, the next below …: the
 * same days always give the same picture. Where the highest column would leave the band all move together, so that
 * heights stay in proportion.
 */
function swarm(
  days: readonly number[],
  scale: StripScale,
  { top, bottom }: { top: number; bottom: number },
  dot: number,
): Swarm {
  const pitch = dot + 0.5;
  const columnOf = (value: number): number => Math.round(scale.x(value) / pitch);
  const stacks = new Map<number, number>();
  for (const value of days) stacks.set(columnOf(value), (stacks.get(columnOf(value)) ?? 0) + 1);
  const [middle, half] = [(top + bottom) / 2, (bottom - top - dot) / 2];
  const stepFor = (stack: number): number =>
    stack < 2 ? pitch : Math.min(pitch, half / Math.floor(stack / 2));
  // The tail is drawn together as it is: its crowd says nothing of the heights of the rest.
  const isTail = (column: number): boolean => column * pitch > scale.tailAt;
  let step = pitch;
  for (const [column, stack] of stacks) if (!isTail(column)) step = Math.min(step, stepFor(stack));
  const placed = new Map<number, number>();
  const dots = days.map((value) => {
    const column = columnOf(value);
    const level = placed.get(column) ?? 0;
    placed.set(column, level + 1);
    const own = isTail(column) ? Math.min(step, stepFor(stacks.get(column) ?? 1)) : step;
    const offset = Math.ceil(level / 2) * own * (level % 2 === 1 ? -1 : 1);
    return { x: round(column * pitch), y: round(middle + offset), level };
  });
  return { dots, isDense: step < DENSE };
}

/** All dots are one path of points, a dense crowd one of lines: ten thousand of them are still one shape. */
function* drawDots(className: string, { dots, isDense }: Swarm): Generator<Primitive> {
  if (dots.length === 0) return;
  const points = isDense ? columnsOf(dots) : dots.map(({ x, y }) => `M${x} ${y}h0`);
  yield path(className, points.join(''));
}

function columnsOf(dots: readonly PlacedDot[]): string[] {
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const { x, y } of dots) {
    const column = columns.get(x);
    if (!column) columns.set(x, { top: y, bottom: y });
    else {
      column.top = Math.min(column.top, y);
      column.bottom = Math.max(column.bottom, y);
    }
  }
  return [...columns].map(([x, { top, bottom }]) => `M${x} ${top}V${bottom}`);
}

/** Rings drawn level by level, so that each covers part of the one before and a crowd still reads as many. */
function* drawHollow({ dots, isDense }: Swarm): Generator<Primitive> {
  const levels = isDense ? 1 : dots.reduce((most, { level }) => Math.max(most, level + 1), 0);
  for (let level = 0; level < levels; level++) {
    const those = isDense ? dots : dots.filter((dot) => dot.level === level);
    yield* drawDots('sp-open', { dots: those, isDense });
    yield* drawDots('sp-hole', { dots: those, isDense });
  }
}

function* drawGrid(scale: StripScale, { height }: StripMetrics): Generator<Primitive> {
  for (const tick of scale.ticks) yield path('tl-base', d('M', scale.x(tick), 0, 'V', height));
  if (scale.hasTail) yield path('tl-base', d('M', scale.tailAt, 0, 'V', height), true);
}

function* drawBox(
  { box }: StripSubject,
  scale: StripScale,
  { swarm: band }: StripMetrics,
): Generator<Primitive> {
  if (!box) return;
  const [left, right] = [scale.x(box.p25), scale.x(box.p75)];
  yield rect('sp-box', left, band.top, Math.max(right - left, 2), band.bottom - band.top, { radius: 2 });
}

function* drawPercentiles(
  { box }: StripSubject,
  scale: StripScale,
  { swarm: band }: StripMetrics,
): Generator<Primitive> {
  if (!box) return;
  const line = (days: number) => d('M', scale.x(days), band.top - 2, 'V', band.bottom + 2);
  yield path('sp-percentile', line(box.p70) + line(box.p85));
  yield path('sp-median', line(box.p50));
}

/** The bracket of the grammar: what is sure is drawn, the stretch in which a month may end is dashed. */
function* drawMark(
  { days, daysTo, closed, words }: StripMark,
  y: number,
  scale: StripScale,
  { swarm: band }: StripMetrics,
): Generator<Primitive> {
  const [start, sure, end] = [scale.x(0), scale.x(days), scale.x(daysTo)];
  const stop = closed ? end : end - 4;
  yield path('tl-bench', d('M', start, band.top + 2, 'V', y, 'H', Math.min(sure, stop)));
  if (stop > sure) yield path('tl-bench', d('M', sure, y, 'H', stop), true);
  if (closed) {
    yield path('tl-bench', d('M', end, y, 'V', y + 3));
    yield path('tl-tick', d('M', end - 4, y + 2, 'h', 8, 'l', -4, 6, 'z'));
  } else yield circle('tl-ring', end, y, 3.5);
  if (words !== null) yield* drawMarkWords(words, end, y, scale);
}

function* drawGuide(
  { daysTo, closed }: StripMark,
  scale: StripScale,
  { height }: StripMetrics,
): Generator<Primitive> {
  const x = scale.x(daysTo);
  yield path(closed ? 'sp-guide' : 'sp-guide is-open', d('M', x, 0, 'V', height));
}

/** Behind the bracket's end; where there is no room, before it. */
function* drawMarkWords(words: string, end: number, y: number, scale: StripScale): Generator<Primitive> {
  const fits = end + 10 + textWidth(words) <= scale.width;
  yield label(
    's tl-halo',
    fits ? end + 10 : scale.width,
    fits ? y + 4 : y - 6,
    words,
    fits ? 'start' : 'end',
  );
}
