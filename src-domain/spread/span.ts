import type { DayCounts } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';

/** D1: what is timed. The first four belong to every deal, `event` to those that came from one. */
export const SPANS = ['visit', 'negotiation', 'total', 'landing', 'event'] as const;
export type Span = (typeof SPANS)[number];

/** D2. */
export type DwellState = 'finished' | 'open' | 'withdrawn';

/** One deal's time in one span. Days are (from, to], all four counts beside each other (D4). */
export interface Dwell extends DayCounts {
  deal: string;
  title: string;
  state: DwellState;
  from: PlainDate;
  /** The day it was finished or withdrawn; for an open one the day of the count. */
  to: PlainDate;
  /** Stays counted together; more than one only in a stage that was entered again (T4). */
  visits: number;
}

/** Why a deal is not among the dwells of a span (D2). */
export const LEFT_OUT = [
  'needsReview',
  'startNotRecorded',
  'endNotRecorded',
  'signingNotRecorded',
  'landingNotRecorded',
  'landedUnsigned',
  'landedBefore',
  'signedBefore',
  'eventUndated',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Which of the four counts is shown (D4). */
export const COUNTS = ['netCalendar', 'calendar', 'netWorking', 'working'] as const;
export type Count = (typeof COUNTS)[number];
