import type { PlainDate } from '#domain/timing/plain-date';
import type { DealCard } from '#domain/workspace/deal-card';
import { createLedgerState, type LedgerState } from '#domain/workspace/ledger-state';
import type { WorkspaceDatabase } from '../database';
import type { StoreMethods } from '../store-api';
import { PREPARED_SHAPE, type PreparedAnswers } from '../prepared-record';
import { ledgerSetting } from './ledger-setting';

/** Questions screens ask as they open. */
export type PreparedMethod = 'window' | 'board' | 'facets' | 'counts';

export type Question = {
  [M in PreparedMethod]: { method: M; request: StoreMethods[M]['request'] };
}[PreparedMethod];

export const questionName = (question: Question): string =>
  `${question.method} ${JSON.stringify(question.request)}`;

export function answerOf(ledger: LedgerState, question: Question): unknown {
  switch (question.method) {
    case 'window':
      return ledger.window(question.request.query, question.request.offset, question.request.limit);
    case 'board':
      return ledger.board(question.request.query, question.request.limitPerColumn);
    case 'facets':
      return ledger.facets();
    case 'counts':
      return ledger.counts();
  }
}

/**
 * The answers stored for `seq`; null = none. On a new day their cards are made again from their rows, so that ages
 * and verdicts are of today; the totals follow when the whole ledger is in memory, a moment later.
 */
export async function readPrepared(
  db: WorkspaceDatabase,
  seq: number,
  today: PlainDate,
): Promise<PreparedAnswers['answers'] | null> {
  const entry = await db.meta.get('prepared');
  const prepared = entry?.key === 'prepared' ? entry.value : null;
  if (prepared?.seq !== seq || prepared.shape !== PREPARED_SHAPE) return null;
  return prepared.today === today ? prepared.answers : ofToday(db, prepared.answers);
}

async function ofToday(
  db: WorkspaceDatabase,
  answers: PreparedAnswers['answers'],
): Promise<PreparedAnswers['answers']> {
  const ids = [
    ...new Set(
      Object.values(answers)
        .flatMap(cardsIn)
        .map((card) => card.id),
    ),
  ];
  const [rows, activities, records] = await Promise.all([
    db.deals.bulkGet(ids),
    db.activities.where('deal').anyOf(ids).toArray(),
    db.records.toArray(),
  ]);
  const ledger = createLedgerState(ledgerSetting());
  ledger.load(
    rows.filter((row) => row !== undefined),
    activities,
    records,
  );
  const fresh = (card: DealCard): DealCard => ledger.card(card.id) ?? card;
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, withCards(answer, fresh)]),
  );
}

/** A list's answer has cards, a board's has them by column, others have none. */
type WithCards = { cards?: readonly DealCard[]; columns?: readonly { cards: readonly DealCard[] }[] };

const cardsIn = (answer: unknown): readonly DealCard[] => {
  const { cards = [], columns = [] } = answer as WithCards;
  return [...cards, ...columns.flatMap((column) => column.cards)];
};

function withCards(answer: unknown, fresh: (card: DealCard) => DealCard): unknown {
  const { cards, columns } = answer as WithCards;
  return {
    ...(answer as object),
    ...(cards ? { cards: cards.map(fresh) } : {}),
    ...(columns ? { columns: columns.map((column) => ({ ...column, cards: column.cards.map(fresh) })) } : {}),
  };
}
