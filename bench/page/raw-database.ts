/** Raw IndexedDB, one record per deal and per event: what everything else is a ratio to. */
export interface RawRow {
  id: string;
  county: string;
  stage: string;
  [field: string]: unknown;
}
export interface RawEvent {
  id: string;
  deal: string;
  [field: string]: unknown;
}

const CHUNK = 1000;
const NAME = 'bench-raw';

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('transaction failed'));
  });
const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });

export async function openRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const deals = request.result.createObjectStore('deals', { keyPath: 'id' });
    deals.createIndex('cell', ['stage', 'county']);
    deals.createIndex('touched', 'touched');
    request.result.createObjectStore('events', { keyPath: 'id' }).createIndex('deal', 'deal');
  };
  return answer(request);
}

export const deleteRaw = (): Promise<unknown> => answer(indexedDB.deleteDatabase(NAME));

/** Strict, as the app's own writes are, in transactions of a thousand records. */
export async function importRaw(
  db: IDBDatabase,
  deals: readonly RawRow[],
  events: readonly RawEvent[],
): Promise<void> {
  for (const [table, rows] of [
    ['deals', deals],
    ['events', events],
  ] as const) {
    for (let at = 0; at < rows.length; at += CHUNK) {
      const transaction = db.transaction(table, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(table);
      for (const row of rows.slice(at, at + CHUNK)) store.put(row);
      await done(transaction);
    }
  }
}

/** One durable edit: read the row, change it, write it. */
export async function editRaw(db: IDBDatabase, id: string, value: string): Promise<void> {
  const transaction = db.transaction('deals', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('deals');
  const row = (await answer(store.get(id))) as RawRow;
  store.put({ ...row, progress: value });
  await done(transaction);
}

export const loadRaw = (db: IDBDatabase): Promise<unknown[]> =>
  answer(db.transaction('deals').objectStore('deals').getAll());

/** The fifty latest, by the index's cursor order. */
export async function queryRaw(db: IDBDatabase): Promise<number> {
  const index = db.transaction('deals').objectStore('deals').index('touched');
  return (await answer(index.getAll(null, 50))).length;
}

/** Deals by stage and county, each cell counted. */
export async function countRaw(
  db: IDBDatabase,
  cells: readonly (readonly [string, string])[],
): Promise<number> {
  const index = db.transaction('deals').objectStore('deals').index('cell');
  const counts = await Promise.all(cells.map((cell) => answer(index.count([...cell]))));
  return counts.reduce((sum, count) => sum + count, 0);
}
