import { addDays, addMonths, plainDate, toEpochDay, type PlainDate } from '../timing/plain-date';
import { countedSpan, monthDay, type Canvas, type Drawing } from './canvas';
import { circle, d, label, path, rect } from './primitives';
import { textWidth } from './text-width';
import type { TimeScale } from './time-scale';

/** Below this width a day is no longer a cell to be told from its neighbours. */
const NARROWEST_CELL = 4;
const MONTH_ROOM = 64;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];

/** Days (from, to] of the scale that are shown. */
function* daysShown({ from, to, gap }: TimeScale): Generator<PlainDate> {
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (!gap || day <= gap.from || day > gap.to) yield day;
}

export const hasStrip = ({ scale }: Pick<Canvas, 'scale'>): boolean => scale.dayWidth >= NARROWEST_CELL;

/**
 * T3: one cell a day, worked or off, make-up days with a dot; the cell of day t spans (t − 1, t], so the cells under
 * the bar are the days counted. A year without published data is dotted.
 */
export function* drawStrip(canvas: Canvas): Drawing {
  if (!hasStrip(canvas)) return;
  const { subject, scale, metrics } = canvas;
  const span = countedSpan(subject);
  const margin = Math.min(1.5, scale.dayWidth * 0.1);
  for (const day of daysShown(scale)) {
    const counted = span !== null && day > span.from && day <= span.to;
    const x = scale.x(day) - scale.dayWidth + margin;
    yield* drawCell(day, x, scale.dayWidth - 2 * margin, counted, canvas);
    if (subject.calendar.isMakeUpDay(day))
      yield circle('tl-make', x + scale.dayWidth / 2 - margin, metrics.strip + 10, 1.75);
  }
}

function* drawCell(day: PlainDate, x: number, width: number, counted: boolean, canvas: Canvas): Drawing {
  const { calendar, text } = canvas.subject;
  const y = canvas.metrics.strip;
  const working = calendar.isWorking(day);
  const holiday = calendar.holidayOf(day);
  const date = monthDay(day);
  const title =
    holiday !== null
      ? { title: text('drawing.holiday', { date, name: holiday }) }
      : calendar.isMakeUpDay(day)
        ? { title: text('drawing.makeUp', { date }) }
        : {};
  if (calendar.isEstimated(day, day)) {
    yield rect(`tl-cell-est${working ? '' : ' is-faint'}`, x, y + 0.5, width, 5, title);
    return;
  }
  yield working
    ? rect(`tl-work${counted ? '' : ' is-faint'}`, x, y, width, 6, title)
    : rect('tl-off', x, y + 0.5, width, 5, title);
}

/** Lines every seven days from the first, or every month where weeks would crowd. */
export function* drawGrid({ scale, metrics, stays, width }: Canvas): Drawing {
  if (metrics.axis === null) return;
  const first = stays[0]?.from;
  if (first !== undefined && scale.dayWidth >= 6)
    for (let x = scale.x(first); x <= width; x += scale.dayWidth * 7)
      yield path('tl-base', d('M', x, metrics.flagHeight, 'V', metrics.axis));
  yield path('tl-axis', d('M', 0, metrics.axis, 'H', width));
}

/** Months along the foot; the first one and every January with its year. */
export function* drawMonths(canvas: Canvas): Drawing {
  const { scale, metrics, width } = canvas;
  if (metrics.axis === null || metrics.months === null) return;
  const first = yearMonth(canvas, scale.from);
  yield label('q', 0, metrics.months, first);
  const step = MONTH_STEPS.find((months) => months * 30.4 * scale.dayWidth >= MONTH_ROOM) ?? 60;
  const free = width - legendWidth(canvas) - 16;
  let taken = textWidth(first) + 8;
  for (const on of monthStarts(scale)) {
    const x = scale.x(on);
    const isStep = (Number(on.slice(5, 7)) - 1) % step === 0;
    if (!isStep) continue;
    yield path('tl-axis', d('M', x, metrics.axis, 'v', 6));
    const words = on.slice(5, 7) === '01' || step > 6 ? yearMonth(canvas, on) : monthName(canvas, on);
    if (x + 6 < taken || x + 6 + textWidth(words) > free) continue;
    yield label('q', x + 6, metrics.months, words);
    taken = x + 6 + textWidth(words) + 8;
  }
  yield* drawLegend(canvas);
}

function* monthStarts({ from, to, gap }: TimeScale): Generator<PlainDate> {
  for (let on = addMonths(plainDate(`${from.slice(0, 7)}-01`), 1); on <= to; on = addMonths(on, 1))
    if (!gap || on <= gap.from || on > gap.to) yield on;
}

const monthName = ({ subject }: Canvas, on: PlainDate): string =>
  subject.text(`drawing.monthName.${Number(on.slice(5, 7))}`);

const yearMonth = (canvas: Canvas, on: PlainDate): string =>
  canvas.subject.text('drawing.yearMonth', { year: on.slice(0, 4), month: monthName(canvas, on) });

const legendWidth = (canvas: Canvas): number =>
  hasStrip(canvas) ? legendOf(canvas).reduce((sum, { words }) => sum + textWidth(words) + 28, 0) : 0;

function legendOf({ subject, scale }: Canvas): readonly { className: string; words: string }[] {
  const days = [...daysShown(scale)];
  const makesUp = days.some((day) => subject.calendar.isMakeUpDay(day));
  const estimated = days.some((day) => subject.calendar.isEstimated(day, day));
  return [
    { className: 'tl-work', words: subject.text('drawing.working') },
    { className: 'tl-off', words: subject.text('drawing.off') },
    ...(estimated ? [{ className: 'tl-cell-est', words: subject.text('drawing.estimated') }] : []),
    ...(makesUp ? [{ className: 'tl-make', words: subject.text('drawing.makeUpDay') }] : []),
  ];
}

function* drawLegend(canvas: Canvas): Drawing {
  if (!hasStrip(canvas)) return;
  const y = canvas.metrics.months!;
  let x = canvas.width - legendWidth(canvas) + 16;
  for (const { className, words } of legendOf(canvas)) {
    yield className === 'tl-make'
      ? circle(className, x + 5, y - 4, 1.75)
      : rect(className, x, y - 8, 9, className === 'tl-work' ? 6 : 5);
    yield label('q', x + 14, y, words);
    x += textWidth(words) + 28;
  }
}

/** Sunday = 0. */
export const weekdayOf = (on: PlainDate): number => (((toEpochDay(on) + 4) % 7) + 7) % 7;
