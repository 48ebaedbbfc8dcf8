import type { DealCard } from './deal-card';
import { missingSlots, type DealQuery, type DealScope } from './deal-query';

/** Whether a card is one of these; the text is matched apart, on the search text. */
export function filterOf(query: DealQuery): (card: DealCard) => boolean {
  const tests: ((card: DealCard) => boolean)[] = [(card) => isInScope(card, query.scope)];
  const { stage, verdict, rule } = query;
  if (stage !== null) tests.push((card) => card.stage === stage);
  if (verdict !== null) tests.push((card) => card.verdict.state === verdict);
  if (rule !== null) tests.push((card) => card.rules.some((mark) => mark.rule === rule));
  if (query.missingSlot) tests.push((card) => missingSlots(card).length > 0);
  for (const field of ['county', 'industry', 'originClass', 'leader'] as const) {
    if (query[field].length === 0) continue;
    const wanted = new Set<string | null>(query[field]);
    tests.push((card) => wanted.has(card[field]));
  }
  if (query.tags.length > 0) tests.push((card) => query.tags.some((tag) => card.tags.includes(tag)));
  return (card) => tests.every((test) => test(card));
}

export function isInScope(card: DealCard, scope: DealScope): boolean {
  switch (scope) {
    case 'inHand':
      return card.stage !== 'withdrawn';
    case 'signed':
      return card.signedOn !== null;
    case 'funded':
      return (card.fundedYuan ?? 0) > 0;
    case 'withdrawn':
      return card.stage === 'withdrawn';
    case 'all':
      return true;
  }
}
