import type { VerdictState } from '#domain/timing/benchmark';
import { toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import type { DealCard } from '#domain/workspace/deal-card';

/** What a card says of its time, as a key of the `board` catalogue with its number. */
export interface CardWords {
  key: 'daysBoth' | 'daysSigned' | 'daysTotal' | 'daysStage' | 'startMissing';
  stage: number;
  total: number;
}

/**
 * "段 6 · 共 31 天"; in the first stage only the total; once formally signed "段 45 · 用時 23 天", because the total
 * ended that day; "起始日未錄" when no date is known.
 */
export function daysWords(card: Pick<DealCard, 'stage' | 'stageDays' | 'totalDays' | 'contract'>): CardWords {
  const { stageDays, totalDays } = card;
  const numbers = { stage: stageDays ?? 0, total: totalDays ?? 0 };
  if (stageDays === null && totalDays === null) return { key: 'startMissing', ...numbers };
  if (totalDays === null) return { key: 'daysStage', ...numbers };
  const first = card.stage === 'visit' && stageDays === totalDays;
  if (card.contract === 'formal' && stageDays !== null) return { key: 'daysSigned', ...numbers };
  return { key: first || stageDays === null ? 'daysTotal' : 'daysBoth', ...numbers };
}

/** What the verdict's glyph is called: days left, days over, or the plain state. */
export function verdictWords(
  card: Pick<DealCard, 'verdict' | 'signedOn'>,
  today: PlainDate,
): { key: 'left' | 'over' | VerdictState; days: number } {
  const { state, limit, limitCounts, to } = card.verdict;
  if (limit === null || state === 'unknown') return { key: state, days: 0 };
  const last = toEpochDay(limit) - (limitCounts ? 0 : 1);
  if (state === 'over') return { key: 'over', days: toEpochDay(to ?? today) - last };
  return card.signedOn === null ? { key: 'left', days: last - toEpochDay(today) } : { key: state, days: 0 };
}

/** A next step whose day has passed. */
export const isLate = (card: Pick<DealCard, 'nextStep'>, today: PlainDate): boolean =>
  card.nextStep?.due != null && card.nextStep.due < today;
