import { isLive } from '../sync/merge';
import type { PlainDate } from '../timing/plain-date';
import type { DealCard } from './deal-card';
import { compareKeys, sortKeyOf, type SortKey } from './deal-order';
import type { LedgerCounts } from './deal-query';
import { countCard, zeroCounts } from './ledger-counts';
import type { DealRow } from './rows';
import { searchTextOf } from './search-text';
import type { TextFolding } from './text-folding';

/** Above so many changed deals a cached order is sorted anew instead of mended. */
const MEND_LIMIT = 64;

interface Entry {
  card: DealCard;
  search: string | null;
}
interface Ranked {
  entry: Entry;
  key: SortKey;
}

/** The cards of all live deals as of one day, in any order, with their search texts and counts. */
export interface CardIndex {
  card(id: string): DealCard | undefined;
  counts(): LedgerCounts;
  /** Every live card in the order of a column; the same array until something changes. */
  ordered(column: string, descending: boolean): readonly Ranked[];
  searchText(entry: Entry): string;
  /** Prepares up to `count` search texts ahead of the first search; false = all are there. */
  warmSearch(count: number): boolean;
  cards(): Iterable<DealCard>;
  /** These deals have changed; `all`: everything a card depends on has. */
  invalidate(deals: readonly string[] | 'all'): void;
  setFolding(folding: TextFolding): void;
}

interface CardSource {
  rows: () => ReadonlyMap<string, DealRow>;
  today: () => PlainDate;
  cardOf: (row: DealRow, today: PlainDate) => DealCard;
  folding: TextFolding;
}

export function createCardIndex(source: CardSource): CardIndex {
  const entries = new Map<string, Entry>();
  const orders = new Map<string, Ranked[]>();
  let counts = zeroCounts();
  let folding = source.folding;
  let day: PlainDate | null = null;
  let stale: Set<string> | 'all' = 'all';

  /** Brings the cards up to date: only the changed ones, or all of them on a new day. */
  const refresh = (): void => {
    const today = source.today();
    if (today !== day) stale = 'all';
    day = today;
    if (stale !== 'all' && stale.size === 0) return;
    const changed: ReadonlySet<string> | 'all' = stale;
    stale = new Set();
    if (changed === 'all') rebuild(today);
    else mend(changed, today);
  };

  const rebuild = (today: PlainDate): void => {
    entries.clear();
    orders.clear();
    counts = zeroCounts();
    for (const row of source.rows().values()) put(row, today);
  };

  const put = (row: DealRow | undefined, today: PlainDate): Entry | null => {
    if (!row || !isLive(row.deal)) return null;
    const entry = { card: source.cardOf(row, today), search: null };
    entries.set(row.id, entry);
    countCard(counts, entry.card, 1);
    return entry;
  };

  const mend = (changed: ReadonlySet<string>, today: PlainDate): void => {
    const fresh: Entry[] = [];
    for (const id of changed) {
      const before = entries.get(id);
      if (before) countCard(counts, before.card, -1);
      entries.delete(id);
      const entry = put(source.rows().get(id), today);
      if (entry) fresh.push(entry);
    }
    if (changed.size > MEND_LIMIT) orders.clear();
    else for (const [name, order] of orders) orders.set(name, mendOrder(order, name, changed, fresh));
  };

  return {
    card: (id) => (refresh(), entries.get(id)?.card),
    counts: () => (refresh(), structuredCounts(counts)),
    ordered(column, descending) {
      refresh();
      const name = orderName(column, descending);
      const known = orders.get(name);
      if (known) return known;
      const order = sortEntries(entries.values(), column, descending);
      orders.set(name, order);
      return order;
    },
    searchText: (entry) => (entry.search ??= searchTextOf(entry.card, folding)),
    warmSearch(count) {
      refresh();
      let left = count;
      for (const entry of entries.values()) {
        if (entry.search !== null) continue;
        if (left === 0) return true;
        left -= 1;
        entry.search = searchTextOf(entry.card, folding);
      }
      return false;
    },
    *cards() {
      refresh();
      for (const entry of entries.values()) yield entry.card;
    },
    invalidate(deals) {
      if (deals === 'all' || stale === 'all') stale = 'all';
      else for (const id of deals) stale.add(id);
    },
    setFolding(next) {
      folding = next;
      for (const entry of entries.values()) entry.search = null;
    },
  };
}

const orderName = (column: string, descending: boolean): string => `${descending ? '-' : '+'}${column}`;

function sortEntries(entries: Iterable<Entry>, column: string, descending: boolean): Ranked[] {
  const ranked = Array.from(entries, (entry) => ({ entry, key: sortKeyOf(entry.card, column) }));
  return ranked.sort((a, b) => compareRanked(a, b, descending));
}

/** Equal keys keep the order of their ids, which is the order of their making. */
function compareRanked(a: Ranked, b: Ranked, descending: boolean): number {
  return compareKeys(a.key, b.key, descending) || (a.entry.card.id < b.entry.card.id ? -1 : 1);
}

function mendOrder(
  order: readonly Ranked[],
  name: string,
  changed: ReadonlySet<string>,
  fresh: readonly Entry[],
): Ranked[] {
  const descending = name.startsWith('-');
  const kept = order.filter(({ entry }) => !changed.has(entry.card.id));
  for (const entry of fresh) {
    const ranked = { entry, key: sortKeyOf(entry.card, name.slice(1)) };
    kept.splice(placeIn(kept, ranked, descending), 0, ranked);
  }
  return kept;
}

function placeIn(order: readonly Ranked[], ranked: Ranked, descending: boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRanked(order[middle]!, ranked, descending) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const structuredCounts = (counts: LedgerCounts): LedgerCounts => ({
  ...counts,
  verdicts: { ...counts.verdicts },
  stages: { ...counts.stages },
});
