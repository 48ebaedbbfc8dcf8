import { isWithdrawn, monthDay, type Canvas, type Drawing } from './canvas';
import { weekdayOf } from './draw-calendar';
import { d, label, path, rect } from './primitives';
import { textWidth } from './text-width';

/** T8: one thin line through everything, with its flag; a deal that is out has no today. */
export function* drawToday(canvas: Canvas): Drawing {
  if (isWithdrawn(canvas)) return;
  const { subject, scale, metrics, width } = canvas;
  const { asOf } = subject.history;
  const x = scale.x(asOf);
  const date = subject.text('drawing.today', { date: monthDay(asOf) });
  const words =
    metrics.axis === null ? date : `${date} ${subject.text(`drawing.weekday.${weekdayOf(asOf)}`)}`;
  const wide = textWidth(words) + 10;
  const left = Math.min(Math.max(x - wide / 2, 0), width - wide);
  yield path('tl-today', d('M', x, metrics.flagHeight - 2, 'V', metrics.axis ?? metrics.tick + 4));
  yield rect('tl-flag', left, 0, wide, metrics.flagHeight, { radius: 2 });
  yield label('on-flag', left + wide / 2, metrics.flagHeight - 5, words, 'middle');
}
