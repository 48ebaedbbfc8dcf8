import type { TimingText } from '../timing/verdict-words';
import { addDays, type PlainDate } from '../timing/plain-date';
import type { ForecastTail } from './forecast-tail';
import { MINIMUM_N, type Forecast } from './forecast';

/** Why a forecast gives no probability or no interval, in words; null = it gives all. */
export const forecastReason = ({ reason, n }: Forecast, text: TimingText): string | null =>
  reason === null ? null : text(`forecast.reason.${reason}`, { n, least: MINIMUM_N });

/** 預測 · 25 % 09-02 · 中位 10-12 · 75 % 12-01 · n = 61; a share that is never reached says so. */
export function tailWords(tail: ForecastTail, from: PlainDate, text: TimingText): string {
  const { n, reason } = tail;
  const title = text('forecast.tail.title');
  if (reason !== null) return [title, text(`forecast.reason.${reason}`, { n, least: MINIMUM_N })].join(' · ');
  const day = (days: number | null): string =>
    days === null ? text('forecast.tail.never') : addDays(from, days);
  return [
    title,
    text('forecast.tail.quarter', { on: day(tail.quarter) }),
    text('forecast.tail.half', { on: day(tail.half) }),
    text('forecast.tail.threeQuarters', { on: day(tail.threeQuarters) }),
    text('forecast.tail.n', { n }),
  ].join(' · ');
}
