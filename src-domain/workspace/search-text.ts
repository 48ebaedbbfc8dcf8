import type { DealCard } from './deal-card';
import type { TextFolding } from './text-folding';

/** What a search looks through, one text per deal: the fields people name a deal by, then their pinyin. */
export function searchTextOf(card: DealCard, folding: TextFolding): string {
  const named = [card.title, card.investor, card.county, card.leader, card.park, card.event];
  const other = [card.code, card.origin, card.industry, card.department, card.contact, card.nature];
  const texts = [...named, ...other, ...card.tags].filter((text): text is string => !!text);
  const spelled = named.map((text) => (text ? folding.pinyin(text) : '')).filter((text) => text !== '');
  return `${texts.map((text) => folding.fold(text)).join('\n')}\n\t${spelled.join('\n')}`;
}

/** The words of a query; every one must occur somewhere. */
export const wordsOf = (text: string, folding: TextFolding): readonly string[] =>
  folding
    .fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');

export const matchesWords = (searchText: string, words: readonly string[]): boolean =>
  words.every((word) => searchText.includes(word));

/** Smaller is better: title begins with it, title holds it, another field holds it. */
export function rankOf(searchText: string, words: readonly string[]): number {
  const first = words[0] ?? '';
  const title = searchText.slice(0, searchText.indexOf('\n'));
  if (title.startsWith(first)) return 0;
  return title.includes(first) ? 1 : 2;
}
