import type { LedgerState } from '#domain/workspace/ledger-state';
import { answerOf, questionName, type Question } from './prepared-answers';
import { PREPARED_SHAPE, type PreparedAnswers } from '../prepared-record';
import { systemClock } from './system';

/** Enough for every list of a screen and the one before it. */
const KEPT_QUESTIONS = 12;
/** Milliseconds without an edit or a new question before answers are written for the next start. */
const QUIET_MS = 1500;

/** Remembers what screens ask and, in quiet moments, writes the answers down for the next start. */
export interface AnswerKeeper {
  answer(question: Question): unknown;
  /** Something changed: what is written down will be out of date. */
  changed(): void;
}

export function createAnswerKeeper(
  ledger: LedgerState,
  position: () => Promise<number>,
  write: (prepared: PreparedAnswers) => Promise<void>,
): AnswerKeeper {
  const asked = new Map<string, Question>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    const seq = await position();
    const answers = Object.fromEntries(
      [...asked].map(([name, question]) => [name, answerOf(ledger, question)]),
    );
    await write({ shape: PREPARED_SHAPE, seq, today: systemClock.today(), answers });
  };
  const later = () => {
    clearTimeout(timer);
    // A start without prepared answers is only slower: a failed write needs no telling.
    timer = setTimeout(() => void keep().catch(() => undefined), QUIET_MS);
  };
  return {
    answer: (question) => {
      const name = questionName(question);
      if (!asked.delete(name)) later();
      asked.set(name, question);
      for (const old of [...asked.keys()].slice(0, -KEPT_QUESTIONS)) asked.delete(old);
      return answerOf(ledger, question);
    },
    changed: later,
  };
}
