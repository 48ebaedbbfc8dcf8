import { STAGES } from '../records/deal';
import type { CardIndex } from './card-index';
import type { DealCard } from './deal-card';
import { filterOf } from './deal-filter';
import {
  FACETS,
  type BoardColumn,
  type BoardView,
  type DealQuery,
  type DealTotals,
  type DealWindow,
  type FacetName,
  type Facets,
} from './deal-query';
import { addToTotals, amountOf, zeroTotals } from './ledger-counts';
import { matchesWords, rankOf, wordsOf } from './search-text';
import type { TextFolding } from './text-folding';

/** Answers of earlier questions kept until something changes: scrolling asks the same one again and again. */
const KEPT_ANSWERS = 8;

interface Answer {
  cards: readonly DealCard[];
  totals: DealTotals;
}

/** The questions lists and boards ask, answered from memory. */
export interface LedgerQueries {
  window(query: DealQuery, offset: number, limit: number): DealWindow;
  board(query: DealQuery, limitPerColumn: number): BoardView;
  search(text: string, limit: number): readonly DealCard[];
  facets(): Facets;
}

interface QuerySource {
  index: CardIndex;
  /** Changes with every applied op and every new day. */
  version: () => string;
  revision: () => number;
  folding: () => TextFolding;
}

export function createLedgerQueries({ index, version, revision, folding }: QuerySource): LedgerQueries {
  const answers = new Map<string, Answer>();
  let facets: Facets | null = null;
  let asOf = '';

  const forgetOld = (): void => {
    const now = version();
    if (now === asOf) return;
    asOf = now;
    answers.clear();
    facets = null;
  };

  const answer = (query: DealQuery): Answer => {
    forgetOld();
    const name = JSON.stringify(query);
    const known = answers.get(name);
    if (known) return known;
    const found = select(index, query, folding(), revision());
    if (answers.size >= KEPT_ANSWERS) answers.delete(answers.keys().next().value ?? '');
    answers.set(name, found);
    return found;
  };

  return {
    window(query, offset, limit) {
      const { cards, totals } = answer(query);
      return { ...totals, offset, cards: cards.slice(offset, offset + limit) };
    },
    board(query, limitPerColumn) {
      const { cards, totals } = answer(query);
      return { columns: columnsOf(cards, limitPerColumn), window: totals };
    },
    search: (text, limit) => search(index, wordsOf(text, folding()), limit),
    facets() {
      forgetOld();
      return (facets ??= collectFacets(index.cards()));
    },
  };
}

function select(index: CardIndex, query: DealQuery, folding: TextFolding, revision: number): Answer {
  const accepts = filterOf(query);
  const words = wordsOf(query.text, folding);
  const totals = zeroTotals(revision);
  const cards: DealCard[] = [];
  for (const { entry } of index.ordered(query.sort.column, query.sort.descending)) {
    if (!accepts(entry.card)) continue;
    if (words.length > 0 && !matchesWords(index.searchText(entry), words)) continue;
    cards.push(entry.card);
    addToTotals(totals, entry.card);
  }
  return { cards, totals };
}

/** Withdrawn deals have no column; one with no stage known stands with the visits, where its record would begin. */
function columnsOf(cards: readonly DealCard[], limit: number): readonly BoardColumn[] {
  return STAGES.map((stage) => {
    const inColumn = cards.filter((card) => (card.stage ?? 'visit') === stage);
    const amounts = inColumn.map(amountOf);
    return {
      stage,
      cards: inColumn.slice(0, limit),
      total: inColumn.length,
      amountYuan: amounts.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0),
      withoutAmount: amounts.filter((one) => one === null).length,
    };
  });
}

/**
 * Best matches first: the title begins with the word, the title holds it, another field does; withdrawn deals after
 * all others; then latest touched.
 */
function search(index: CardIndex, words: readonly string[], limit: number): readonly DealCard[] {
  if (words.length === 0) return [];
  const buckets: DealCard[][] = [[], [], [], []];
  for (const { entry } of index.ordered('touchedAt', true)) {
    const text = index.searchText(entry);
    if (!matchesWords(text, words)) continue;
    buckets[entry.card.stage === 'withdrawn' ? 3 : rankOf(text, words)]?.push(entry.card);
    if ((buckets[0]?.length ?? 0) >= limit) break;
  }
  return buckets.flat().slice(0, limit);
}

function collectFacets(cards: Iterable<DealCard>): Facets {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, new Set<string>()])) as Record<
    FacetName,
    Set<string>
  >;
  for (const card of cards)
    for (const facet of FACETS) {
      const value = card[facet];
      if (typeof value === 'string') values[facet].add(value);
      else if (value) for (const one of value) values[facet].add(one);
    }
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
  return Object.fromEntries(
    FACETS.map((facet) => [facet, [...values[facet]].sort(collator.compare)]),
  ) as Record<FacetName, string[]>;
}
