import {
  addMonths,
  elapsedDays,
  fromEpochDay,
  plainDate,
  toEpochDay,
  type PlainDate,
} from '../timing/plain-date';
import type { TimingText } from '../timing/verdict-words';
import type { WorkingCalendar } from '../timing/working-calendar';
import { monthDay } from './canvas';
import { daysOff } from './days-off';
import type { LaneAlignment } from './draw-lane';
import { laneScale, type LaneView } from './lane-scale';
import { circle, d, label, path, rect, type Primitive } from './primitives';
import { textWidth } from './text-width';

/** Height of the axis above the lanes. */
export const LANE_AXIS = 32;
const WORDS = 28;
const FESTIVALS = 11;

/** A line through all lanes and what stands above it. */
interface Tick {
  x: number;
  on: PlainDate | null;
  /** Days since day one; 0 when lanes share the calendar. */
  day: number;
  unit: Step['unit'];
}

interface Step {
  unit: 'day' | 'week' | 'month' | 'year';
  count: number;
  days: number;
  /** Pixels one step needs for its words. */
  room: number;
}

const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, days: 1, room: 22 },
  { unit: 'week', count: 1, days: 7, room: 48 },
  { unit: 'month', count: 1, days: 30.4, room: 42 },
  { unit: 'month', count: 3, days: 91.3, room: 42 },
  { unit: 'year', count: 1, days: 365.25, room: 40 },
  { unit: 'year', count: 2, days: 730.5, room: 40 },
  { unit: 'year', count: 5, days: 1826, room: 40 },
  { unit: 'year', count: 10, days: 3652, room: 40 },
];
const DAY_STEPS = [1, 5, 10, 30, 60, 90, 180, 360, 720, 1800, 3600];
const DAY_ROOM = 64;

/** The unit of the ticks at a day's width. */
export const tickStep = (dayWidth: number): Step =>
  STEPS.find(({ days, room }) => days * dayWidth >= room) ?? STEPS.at(-1)!;

export function laneTicks(view: LaneView, align: LaneAlignment): readonly Tick[] {
  return align === 'calendar' ? [...calendarTicks(view)] : [...dayTicks(view)];
}

function* calendarTicks(view: LaneView): Generator<Tick> {
  const step = tickStep(view.dayWidth);
  const { x, to, from } = laneScale(view);
  for (let on = firstTick(from, step); on <= to; on = nextTick(on, step)) {
    // A period begins with the end of the day before it.
    const at = x(fromEpochDay(toEpochDay(on) - 1));
    if (at >= 0 && at <= view.width) yield { x: at, on, day: 0, unit: step.unit };
  }
}

function firstTick(from: PlainDate, { unit, count }: Step): PlainDate {
  if (unit === 'day') return from;
  if (unit === 'week') {
    const day = toEpochDay(from);
    // 1970-01-05 was a Monday.
    return fromEpochDay(day - ((((day - 4) % 7) + 7) % 7));
  }
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (unit === 'month') return plainDate(`${pad(year, 4)}-${pad(month - ((month - 1) % count), 2)}-01`);
  return plainDate(`${pad(year - (year % count), 4)}-01-01`);
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

function nextTick(on: PlainDate, { unit, count }: Step): PlainDate {
  if (unit === 'month') return addMonths(on, count);
  if (unit === 'year') return addMonths(on, 12 * count);
  return fromEpochDay(toEpochDay(on) + (unit === 'week' ? 7 : 1));
}

function* dayTicks({ from, dayWidth, width }: LaneView): Generator<Tick> {
  const step = DAY_STEPS.find((days) => days * dayWidth >= DAY_ROOM) ?? DAY_STEPS.at(-1)!;
  for (let day = Math.ceil(from / step) * step; (day - from) * dayWidth <= width; day += step)
    yield { x: (day - from) * dayWidth, on: null, day, unit: 'day' };
}

interface AxisSubject {
  align: LaneAlignment;
  asOf: PlainDate;
  calendar: WorkingCalendar;
  /** Texts of the `timing` catalogue. */
  text: TimingText;
}

interface Span {
  from: number;
  to: number;
}

/** What stands over the lanes: ticks in words, festivals by name, years without published calendar, today's flag. */
export function drawLaneAxis(view: LaneView, subject: AxisSubject): readonly Primitive[] {
  const isCalendar = subject.align === 'calendar';
  const flag = isCalendar ? [...todayFlag(view, subject)] : [];
  const taken = flag.flatMap((one) => (one.shape === 'rect' ? [{ from: one.x, to: one.x + one.width }] : []));
  return [
    ...tickWords(view, subject),
    ...(isCalendar ? [...festivalNames(view, subject, taken), ...estimatedYears(view, subject)] : []),
    ...flag,
  ];
}

function* tickWords(view: LaneView, subject: AxisSubject): Generator<Primitive> {
  let until = 0;
  const ticks = laneTicks(view, subject.align);
  for (const [index, tick] of ticks.entries()) {
    const words = wordsOf(tick, index === 0, subject);
    if (tick.x + 5 < until || tick.x + 5 + widthOf(words) > view.width) continue;
    const isNow = tick.on !== null && holdsToday(tick, ticks[index + 1], subject.asOf);
    yield label(isNow ? 's' : 'q', tick.x + 5, WORDS, words);
    until = tick.x + 5 + widthOf(words) + APART;
  }
}

/** Between figures and Chinese characters stand narrow spaces: there are many of them in a year and its month. */
const widthOf = (words: string): number => {
  const dense = words.replaceAll(' ', '');
  return textWidth(dense) + 3 * (words.length - dense.length);
};
const APART = 4;

const holdsToday = (tick: Tick, next: Tick | undefined, asOf: PlainDate): boolean =>
  tick.on !== null && tick.on <= asOf && next?.on != null && asOf < next.on;

function wordsOf({ on, day, unit }: Tick, isFirst: boolean, { text }: AxisSubject): string {
  if (on === null) return text(day === 0 ? 'drawing.dayOne' : 'drawing.dayNumber', { day });
  const month = text(`drawing.monthName.${Number(on.slice(5, 7))}`);
  const year = on.slice(0, 4);
  if (unit === 'year') return text('drawing.yearName', { year });
  if (unit === 'day') return on.endsWith('-01') ? monthDay(on) : String(Number(on.slice(8)));
  if (unit === 'week') return isFirst ? on : monthDay(on);
  return isFirst || on.slice(5, 7) === '01' ? text('drawing.yearMonth', { year, month }) : month;
}

/** Festivals over their days, the nearer to the left first, where their names find room. */
function* festivalNames(
  view: LaneView,
  { calendar }: AxisSubject,
  taken: readonly Span[],
): Generator<Primitive> {
  const placed: Span[] = [...taken];
  for (const { x, width, festival } of daysOff(view, calendar)) {
    if (festival === null) continue;
    const half = textWidth(festival) / 2;
    const middle = x + width / 2;
    const span = { from: middle - half - 2, to: middle + half + 2 };
    if (span.from < 0 || span.to > view.width) continue;
    if (placed.some((other) => other.from < span.to && other.to > span.from)) continue;
    placed.push(span);
    yield label('q tl-small', middle, FESTIVALS, festival, 'middle');
  }
  if (view.dayWidth < 5) return;
  const { x, from, to } = laneScale(view);
  for (let on = from; on <= to; on = fromEpochDay(toEpochDay(on) + 1))
    if (calendar.isMakeUpDay(on)) yield circle('tl-make', x(on) - view.dayWidth / 2, 17, 1.75);
}

/** T3: a year whose arrangement is not published is dotted; its working days are an estimate. */
function* estimatedYears(view: LaneView, { calendar }: AxisSubject): Generator<Primitive> {
  const { from, to, x } = laneScale(view);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const first = plainDate(`${pad(year, 4)}-01-01`);
    if (!calendar.isEstimated(first, first)) continue;
    const end = plainDate(`${pad(year, 4)}-12-31`);
    yield path('tl-est', d('M', x(first), LANE_AXIS - 1, 'H', x(end)));
  }
}

/** T8: today's flag; its line goes through all lanes. */
function* todayFlag(view: LaneView, { asOf, text }: AxisSubject): Generator<Primitive> {
  const at = (toEpochDay(asOf) - view.from) * view.dayWidth;
  if (at < 0 || at > view.width) return;
  const words = text('drawing.today', { date: monthDay(asOf) });
  const wide = textWidth(words) + 10;
  const left = Math.min(Math.max(at - wide / 2, 0), view.width - wide);
  yield path('tl-today', d('M', at, 13, 'V', LANE_AXIS));
  yield rect('tl-flag', left, 0, wide, 15, { radius: 2 });
  yield label('on-flag', left + wide / 2, 12, words, 'middle');
}

/** The view that shows all of these days with a little room on both sides. */
export function fittedView(from: PlainDate, to: PlainDate, width: number): LaneView {
  const days = Math.max(elapsedDays(from, to), 7);
  const dayWidth = width / (days * 1.08);
  return { from: toEpochDay(from) - days * 0.04, dayWidth, width };
}
