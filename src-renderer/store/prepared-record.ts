import type { PlainDate } from '#domain/timing/plain-date';

/** Raised when screens come to expect more of an answer: what an older version wrote is then passed over. */
export const PREPARED_SHAPE = 2;

/** Answers as of one journal position and one day, by question; kept beside the rows for the next start. */
export interface PreparedAnswers {
  seq: number;
  today: PlainDate;
  /** Of the answers; those of another are not shown. */
  shape: number;
  answers: Readonly<Record<string, unknown>>;
}
