import { isReadableOp, type AnyOp, type Op } from '../sync/op';
import { applyActivityOp, applyOp, applyWorkspaceOp, insertEarly } from './project';
import type { ActivityRow, DealRow, EarlyRow, WorkspaceRecordRow } from './rows';

/** A row of the table of workspace records, as it is stored. */
export type RecordRow = WorkspaceRecordRow | EarlyRow;

/** Which rows ops have changed: what a projection has to write, and what screens have to read again. */
export interface Applied {
  deals: readonly string[];
  activities: readonly string[];
  records: readonly string[];
  /** Record rows that are no longer there. */
  dropped: readonly string[];
}

/** All merged rows by id, folded from ops. */
export interface LedgerRows {
  readonly deals: ReadonlyMap<string, DealRow>;
  readonly activities: ReadonlyMap<string, ActivityRow>;
  readonly records: ReadonlyMap<string, RecordRow>;
  activitiesOf(deal: string): readonly ActivityRow[];
  load(deals: Iterable<DealRow>, activities: Iterable<ActivityRow>, records: Iterable<RecordRow>): void;
  apply(ops: Iterable<AnyOp>): Applied;
}

export function createLedgerRows(): LedgerRows {
  const deals = new Map<string, DealRow>();
  const activities = new Map<string, ActivityRow>();
  const records = new Map<string, RecordRow>();
  const byDeal = new Map<string, Set<string>>();

  const putActivity = (row: ActivityRow): void => {
    activities.set(row.id, row);
    const ids = byDeal.get(row.deal);
    if (ids) ids.add(row.id);
    else byDeal.set(row.deal, new Set([row.id]));
  };

  return {
    deals,
    activities,
    records,
    activitiesOf: (deal) => [...(byDeal.get(deal) ?? [])].flatMap((id) => activities.get(id) ?? []),
    load(dealRows, activityRows, recordRows) {
      for (const map of [deals, activities, records, byDeal]) map.clear();
      for (const row of dealRows) deals.set(row.id, row);
      for (const row of activityRows) putActivity(row);
      for (const row of recordRows) records.set(row.id, row);
    },
    apply(ops) {
      const changed = { deals: new Set<string>(), activities: new Set<string>(), records: new Set<string>() };
      const dropped = new Set<string>();
      for (const op of ops) {
        if (!isReadableOp(op)) continue;
        if (op.deal !== null) applyToDeal(op, deals, changed.deals);
        if (op.kind === 'activity') applyStandalone(op, { records, changed, dropped, fold: foldActivity });
        else if (op.deal === null) applyStandalone(op, { records, changed, dropped, fold: foldRecord });
      }
      return {
        deals: [...changed.deals],
        activities: [...changed.activities],
        records: [...changed.records],
        dropped: [...dropped],
      };
    },
  };

  function foldActivity(op: Op): boolean {
    const before = activities.get(op.record);
    const after = applyActivityOp(before, op);
    if (after) putActivity(after);
    return after !== null;
  }

  function foldRecord(op: Op): boolean {
    const before = records.get(op.record);
    const after = applyWorkspaceOp(before?.kind === 'early' ? undefined : before, op);
    if (after) records.set(op.record, after);
    return after !== null;
  }
}

function applyToDeal(op: Op, deals: Map<string, DealRow>, changed: Set<string>): void {
  const id = op.deal ?? op.record;
  const before = deals.get(id);
  const after = applyOp(before, op);
  if (after === before) return;
  deals.set(id, after);
  changed.add(id);
}

interface Standalone {
  records: Map<string, RecordRow>;
  changed: { activities: Set<string>; records: Set<string> };
  dropped: Set<string>;
  /** Folds the op into its row; false while the record's birth has not arrived. */
  fold: (op: Op) => boolean;
}

/** An op on a record with a row of its own; one that comes before the birth waits in a row beside it. */
function applyStandalone(op: Op, { records, changed, dropped, fold }: Standalone): void {
  const earlyId = `early:${op.kind}:${op.record}`;
  const waiting = records.get(earlyId);
  const early = waiting?.kind === 'early' ? waiting.ops : [];
  if (!fold(op)) {
    records.set(earlyId, { kind: 'early', id: earlyId, ops: insertEarly(early, op) });
    changed.records.add(earlyId);
    dropped.delete(earlyId);
    return;
  }
  (op.kind === 'activity' ? changed.activities : changed.records).add(op.record);
  if (!waiting) return;
  early.forEach(fold);
  records.delete(earlyId);
  changed.records.delete(earlyId);
  dropped.add(earlyId);
}
