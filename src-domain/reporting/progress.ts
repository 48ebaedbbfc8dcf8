import { percentOf } from './percent';

/** Completion of a target in percent to 0.01 (通報 prints two decimals); null without a target. */
export const completionPct = (done: number, target: number): number | null =>
  target === 0 ? null : Math.round((percentOf(done * 10, target) ?? 0) * 10) / 100;

/**
 * 進度差: completion − months ended ÷ 12, in points to 0.01. Above 0 = ahead of the calendar. In October ten months
 * count: 83.33.
 */
export const scheduleGap = (completion: number, monthsEnded: number): number =>
  Math.round((completion - Math.round((monthsEnded / 12) * 10_000) / 100) * 100) / 100;
