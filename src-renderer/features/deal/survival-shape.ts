import type { DealOutlook } from '#domain/forecast/deal-outlook';

/** The survival curve laid out in a box: days to the right, the share not yet signed upwards. */
export interface SurvivalShape {
  /** Path of the steps, from day 0 to the last day drawn. */
  path: string;
  /** Last day drawn. */
  until: number;
  x(day: number): number;
  y(share: number): number;
}

/** Room for the words of the axes, and above for those of two marked days, in pixels. */
export const MARGIN = { left: 40, right: 8, top: 32, bottom: 16 } as const;
/** A curve of fewer days is drawn as if it had these. */
const LEAST_DAYS = 30;

export function survivalShape(
  { curve, forecast }: Pick<DealOutlook, 'curve' | 'forecast'>,
  width: number,
  height: number,
): SurvivalShape {
  const last = curve.at(-1)?.at ?? 0;
  const until = Math.max(LEAST_DAYS, last, forecast.age ?? 0, forecast.within ?? 0);
  const [inner, tall] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
  const x = (day: number): number => rounded(MARGIN.left + (day / until) * inner);
  const y = (share: number): number => rounded(MARGIN.top + (1 - share) * tall);
  const steps = curve.map(({ at, survival }) => `H${x(at)}V${y(survival)}`);
  return { path: `M${x(0)} ${y(1)}${steps.join('')}H${x(until)}`, until, x, y };
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

/** S on a day: the share not yet signed after it. */
export const shareOn = (curve: DealOutlook['curve'], day: number): number =>
  curve.findLast(({ at }) => at <= day)?.survival ?? 1;
