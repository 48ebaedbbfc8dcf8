import type { Identity, PageShell } from '#domain/ports/bridge';
import { createBridgeClient } from '../../src-renderer/bridge/client';
import { WorkspaceDatabase } from '../../src-renderer/store/database';
import { readRows } from '../../src-renderer/store/store-worker/row-store';
import { median } from '../figures';
import { showBareList } from './bare-list';
import { measureLedger } from './ledger-measures';
import { laneSheets } from './lane-sheets';
import { ledgerSheets } from './ledger-sheets';
import { watchLongFrames } from './long-frames';
import { countRaw, deleteRaw, editRaw, importRaw, loadRaw, openRaw, queryRaw } from './raw-database';
import { allByTouched, openBenchStore, readAsRaw, timed, type BenchStore } from './store-measures';

type Pair = [number, number];

const EDITS = 60;
const QUERIES = 20;
/** The store writes the answers of the next start in a quiet moment; a person closing the window gives it one. */
const QUIET_MS = 2500;

const shell = (window as unknown as { shell: PageShell }).shell;
const bridge = createBridgeClient(shell);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function identity(): Promise<Identity> {
  const start = await bridge.invoke('app.start', null);
  if (start.ok && start.value.identity) return start.value.identity;
  const made = await bridge.invoke('workspace.create', { actor: 'bench', deviceName: 'bench' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** Import, edits and questions through the real host, each beside raw IndexedDB on the same facts. */
async function measureWarm(rows: number): Promise<Record<string, Pair>> {
  const writer = await identity();
  const opened = await openBenchStore(shell, writer);
  const idle = await watchedWhile(() => pause(1000));
  const importing = await measureImport(opened, rows);
  await opened.store.call('digest', null);
  const { deals, events } = await readAsRaw(writer.workspace);
  await deleteRaw();
  const raw = await openRaw();
  const rawImport = await timed(() => importRaw(raw, deals, events));
  const ids = deals.map(({ id }) => id);
  const edit = await measureEdits(opened, raw, ids);
  const cells = [
    ...new Map(deals.map(({ stage, county }) => [`${stage}/${county}`, [stage, county] as const])).values(),
  ];
  const questions = await measureQueries(opened, raw, ids, cells);
  await opened.store.call('digest', null);
  await pause(QUIET_MS);
  raw.close();
  opened.close();
  return { import: [importing.ms, rawImport], edit, ...questions, 'long frames': [importing.frames, idle] };
}

async function measureImport({ store }: BenchStore, rows: number): Promise<{ ms: number; frames: number }> {
  const plan = await store.call('planImport', { file: 'bench', sha256: '', sheets: ledgerSheets(rows) });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  if (plan.value.deals !== rows) throw new Error(`planned ${plan.value.deals} deals of ${rows}`);
  let ms = 0;
  const frames = await watchedWhile(async () => {
    ms = await timed(async () => {
      const reply = await store.call('runImport', { plan: plan.value.plan, policy: { duplicates: 'skip' } });
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    });
  });
  return { ms, frames };
}

async function watchedWhile(act: () => Promise<unknown>): Promise<number> {
  const watch = watchLongFrames();
  await act();
  return watch.stop().frames;
}

/** Interleaved, so that both meet the same disk. */
async function measureEdits({ store }: BenchStore, raw: IDBDatabase, ids: readonly string[]): Promise<Pair> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let edit = 0; edit < EDITS; edit++) {
    const deal = ids[(edit * 37) % ids.length]!;
    const text = `第${edit}次修改`;
    ours.push(await timed(() => store.call('command', { do: 'deal.set', deal, fields: { progress: text } })));
    theirs.push(await timed(() => editRaw(raw, deal, text)));
  }
  return [median(ours), median(theirs)];
}

async function measureQueries(
  { store }: BenchStore,
  raw: IDBDatabase,
  ids: readonly string[],
  cells: readonly (readonly [string, string])[],
): Promise<Record<string, Pair>> {
  const taken: Record<'window' | 'rawWindow' | 'counts' | 'rawCounts', number[]> = {
    window: [],
    rawWindow: [],
    counts: [],
    rawCounts: [],
  };
  for (let query = 0; query < QUERIES; query++) {
    await store.call('command', { do: 'deal.set', deal: ids[query]!, fields: { remark: `${query}` } });
    taken.window.push(await timed(() => store.call('window', { query: allByTouched, offset: 0, limit: 50 })));
    taken.rawWindow.push(await timed(() => queryRaw(raw)));
    taken.counts.push(await timed(() => store.call('counts', null)));
    taken.rawCounts.push(await timed(() => countRaw(raw, cells)));
  }
  return {
    query50: [median(taken.window), median(taken.rawWindow)],
    counts: [median(taken.counts), median(taken.rawCounts)],
  };
}

/**
 * Right after the browser's start: until the first fifty rows are here, and until all is in memory. Whoever comes
 * first wakes the browser's storage for both, so rounds take turns.
 */
async function measureCold(rawFirst: boolean): Promise<Record<string, Pair>> {
  const writer = await identity();
  const before = rawFirst ? await coldRaw() : null;
  const { firstRows, ready, close } = await openBenchStore(shell, writer);
  close();
  const { first, all } = before ?? (await coldRaw());
  return { 'cold 50 rows': [firstRows, first], 'cold ready': [ready, all] };
}

async function coldRaw(): Promise<{ first: number; all: number }> {
  let raw!: IDBDatabase;
  const first = await timed(async () => {
    raw = await openRaw();
    await queryRaw(raw);
  });
  const all = await timed(() => loadRaw(raw));
  raw.close();
  return { first, all };
}

/** Questions to the ledger in memory, beside counting again, on the rows the database holds. */
async function measureQuestions(rounds: number) {
  const db = new WorkspaceDatabase((await identity()).workspace);
  const rows = await readRows(db);
  db.close();
  return measureLedger(rows, rounds);
}

/** Fills the workspace with deals to be shown as lanes. */
async function fillLanes(rows: number): Promise<void> {
  const opened = await openBenchStore(shell, await identity());
  const sheets = laneSheets(rows);
  const plan = await opened.store.call('planImport', { file: 'bench', sha256: '', sheets });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const reply = await opened.store.call('runImport', {
    plan: plan.value.plan,
    policy: { duplicates: 'skip' },
  });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  await opened.store.call('digest', null);
  opened.close();
}

Object.assign(window, { fillLanes, measureWarm, measureCold, measureQuestions, showBareList });
