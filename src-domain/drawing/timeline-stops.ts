import { CONTRACTS } from '../records/deal';
import { elapsedDays } from '../timing/plain-date';
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

/** Every segment, pause and signing from left to right. */
export function timelineStops(canvas: Canvas): readonly TimelineStop[] {
  return [...segmentStops(canvas), ...pauseStops(canvas), ...signingStops(canvas)].sort((a, b) => a.x - b.x);
}

function stop(id: string, x: number, width: number, words: string, { metrics }: Canvas): TimelineStop {
  const wide = Math.max(width, NARROWEST);
  return {
    id,
    x: round(x - (wide - width) / 2),
    y: metrics.bar,
    width: round(wide),
    height: metrics.thick,
    words,
  };
}

const segmentStops = (canvas: Canvas): readonly TimelineStop[] =>
  canvas.stays.map((stay) => {
    const { x, width } = spanOf(stay, canvas);
    return stop(`${stay.stage}${stay.visit}`, x, width, segmentWords(stay, canvas), canvas);
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

const pauseStops = (canvas: Canvas): readonly TimelineStop[] =>
  canvas.subject.history.paused.map(({ from, to }) => {
    const { text, history } = canvas.subject;
    const ends = to === history.asOf && history.isPaused ? text('words.today', { date: to }) : to;
    const words = [
      text('drawing.pause', { days: elapsedDays(from, to) }),
      text('words.span', { from, to: ends }),
    ].join(' · ');
    const x = canvas.scale.x(from);
    return stop(`pause${from}`, x, canvas.scale.x(to) - x, words, canvas);
  });

function signingStops(canvas: Canvas): readonly TimelineStop[] {
  const { text, history } = canvas.subject;
  const { diamond } = canvas.metrics;
  return history.transitions
    .filter(({ fields }) => fields.stage === 'signing')
    .map(({ id, fields: { contract, effectiveOn } }) => {
      const kind = CONTRACTS.find((one) => one === contract);
      const name = kind ? text(`drawing.contract.${kind}`) : stageName(canvas, 'signing');
      const x = canvas.scale.x(effectiveOn) - diamond;
      return stop(id, x, diamond * 2, `${name} · ${effectiveOn}`, canvas);
    });
}
