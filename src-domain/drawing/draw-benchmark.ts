import { addDays, addMonths, type PlainDate } from '../timing/plain-date';
import { pausedWithin } from '../timing/paused-days';
import { backwardsBound } from './backwards-bound';
import { countedSpan, lastInside, monthDay, type Canvas, type Drawing } from './canvas';
import { circle, d, label, path, rect } from './primitives';
import { textWidth } from './text-width';
import type { TimelineSubject } from './timeline-subject';

/**
 * T9: the bracket above the bar. A fixed target ends in a square corner and a solid tick, for that day counts; a bound
 * has an open end and a hollow ring, for that day does not. What pauses added is dashed.
 */
export function* drawBenchmark(canvas: Canvas): Drawing {
  const { verdict } = canvas.subject;
  if (verdict.from !== null && verdict.limit !== null) {
    yield* drawBracket(canvas, verdict.from, verdict.limit);
    yield* drawOverrun(canvas);
  } else yield* drawBackwards(canvas);
}

/** The words of the bracket, over everything else: today's line may run through them. */
export function* drawBenchmarkWords(canvas: Canvas): Drawing {
  const { subject, scale, metrics } = canvas;
  const { from, limit } = subject.verdict;
  if (from !== null && limit !== null) yield* drawWords(canvas, scale.x(from), scale.x(limit));
  const bound = backwardsBound(subject);
  if (!bound) return;
  const middle = (scale.x(bound.from) + scale.x(bound.to)) / 2;
  yield label('s tl-halo', middle, metrics.benchWords, subject.benchmarkName, 'middle');
}

function* drawBracket(canvas: Canvas, from: PlainDate, limit: PlainDate): Drawing {
  const { subject, scale, metrics } = canvas;
  const { bench, bar } = metrics;
  const [x0, x1] = [scale.x(from), scale.x(limit)];
  const original = originalLimit(subject, from) ?? limit;
  const moved = original < limit ? scale.x(original) : x1;
  const closes = subject.verdict.limitCounts;
  const end = (x: number) => (closes ? x : x - 4);
  yield path('tl-bench', d('M', x0, bar - 3, 'V', bench, 'H', moved < x1 ? moved : end(x1)));
  if (moved < x1) {
    yield path('tl-bench', d('M', moved, bench, 'H', end(x1)), true);
    yield rect('tl-hatch-bg', moved, bench + 4, x1 - moved, 5);
    yield rect('tl-hatch', moved, bench + 4, x1 - moved, 5, { fill: 'hatch' });
    yield closes
      ? path('tl-tick soft', d('M', moved - 3, bench - 5, 'h', 6, 'l', -3, 4, 'z'))
      : circle('tl-ring soft', moved, bench, 2.5);
  }
  yield* closes ? drawTarget(x1, canvas) : drawRing(x1, canvas);
}

function* drawTarget(x: number, { metrics: { bench, bar } }: Canvas): Drawing {
  yield path('tl-bench', d('M', x, bench, 'V', bar - 3));
  yield path('tl-tick', d('M', x - 4, bar - 8, 'h', 8, 'l', -4, 6, 'z'));
}

function* drawRing(x: number, { metrics: { bench, strip } }: Canvas): Drawing {
  yield circle('tl-ring', x, bench, 4);
  yield path('tl-guide', d('M', x, bench + 5, 'V', strip + 8));
}

/** The limit without the days that pauses added; null = the benchmark sets none. */
function originalLimit({ benchmark, calendar }: TimelineSubject, from: PlainDate): PlainDate | null {
  if (benchmark.kind === 'case') {
    const { unit, count } = benchmark.allowance;
    return unit === 'month' ? addMonths(from, count) : addDays(from, count);
  }
  if (benchmark.total === null) return null;
  return benchmark.basis === 'working'
    ? calendar.addWorkingDays(from, benchmark.total)
    : addDays(from, benchmark.total);
}

/** The benchmark's name over the bracket's beginning, its day beside its end. */
function* drawWords(canvas: Canvas, x0: number, x1: number): Drawing {
  const { subject, metrics, width } = canvas;
  const { verdict, text } = subject;
  const key = verdict.limitCounts ? 'drawing.target' : 'drawing.bound';
  const day = text(key, { date: monthDay(verdict.limit!) });
  const note = noteOf(subject);
  const whole = note === '' ? day : `${day}　${note}`;
  const name = subject.benchmarkName;
  const nameEnds = x0 + 8 + textWidth(name);
  // Over a short bracket the name reaches past its end: the day then stands behind the name.
  const [x, y] = nameEnds > x1 ? [nameEnds + 12, metrics.benchWords] : [x1 + 10, metrics.bench + 4];
  const fits = (words: string) => x + textWidth(words) <= width;
  if (fits(day)) {
    yield label('s tl-halo', x, y, day);
    if (note !== '' && fits(whole)) yield label('q tl-halo', x + textWidth(day) + 10, y, note);
  } else if (nameEnds + 16 + textWidth(day) < x1)
    yield label('s tl-halo', x1 - 6, metrics.benchWords, day, 'end');
  if (nameEnds <= width) yield label('s tl-halo', x0 + 8, metrics.benchWords, name);
}

/** （當日不含）暫緩 8 天，順延 8 天 */
function noteOf({ verdict, history, calendar, text }: TimelineSubject): string {
  const parts: string[] = [];
  if (!verdict.limitCounts) parts.push(text('drawing.excluded'));
  const paused = pausedWithin(history.paused, verdict.from!, verdict.to ?? history.asOf, calendar);
  if (paused.calendar > 0) parts.push(text('drawing.moved', { days: paused.calendar }));
  return parts.join(' ');
}

/** The bar itself never turns red: a line under it says from where it is over. */
function* drawOverrun({ subject, scale, metrics: { bar, thick } }: Canvas): Drawing {
  const [last, span] = [lastInside(subject.verdict), countedSpan(subject)];
  if (last === null || !span || span.to <= last) return;
  yield path('tl-over', d('M', scale.x(last), bar + thick + 3, 'H', scale.x(span.to)));
}

/**
 * A signing whose first visit is not recorded, against a case known only as a bound: the bracket goes backwards from
 * the signing to the day the visit must lie after. No date is invented.
 */
function* drawBackwards(canvas: Canvas): Drawing {
  const { subject, scale, metrics } = canvas;
  const bound = backwardsBound(subject);
  if (!bound) return;
  const [x0, x1] = [scale.x(bound.from), scale.x(bound.to)];
  yield path('tl-bench', d('M', x1, metrics.bar - 3, 'V', metrics.bench, 'H', x0 + 4));
  yield circle('tl-ring', x0, metrics.bench, 4);
}
