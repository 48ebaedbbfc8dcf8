import { addDays } from '../timing/plain-date';
import { isWithdrawn, type Canvas, type Drawing } from './canvas';
import { d, path, rect } from './primitives';

/** How long the dotted line is that stands where no forecast can be given, in pixels. */
const NO_FORECAST = 60;

/**
 * T10: a fading tail from today, a whisker over the days by which a quarter and three quarters will have signed, the
 * median as a hollow diamond. A share that is never reached has no cap: the whisker runs out of the picture. Too few
 * deals to say anything: only a dotted line.
 */
export function* drawForecast(canvas: Canvas): Drawing {
  const { subject, scale, metrics } = canvas;
  const { tail, history } = subject;
  if (!tail || isWithdrawn(canvas)) return;
  const { bar, thick } = metrics;
  const middle = bar + thick / 2;
  const today = scale.x(history.asOf);
  if (tail.reason !== null || tail.quarter === null) {
    yield path('tl-unk', d('M', today, middle, 'H', today + NO_FORECAST));
    return;
  }
  const at = (days: number): number => scale.x(addDays(history.asOf, days));
  const { quarter, half, threeQuarters } = tail;
  const end = threeQuarters === null ? canvas.width + NO_FORECAST : at(threeQuarters);
  yield rect('tl-fade', today, bar + 1, Math.max(0, end - today), thick - 2, { fill: 'tail' });
  const cap = (x: number) => ['M', x, middle - 3, 'v', 6];
  const caps = [...cap(at(quarter)), ...(threeQuarters === null ? [] : cap(end))];
  yield path('tl-whisk', d('M', at(quarter), middle, 'H', end, ...caps));
  if (half === null) return;
  const [x, reach] = [at(half), 3.5];
  yield path('tl-med', d('M', x, middle - reach, 'l', reach, reach, -reach, reach, -reach, -reach, 'z'));
}
