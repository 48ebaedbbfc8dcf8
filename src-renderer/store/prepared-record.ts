import type { PlainDate } from '#domain/timing/plain-date';

/** Answers as of one journal position and one day, by question; kept beside the rows for the next start. */
export interface PreparedAnswers {
  seq: number;
  today: PlainDate;
  answers: Readonly<Record<string, unknown>>;
}
