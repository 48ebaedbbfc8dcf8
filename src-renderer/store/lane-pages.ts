import type { LaneQuery, LaneRow, LaneWindow } from '#domain/workspace/lane-query';
import { CHANGING } from './live-query';
import type { StoreConnection } from './store-connection';

/** Rows asked for at once. */
const LANES_A_PAGE = 64;
/** Questions under way: whoever scrolls fast is answered where the scrolling has got to, not where it was. */
const MOST_ASKED = 2;

/** What is known of a list of lanes: all of its sums, the rows that were in sight. */
export interface LaneRows {
  query: LaneQuery;
  head: Omit<LaneWindow, 'rows' | 'offset'>;
  rowAt: (index: number) => LaneRow | undefined;
}

export interface LanePages {
  /** These rows are in sight: they and the pages around them are fetched. */
  show(first: number, last: number): void;
  stop(): void;
}

/**
 * Pages of a list of lanes, fetched as they come into sight and kept while nothing changes, so that a lane already
 * there is the same object whatever is fetched besides. After a change the pages in sight are asked for again; until
 * they are there the old ones stay.
 */
export function createLanePages(
  store: StoreConnection,
  query: LaneQuery,
  find: string | null,
  publish: (rows: LaneRows) => void,
  onError: (error: unknown) => void,
): LanePages {
  let pages: ReadonlyMap<number, readonly LaneRow[]> = new Map();
  let fresh = new Set<number>();
  let asking = new Set<number>();
  let wanted: readonly number[] = [0];
  let generation = 0;
  let open = true;

  const ask = async (page: number) => {
    const asked = generation;
    asking.add(page);
    try {
      const request = { query, offset: page * LANES_A_PAGE, limit: LANES_A_PAGE, find };
      const { rows, offset: _, ...head } = await store.call('lanes', request);
      if (!open || asked !== generation) return;
      pages = new Map(pages).set(page, rows);
      fresh.add(page);
      const now = pages;
      publish({
        query,
        head,
        rowAt: (index) => now.get(Math.floor(index / LANES_A_PAGE))?.[index % LANES_A_PAGE],
      });
    } catch (error) {
      if (open) onError(error);
    } finally {
      if (open && asked === generation) {
        asking.delete(page);
        fetchWanted();
      }
    }
  };
  const fetchWanted = () => {
    for (const page of wanted)
      if (!fresh.has(page) && !asking.has(page) && asking.size < MOST_ASKED) void ask(page);
  };
  const stopEvents = store.subscribe(({ kind }) => {
    if (!CHANGING.has(kind)) return;
    generation += 1;
    fresh = new Set();
    asking = new Set();
    pages = new Map([...pages].filter(([page]) => wanted.includes(page)));
    fetchWanted();
  });
  fetchWanted();
  return {
    show(first, last) {
      const [from, to] = [Math.floor(first / LANES_A_PAGE), Math.floor(last / LANES_A_PAGE)];
      const inSight = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      wanted = [...inSight, to + 1, from - 1].filter((page) => page >= 0);
      fetchWanted();
    },
    stop() {
      open = false;
      stopEvents();
    },
  };
}
