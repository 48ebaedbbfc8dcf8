import type { TimingText } from '../timing/verdict-words';
import { MINIMUM_N, type Forecast } from './forecast';

/** Why a forecast gives no probability or no interval, in words; null = it gives all. */
export const forecastReason = ({ reason, n }: Forecast, text: TimingText): string | null =>
  reason === null ? null : text(`forecast.reason.${reason}`, { n, least: MINIMUM_N });
