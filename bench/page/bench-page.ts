import type { PageShell } from '#domain/ports/bridge';
import { WorkspaceDatabase } from '../../src-renderer/store/database';
import { readRows } from '../../src-renderer/store/store-worker/row-store';
import { createMemoryShell } from '../../src-renderer/testing/memory-shell';
import { ledgerSheets } from './ledger-sheets';
import { measureLedger } from './ledger-measures';
import { watchLongFrames } from './long-frames';
import { countRaw, deleteRaw, editRaw, importRaw, loadRaw, openRaw, queryRaw } from './raw-database';
import { allByTouched, deleteStore, openBenchStore, readAsRaw, timed } from './store-measures';

const EDITS = 60;
const QUERIES = 20;

interface Writer {
  workspace: string;
  actor: string;
  device: string;
}

/** One scale, one round: the app's store and raw IndexedDB on the same facts, in milliseconds. */
export async function measureRound(rows: number, writer: Writer): Promise<Record<string, [number, number]>> {
  const shell = (window as unknown as { shell?: PageShell }).shell ?? createMemoryShell();
  await deleteStore(writer.workspace);
  const opened = await openBenchStore(shell, writer);
  const { store } = opened;
  const plan = await store.call('planImport', { file: 'bench', sha256: '', sheets: ledgerSheets(rows) });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  if (plan.value.deals !== rows)
    throw new Error(`planned ${plan.value.deals} of ${rows}: the journal is not empty`);
  const frames = watchLongFrames();
  const appImport = await timed(async () => {
    const reply = await store.call('runImport', { plan: plan.value.plan, policy: { duplicates: 'skip' } });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  });
  const long = frames.stop();
  await store.call('digest', null);
  const { deals, events } = await readAsRaw(writer.workspace);

  await deleteRaw();
  const raw = await openRaw();
  const rawImport = await timed(() => importRaw(raw, deals, events));
  const [appEdits, rawEdits]: number[][] = [[], []];
  for (let edit = 0; edit < EDITS; edit++) {
    const deal = deals[(edit * 37) % deals.length]!.id;
    const text = `第${edit}次修改`;
    appEdits!.push(
      await timed(() => store.call('command', { do: 'deal.set', deal, fields: { progress: text } })),
    );
    rawEdits!.push(await timed(() => editRaw(raw, deal, text)));
  }
  const cells = [
    ...new Map(deals.map(({ stage, county }) => [`${stage}/${county}`, [stage, county] as const])).values(),
  ];
  const [appQueries, rawQueries, appCounts, rawCounts]: number[][] = [[], [], [], []];
  for (let query = 0; query < QUERIES; query++) {
    await store.call('command', { do: 'deal.set', deal: deals[query]!.id, fields: { remark: `${query}` } });
    appQueries!.push(await timed(() => store.call('window', { query: allByTouched, offset: 0, limit: 50 })));
    rawQueries!.push(await timed(() => queryRaw(raw)));
    appCounts!.push(await timed(() => store.call('counts', null)));
    rawCounts!.push(await timed(() => countRaw(raw, cells)));
  }
  await store.call('digest', null);
  // Time for the answers of the next start to be written down, as a person closing the window gives it.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  opened.close();
  const again = await openBenchStore(shell, writer);
  const rawLoad = await timed(() => loadRaw(raw));
  again.close();
  raw.close();
  return {
    import: [appImport, rawImport],
    edit: [median(appEdits!), median(rawEdits!)],
    query50: [median(appQueries!), median(rawQueries!)],
    counts: [median(appCounts!), median(rawCounts!)],
    firstRows: [again.firstRows, rawLoad],
    ready: [again.ready, rawLoad],
    longFrames: [long.frames, long.longestMs],
  };
}

/** Questions to the ledger in memory, beside counting again; on the rows the last round left. */
export async function measureQuestions(workspace: string, rounds: number) {
  const db = new WorkspaceDatabase(workspace);
  const rows = await readRows(db);
  db.close();
  return measureLedger(rows, rounds);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

Object.assign(window, { measureRound, measureQuestions });
