import { CONTRACTS } from '../records/deal';
import { tailWords } from '../forecast/forecast-words';
import { addDays, elapsedDays, type PlainDate } from '../timing/plain-date';
import { stageName, type Canvas } from './canvas';
import { spanOf } from './draw-stages';
import { round } from './primitives';
import { visitMark, type Stay } from './timeline-subject';

/** A part of a timeline that can be focused and then says itself in words. */
export interface TimelineStop {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  words: string;
}

/** Wide enough to be hit. */
const NARROWEST = 8;

/** A stop whose words are put together only when they are asked for: lanes have thousands. */
export interface SilentStop extends Omit<TimelineStop, 'words'> {
  /** The days it spans; one day twice for a signing. */
  from: PlainDate;
  to: PlainDate;
  words: () => string;
}

/** Every segment, pause and signing from left to right. */
export const timelineStops = (canvas: Canvas): readonly TimelineStop[] =>
  silentStops(canvas).map(({ id, x, y, width, height, words }) => ({
    id,
    x,
    y,
    width,
    height,
    words: words(),
  }));

/** The same stops, silent until asked. */
export const silentStops = (canvas: Canvas): readonly SilentStop[] =>
  [...segmentStops(canvas), ...pauseStops(canvas), ...signingStops(canvas)].sort((a, b) => a.x - b.x);

/** The forecast as a stop after the bar: 預測 … */
export function* forecastStop(canvas: Canvas): Generator<SilentStop> {
  const { subject, scale } = canvas;
  const { tail, history } = subject;
  if (!tail) return;
  const from = history.asOf;
  const to = addDays(from, tail.threeQuarters ?? tail.half ?? tail.quarter ?? 0);
  const x = scale.x(from);
  const words = () => tailWords(tail, from, subject.text);
  yield stop({ id: 'forecast', from, to, words }, x, Math.max(scale.x(to) - x, 24), canvas);
}

type Place = Pick<SilentStop, 'id' | 'from' | 'to' | 'words'>;

function stop(place: Place, x: number, width: number, { metrics }: Canvas): SilentStop {
  const wide = Math.max(width, NARROWEST);
  return {
    ...place,
    x: round(x - (wide - width) / 2),
    y: metrics.bar,
    width: round(wide),
    height: metrics.thick,
  };
}

const segmentStops = (canvas: Canvas): readonly SilentStop[] =>
  canvas.stays.map((stay) => {
    const { x, width } = spanOf(stay, canvas);
    const { stage, visit, from, to } = stay;
    const words = () => segmentWords(stay, canvas);
    return stop({ id: `${stage}${visit}`, from, to, words }, x, width, canvas);
  });

/** 洽談② · 2018-07-20 → 今天 2018-07-26 · 6 天（含首日 7）· 淨 6 天 · 4 個工作日（淨 4） */
function segmentWords(stay: Stay, canvas: Canvas): string {
  const { text, history, calendar } = canvas.subject;
  const { calendar: days, netCalendar, working, netWorking } = stay.counts;
  const stopped = days !== netCalendar;
  const to = stay.live ? text('words.today', { date: history.asOf }) : stay.to;
  const worked = stopped
    ? text('words.workingNet', { days: working, net: netWorking })
    : text('words.working', { days: working });
  return [
    `${stageName(canvas, stay.stage)}${visitMark(stay.visit)}`,
    text('words.span', { from: stay.from, to }),
    text('words.days', { days, inclusive: days + 1 }),
    ...(stopped ? [text('words.net', { days: netCalendar })] : []),
    calendar.isEstimated(stay.from, stay.to) ? text('words.estimated', { text: worked }) : worked,
  ].join(' · ');
}

const pauseStops = (canvas: Canvas): readonly SilentStop[] =>
  canvas.subject.history.paused.map(({ from, to }) => {
    const { text, history } = canvas.subject;
    const x = canvas.scale.x(from);
    const words = () => {
      const ends = to === history.asOf && history.isPaused ? text('words.today', { date: to }) : to;
      const length = text('drawing.pause', { days: elapsedDays(from, to) });
      return [length, text('words.span', { from, to: ends })].join(' · ');
    };
    return stop({ id: `pause${from}`, from, to, words }, x, canvas.scale.x(to) - x, canvas);
  });

function signingStops(canvas: Canvas): readonly SilentStop[] {
  const { text, history } = canvas.subject;
  const { diamond } = canvas.metrics;
  return history.transitions
    .filter(({ fields }) => fields.stage === 'signing')
    .map(({ id, fields: { contract, effectiveOn: on } }) => {
      const kind = CONTRACTS.find((one) => one === contract);
      const words = () => `${kind ? text(`drawing.contract.${kind}`) : stageName(canvas, 'signing')} · ${on}`;
      return stop({ id, from: on, to: on, words }, canvas.scale.x(on) - diamond, diamond * 2, canvas);
    });
}
