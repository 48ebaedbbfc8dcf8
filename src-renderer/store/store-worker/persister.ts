import type { Applied } from '#domain/workspace/ledger-rows';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { Checkpoint } from '#domain/workspace/rows';
import type { RowChanges } from './row-store';

/** The rows as they are now, and the journal position they stand at. */
export interface RowSource {
  ledger: Pick<LedgerState, 'row' | 'activity' | 'recordRow'>;
  readonly checkpoint: Checkpoint;
}

export type WriteRows = (changes: RowChanges, checkpoint: Checkpoint) => Promise<void>;

/**
 * Writes touched rows behind the acknowledged edits, one transaction at a time; edits that come while one is being
 * written go together into the next. A write that fails keeps its ids: they go with the next one, and what was
 * acknowledged is in the journal in any case.
 */
export interface Persister {
  mark(applied: Applied): void;
  /** Resolves when nothing is waiting to be written. */
  settled(): Promise<void>;
}

type Waiting = Record<keyof Applied, Set<string>>;

export function createPersister(
  source: RowSource,
  write: WriteRows,
  onError: (error: unknown) => void,
): Persister {
  let waiting = noIds();
  let running: Promise<void> | null = null;
  let dirty = false;
  const writeAll = async () => {
    while (dirty) {
      const taken = waiting;
      waiting = noIds();
      dirty = false;
      try {
        await write(collect(source.ledger, taken), source.checkpoint);
      } catch (error) {
        add(waiting, taken);
        onError(error);
        break;
      }
    }
    // In the same step as the last look at `dirty`, so that no mark falls between the two.
    running = null;
  };
  return {
    mark: (applied) => {
      add(waiting, applied);
      dirty = true;
      running ??= writeAll();
    },
    settled: async () => {
      while (running) await running;
    },
  };
}

const noIds = (): Waiting => ({
  deals: new Set(),
  activities: new Set(),
  records: new Set(),
  dropped: new Set(),
});

function add(waiting: Waiting, more: { [Table in keyof Applied]: Iterable<string> }): void {
  for (const table of ['deals', 'activities', 'records', 'dropped'] as const)
    for (const id of more[table]) waiting[table].add(id);
}

/** A record row dropped and come back between two writes is written, not deleted: what counts is what is there now. */
const collect = (ledger: RowSource['ledger'], waiting: Waiting): RowChanges => ({
  deals: present(waiting.deals, ledger.row),
  activities: present(waiting.activities, ledger.activity),
  records: present(waiting.records, ledger.recordRow),
  dropped: [...waiting.dropped].filter((id) => ledger.recordRow(id) === undefined),
});

function present<T>(ids: Iterable<string>, find: (id: string) => T | undefined): T[] {
  const found: T[] = [];
  for (const id of ids) {
    const row = find(id);
    if (row !== undefined) found.push(row);
  }
  return found;
}
