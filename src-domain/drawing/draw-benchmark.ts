import { addDays, addMonths, type PlainDate } from '../timing/plain-date';
import { medianLimit } from '../timing/own-history';
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
    yield* drawMedian(canvas);
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
  const { bench, bar, bracket } = metrics;
  const [x0, x1] = [scale.x(from), scale.x(limit)];
  const original = originalLimit(subject, from) ?? limit;
  const moved = original < limit ? scale.x(original) : x1;
  const closes = subject.verdict.limitCounts;
  const end = (x: number) => (closes ? x : x - bracket.ring);
  yield path('tl-bench', d('M', x0, bar - bracket.foot, 'V', bench, 'H', moved < x1 ? moved : end(x1)));
  if (moved < x1) {
    yield path('tl-bench', d('M', moved, bench, 'H', end(x1)), true);
    if (bracket.roomy) yield* drawDelay(canvas, moved, x1);
  }
  yield* closes ? drawTarget(x1, canvas) : drawRing(x1, canvas);
}

/** T9(b): against own history the bracket ends at P70 and has a notch at P50. */
function* drawMedian({ subject, scale, metrics: { bench, bar, bracket } }: Canvas): Drawing {
  const median = medianLimit(subject.verdict);
  if (median === null) return;
  yield path('tl-bench', d('M', scale.x(median), bench, 'V', bar - bracket.foot));
}

/** A hatched band as long as the pauses, and where the target would have been without them. */
function* drawDelay({ subject, metrics: { bench } }: Canvas, from: number, to: number): Drawing {
  yield rect('tl-hatch-bg', from, bench + 4, to - from, 5);
  yield rect('tl-hatch', from, bench + 4, to - from, 5, { fill: 'hatch' });
  yield subject.verdict.limitCounts
    ? path('tl-tick soft', d('M', from - 3, bench - 5, 'h', 6, 'l', -3, 4, 'z'))
    : circle('tl-ring soft', from, bench, 2.5);
}

function* drawTarget(x: number, { metrics: { bench, bar, bracket } }: Canvas): Drawing {
  const { half, height, above } = bracket.tick;
  yield path('tl-bench', d('M', x, bench, 'V', bar - bracket.foot));
  yield path('tl-tick', d('M', x - half, bar - above - height, 'h', 2 * half, 'l', -half, height, 'z'));
}

function* drawRing(x: number, { metrics: { bench, strip, bracket } }: Canvas): Drawing {
  yield circle('tl-ring', x, bench, bracket.ring);
  if (bracket.roomy) yield path('tl-guide', d('M', x, bench + 5, 'V', strip + 8));
}

/** The limit without the days that pauses added; null = the benchmark sets none. */
function originalLimit({ benchmark, calendar, verdict }: TimelineSubject, from: PlainDate): PlainDate | null {
  if (benchmark.kind === 'case') {
    const { unit, count } = benchmark.allowance;
    return unit === 'month' ? addMonths(from, count) : addDays(from, count);
  }
  if (benchmark.kind === 'ownHistory') {
    const { p70 } = verdict.reason.params;
    return typeof p70 === 'number' ? addDays(from, p70) : null;
  }
  if (benchmark.kind !== 'target' || benchmark.total === null) return null;
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
  yield* drawMedianWord(canvas, nameEnds, fits(day) ? x1 : x1 - 6 - textWidth(day));
}

/** "P50" over its notch, where neither the name nor the day stands there. */
function* drawMedianWord({ subject, scale, metrics }: Canvas, from: number, to: number): Drawing {
  const median = medianLimit(subject.verdict);
  if (median === null) return;
  const [x, half] = [scale.x(median), textWidth(MEDIAN) / 2];
  if (x - half > from + 6 && x + half < to - 6)
    yield label('q tl-halo', x, metrics.benchWords, MEDIAN, 'middle');
}

const MEDIAN = 'P50';

/** （當日不含）暫緩 8 天，順延 8 天 */
function noteOf({ verdict, history, calendar, text }: TimelineSubject): string {
  const parts: string[] = [];
  if (!verdict.limitCounts) parts.push(text('drawing.excluded'));
  const paused = pausedWithin(history.paused, verdict.from!, verdict.to ?? history.asOf, calendar);
  if (paused.calendar > 0) parts.push(text('drawing.moved', { days: paused.calendar }));
  return parts.join(' ');
}

/**
 * The bar itself never turns red: a line under it says from where it is over. Against own history it is amber from
 * P70 and red from P85 (T9 b).
 */
function* drawOverrun({ subject, scale, metrics: { overrun } }: Canvas): Drawing {
  const [last, span] = [lastInside(subject.verdict), countedSpan(subject)];
  if (last === null || !span || span.to <= last) return;
  const { p70, p85 } = subject.verdict.reason.params;
  const watched = typeof p70 === 'number' && typeof p85 === 'number' ? addDays(last, p85 - p70) : last;
  const overFrom = watched < span.to ? watched : span.to;
  if (overFrom > last) yield path('tl-watch', d('M', scale.x(last), overrun, 'H', scale.x(overFrom)));
  if (span.to > overFrom) yield path('tl-over', d('M', scale.x(overFrom), overrun, 'H', scale.x(span.to)));
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
  const { bar, bench, bracket } = metrics;
  yield path('tl-bench', d('M', x1, bar - bracket.foot, 'V', bench, 'H', x0 + bracket.ring));
  yield circle('tl-ring', x0, bench, bracket.ring);
}
