import { expect, it, vi } from 'vitest';
import { everyDeal } from '#domain/workspace/deal-query';
import type { LaneQuery, LaneRow, LaneWindow } from '#domain/workspace/lane-query';
import { zeroTotals } from '#domain/workspace/ledger-counts';
import { createLanePages, type LaneRows } from './lane-pages';
import type { StoreEvent } from './store-api';
import type { StoreConnection } from './store-connection';

const query: LaneQuery = {
  deals: everyDeal,
  group: 'none',
  order: { by: 'slack', descending: false },
  benchmark: null,
  folded: [],
};

/** A store of a thousand rows that answers when told to. */
function slowStore() {
  const asked: { offset: number; answer: () => void }[] = [];
  let tell: (event: StoreEvent) => void = () => undefined;
  const windowAt = (offset: number, limit: number): LaneWindow => ({
    offset,
    rows: Array.from({ length: limit }, (_, at): LaneRow => ({
      kind: 'group',
      group: { value: String(offset + at), totals: zeroTotals(0), folded: false },
    })),
    count: 1000,
    shown: 1000,
    totals: zeroTotals(0),
    span: null,
    lastOn: null,
    found: null,
  });
  const store = {
    call: (_method: string, { offset, limit }: { offset: number; limit: number }) =>
      new Promise((resolve) => asked.push({ offset, answer: () => resolve(windowAt(offset, limit)) })),
    subscribe: (listener: (event: StoreEvent) => void) => {
      tell = listener;
      return () => undefined;
    },
    close: () => undefined,
  } as unknown as StoreConnection;
  const answerAll = async () => {
    for (const one of asked.splice(0)) one.answer();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { store, asked, answerAll, tell: (event: StoreEvent) => tell(event) };
}

const valueAt = (rows: LaneRows | undefined, index: number) => {
  const row = rows?.rowAt(index);
  return row?.kind === 'group' ? row.group.value : undefined;
};

it('asks for what is in sight first, never for more than two pages at once', async () => {
  const { store, asked, answerAll } = slowStore();
  let latest: LaneRows | undefined;
  const pages = createLanePages(store, query, null, (rows) => (latest = rows), vi.fn());
  expect(asked.map(({ offset }) => offset)).toEqual([0]);
  pages.show(640, 680);
  expect(asked.map(({ offset }) => offset)).toEqual([0, 640]);
  // Scrolled on before anything was answered: the pages in between are never asked for.
  pages.show(896, 930);
  expect(asked).toHaveLength(2);
  await answerAll();
  expect(asked.map(({ offset }) => offset)).toEqual([896, 960]);
  await answerAll();
  expect(valueAt(latest, 900)).toBe('900');
  expect(valueAt(latest, 800)).toBeUndefined();
});

it('a page that is there keeps its rows when others come; after a change they are asked for again', async () => {
  const { store, asked, answerAll, tell } = slowStore();
  let latest: LaneRows | undefined;
  const pages = createLanePages(store, query, null, (rows) => (latest = rows), vi.fn());
  await answerAll();
  const first = latest?.rowAt(3);
  pages.show(64, 100);
  await answerAll();
  await answerAll();
  expect(latest?.rowAt(3)).toBe(first);
  tell({ kind: 'day', today: '2018-07-27' as never });
  expect(valueAt(latest, 70)).toBe('70');
  expect(asked.length).toBeGreaterThan(0);
  await answerAll();
  expect(latest?.rowAt(70)).toBeDefined();
});

it('an answer to what was asked before a change is not shown, nor any after the end', async () => {
  const { store, answerAll, tell } = slowStore();
  const publish = vi.fn();
  const pages = createLanePages(store, query, null, publish, vi.fn());
  tell({ kind: 'day', today: '2018-07-27' as never });
  await answerAll();
  expect(publish).toHaveBeenCalledTimes(1);
  pages.stop();
  await answerAll();
  expect(publish).toHaveBeenCalledTimes(1);
});
