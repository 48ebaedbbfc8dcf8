import { elapsedDays, type PlainDate } from '../timing/plain-date';
import { stageRank, type DatedStep } from '../timing/dwell';
import { backwardsBound } from './backwards-bound';
import { skipsOf } from './draw-stages';
import { monthDay, stageName, type Canvas, type Drawing } from './canvas';
import { d, label, path } from './primitives';
import { textWidth } from './text-width';

/** A day that has a name: where, what, and how much it matters when there is no room for all. */
interface DayMark {
  x: number;
  date: string;
  words: string;
  /** Lower is placed first. */
  rank: number;
}

const APART = 8;

/** Ticks with their dates and words under the bar; where two would touch, the lesser one keeps its tick only. */
export function* drawEvents(canvas: Canvas): Drawing {
  const { metrics, width } = canvas;
  const placed: { from: number; to: number }[] = [];
  for (const mark of [...marksOf(canvas)].sort((a, b) => a.rank - b.rank)) {
    if (mark.date !== '') yield path('tl-axis', d('M', mark.x, metrics.tick, 'v', 6));
    const words = metrics.words === null ? '' : mark.words;
    const half = Math.max(textWidth(mark.date), textWidth(words)) / 2;
    const x = Math.min(Math.max(mark.x, half), width - half);
    const [from, to] = [x - half - APART, x + half + APART];
    if (placed.some((other) => other.from < to - APART && other.to > from + APART)) continue;
    placed.push({ from, to });
    if (mark.date !== '') yield label('d tl-halo', x, metrics.dates, mark.date, 'middle');
    if (metrics.words !== null && words !== '')
      yield label('q tl-halo', x, mark.date === '' ? metrics.dates : metrics.words, words, 'middle');
  }
}

function* marksOf(canvas: Canvas): Generator<DayMark> {
  yield* stageMarks(canvas);
  const { subject, scale } = canvas;
  const { text, history } = subject;
  const mark = (on: PlainDate, words: string, rank: number): DayMark => ({
    x: scale.x(on),
    date: monthDay(on),
    words,
    rank,
  });
  for (const pause of history.paused) {
    yield mark(pause.from, text('drawing.pauseFrom'), 4);
    if (pause.to < history.asOf) yield mark(pause.to, text('drawing.pauseTo'), 5);
  }
  const bound = backwardsBound(subject);
  if (bound) yield mark(bound.from, text('drawing.excluded'), 3);
  if (scale.gap) {
    const days = elapsedDays(scale.gap.from, scale.gap.to);
    yield { x: scale.x(scale.gap.from), date: '', words: text('drawing.omitted', { days }), rank: 3 };
  }
}

function* stageMarks(canvas: Canvas): Generator<DayMark> {
  const { subject, scale } = canvas;
  const { transitions, planned } = subject.history;
  const seen = new Set<string>();
  for (const [index, { fields }] of transitions.entries()) {
    const before = transitions[index - 1]?.fields;
    const skipped = skipsOf(canvas).find(({ on }) => before && on === fields.effectiveOn)?.stages ?? [];
    const words = [
      wordsOf(canvas, fields, before, seen),
      ...skipped.map((stage) => subject.text('drawing.skipped', { stage: stageName(canvas, stage) })),
    ].join(' · ');
    seen.add(fields.stage);
    const isFirst = index === 0;
    const rank = isFirst ? 0 : fields.stage === 'signing' ? 1 : index === transitions.length - 1 ? 2 : 3;
    yield { x: scale.x(fields.effectiveOn), date: monthDay(fields.effectiveOn), words, rank };
  }
  for (const { fields } of planned) {
    if (fields.effectiveOn > scale.to) continue;
    const words = subject.text('drawing.planned', { stage: stageName(canvas, fields.stage) });
    yield { x: scale.x(fields.effectiveOn), date: monthDay(fields.effectiveOn), words, rank: 2 };
  }
}

/** 首次考察 · 意向書 · 退回考察 · 再入洽談 */
function wordsOf(
  canvas: Canvas,
  { stage, contract }: DatedStep['fields'],
  before: DatedStep['fields'] | undefined,
  seen: ReadonlySet<string>,
): string {
  const { text } = canvas.subject;
  if (stage === 'signing' && contract !== null) return text(`drawing.contract.${contract}`);
  const name = stageName(canvas, stage);
  if (before && stageRank(stage) < stageRank(before.stage)) return text('drawing.back', { stage: name });
  if (seen.has(stage)) return text('drawing.again', { stage: name });
  return stage === 'visit' ? text('drawing.firstVisit') : name;
}
