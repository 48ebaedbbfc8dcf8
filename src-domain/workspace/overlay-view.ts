import type { Change, Op } from '../sync/op';
import type { RecordView } from './decision';
import { applyOp, applyWorkspaceOp } from './project';
import type { DealRow, WorkspaceRecordRow } from './rows';

/** Later than any stamp a device can give, so that a decided change always wins over what is stored. */
const LATEST = 'z'.repeat(13);

/**
 * The rows as they will be once the changes decided so far are committed: the later commands of a batch decide on
 * it. Nothing of it is kept.
 */
export function createOverlay(under: RecordView): RecordView & { add: (changes: readonly Change[]) => void } {
  const rows = new Map<string, DealRow>();
  const records = new Map<string, WorkspaceRecordRow>();
  let count = 0;
  const row = (id: string): DealRow | undefined => rows.get(id) ?? under.row(id);
  const record = (id: string): WorkspaceRecordRow | undefined => records.get(id) ?? under.record(id);
  const addOne = (change: Change): void => {
    const op = provisionalOp(change, ++count);
    if (op.deal !== null) {
      rows.set(op.deal, applyOp(row(op.deal), op));
      return;
    }
    const next = applyWorkspaceOp(record(op.record), op);
    if (next) records.set(op.record, next);
  };
  return {
    row,
    record,
    hasBenchmark: (id) => under.hasBenchmark(id) || records.has(`benchmark:${id}`),
    add: (changes) => changes.forEach(addOne),
  };
}

function provisionalOp(change: Change, count: number): Op {
  const id = count.toString(16).padStart(32, '0');
  return { ...change, v: 1, id, device: '', seq: count, hlc: LATEST, wall: 0, actor: '', batch: '' };
}
