import { STAGES, type Stage } from '../records/deal';
import { elapsedDays } from '../timing/plain-date';
import { stageClass, stageName, type Canvas, type Drawing } from './canvas';
import { backwardsBound } from './backwards-bound';
import { d, label, path, rect, type Primitive } from './primitives';
import { textWidth } from './text-width';
import { visitMark, type Stay } from './timeline-subject';

/** Never thinner than this, however short the stay. */
const THINNEST = 2;
/** Between two segments of which the second is a re-entry. */
const AGAIN_GAP = 2;
const NOTCH = 5;
/** A bar thinner than this has no room for words. */
const THICK_FOR_WORDS = 14;
/** How far to the left an undated beginning fades in. */
const FADE = 72;

/** Stage segments: an outline each; a re-entry with a concave left edge and a gap, never merged (T4). */
export function* drawStages(canvas: Canvas): Drawing {
  yield* drawUndated(canvas);
  for (const stay of canvas.stays) yield segmentOf(stay, canvas);
  yield* drawPauses(canvas);
  yield* drawSkips(canvas);
  yield* drawBreak(canvas);
}

/** Where a stay's segment begins and how wide it is. */
export function spanOf(stay: Stay, { scale }: Pick<Canvas, 'scale'>): { x: number; width: number } {
  const x = scale.x(stay.from) + (stay.visit > 1 ? AGAIN_GAP : 0);
  return { x, width: Math.max(scale.x(stay.to) - x, THINNEST) };
}

function segmentOf(stay: Stay, canvas: Canvas): Primitive {
  const { bar, thick } = canvas.metrics;
  const { x, width } = spanOf(stay, canvas);
  const className = `tl-${stageClass[stay.stage]}`;
  if (width <= THINNEST) return rect(className, x, bar - 2, THINNEST, thick + 4);
  if (stay.visit < 2) return rect(className, x, bar, width, thick);
  const notch = Math.min(NOTCH, width / 2);
  const outline = [
    'M',
    x,
    bar,
    'H',
    x + width,
    'V',
    bar + thick,
    'H',
    x,
    'L',
    x + notch,
    bar + thick / 2,
    'z',
  ];
  return path(className, d(...outline));
}

/** T5: the clock stands still. */
function* drawPauses({ subject, stays, scale, metrics: { bar, thick } }: Canvas): Drawing {
  const [begin, end] = [stays[0]?.from, stays.at(-1)?.to];
  if (begin === undefined || end === undefined) return;
  for (const pause of subject.history.paused) {
    const from = pause.from < begin ? begin : pause.from;
    const to = pause.to > end ? end : pause.to;
    if (to <= from) continue;
    const [x, width] = [scale.x(from), scale.x(to) - scale.x(from)];
    yield rect('tl-hatch-bg', x, bar, width, thick);
    yield rect('tl-hatch', x, bar, width, thick, { fill: 'hatch' });
    if (thick < THICK_FOR_WORDS) continue;
    const words = subject.text('drawing.pause', { days: elapsedDays(pause.from, pause.to) });
    yield* pauseWords(words, x + width / 2, width, bar + thick / 2);
  }
}

function* pauseWords(words: string, x: number, room: number, middle: number): Drawing {
  const wide = textWidth(words) + 8;
  if (wide + 4 > room) return;
  yield rect('tl-gap', x - wide / 2, middle - 9, wide, 18, { radius: 2 });
  yield label('d', x, middle + 4, words, 'middle');
}

/** T4: a stage that was skipped is a double bar at the joint; its word stands with the dates. */
function* drawSkips(canvas: Canvas): Drawing {
  const { bar, thick } = canvas.metrics;
  const over = thick < THICK_FOR_WORDS ? 3 : 5;
  const [top, tall] = [bar - over, thick + 2 * over];
  for (const { x } of skipsOf(canvas))
    yield path('tl-skip', d('M', x - 1.5, top, 'v', tall, 'M', x + 1.5, top, 'v', tall));
}

/** The joints over which stages were skipped, with the stages. */
export function skipsOf(
  canvas: Canvas,
): readonly { x: number; on: Stay['from']; stages: readonly Stage[] }[] {
  const entered = new Set(canvas.stays.map((stay) => stay.stage));
  return canvas.stays.flatMap((stay, index) => {
    const before = canvas.stays[index - 1];
    if (!before) return [];
    const between = STAGES.slice(STAGES.indexOf(before.stage) + 1, Math.max(STAGES.indexOf(stay.stage), 0));
    const stages = between.filter((stage) => !entered.has(stage));
    return stages.length === 0 ? [] : [{ x: canvas.scale.x(stay.from), on: stay.from, stages }];
  });
}

/**
 * A beginning that is not recorded fades in and is dotted: the first visit before a recorded later stage, the stage
 * a deal is known to be in, or nothing but a line to today.
 */
function* drawUndated(canvas: Canvas): Drawing {
  const { subject, stays, scale, metrics } = canvas;
  const { bar, thick } = metrics;
  const [today, first] = [scale.x(subject.history.asOf), stays[0]];
  const stage = subject.undatedStage;
  if (stage !== null) {
    const from = first ? scale.x(stays.at(-1)!.to) : Math.max(today - metrics.undated, 8);
    if (!first) yield* fadeIn(stage, from, today, canvas);
    else yield path('tl-unk', d('M', from, bar + thick / 2, 'H', today));
    return;
  }
  if (!first) {
    yield path('tl-unk', d('M', 8, bar + thick / 2, 'H', today));
    return;
  }
  if (first.stage === 'visit') return;
  const joint = scale.x(first.from);
  const bound = backwardsBound(subject);
  yield* fadeIn('visit', bound ? scale.x(bound.from) : Math.max(joint - FADE, 0), joint, canvas);
}

function* fadeIn(stage: Stage, from: number, to: number, { subject, metrics }: Canvas): Drawing {
  const { bar, thick } = metrics;
  if (to - from < 4) return;
  yield rect('tl-fade', from, bar, to - from, thick, { fill: `fade-${stage}` });
  yield path('tl-unk', d('M', from, bar, 'H', to, 'M', from, bar + thick, 'H', to));
  if (thick < THICK_FOR_WORDS) return;
  const words = subject.text('drawing.startUnknown');
  if (textWidth(words) + 8 <= to - from)
    yield label('q tl-halo', (from + to) / 2, bar + thick / 2 + 4, words, 'middle');
}

/** A stretch left out of the scale: a slanted cut through the bar. */
function* drawBreak({ scale, metrics: { bar, thick } }: Canvas): Drawing {
  if (!scale.gap) return;
  const x = scale.x(scale.gap.from);
  const [top, bottom] = [bar - 4, bar + thick + 4];
  yield path('tl-gap', d('M', x + 1, top, 'L', x - 7, bottom, 'H', x - 1, 'L', x + 7, top, 'z'));
  yield path('tl-whisk', d('M', x + 1, top, 'L', x - 7, bottom, 'M', x + 7, top, 'L', x - 1, bottom));
}

/** The words on the segments, where they find room between pauses and signings. */
export function* drawStageWords(canvas: Canvas): Drawing {
  const { metrics } = canvas;
  const taken = takenSpans(canvas);
  for (const stay of canvas.stays) {
    const { x, width } = spanOf(stay, canvas);
    const room = widestFree(x, x + width, taken);
    const words = wordsFor(stay, canvas).find((text) => textWidth(text) + 8 <= room.to - room.from);
    if (words === undefined) continue;
    const middle = (room.from + room.to) / 2;
    yield label(`on-${stageClass[stay.stage]}`, middle, metrics.bar + metrics.thick / 2 + 4, words, 'middle');
  }
}

/** From the full words to the shortest that still say something. */
function wordsFor(stay: Stay, canvas: Canvas): readonly string[] {
  const { text, count } = canvas.subject;
  const days = stay.counts[count];
  const mark = visitMark(stay.visit);
  const stage = stageName(canvas, stay.stage);
  const full =
    mark === ''
      ? text('drawing.stageDays', { stage, days })
      : text('drawing.stageVisit', { stage, mark, days });
  const short = text('drawing.days', { days });
  return mark === '' ? [full, short] : [full, `${mark} ${short}`, mark];
}

interface Span {
  from: number;
  to: number;
}

function takenSpans({ subject, scale, metrics }: Canvas): readonly Span[] {
  const { paused, transitions } = subject.history;
  const reach = metrics.diamond + 1;
  const signings = transitions.filter(({ fields }) => fields.stage === 'signing');
  const cut = scale.gap ? [{ from: scale.x(scale.gap.from) - 8, to: scale.x(scale.gap.from) + 8 }] : [];
  return [
    ...paused.map((pause) => ({ from: scale.x(pause.from), to: scale.x(pause.to) })),
    ...signings.map(({ fields }) => ({
      from: scale.x(fields.effectiveOn) - reach,
      to: scale.x(fields.effectiveOn) + reach,
    })),
    ...cut,
  ].sort((a, b) => a.from - b.from);
}

function widestFree(from: number, to: number, taken: readonly Span[]): Span {
  let best: Span = { from, to: from };
  let at = from;
  for (const span of [...taken, { from: to, to }]) {
    if (span.to <= from || span.from > to) continue;
    if (span.from - at > best.to - best.from) best = { from: at, to: span.from };
    at = Math.max(at, span.to);
  }
  return best;
}
