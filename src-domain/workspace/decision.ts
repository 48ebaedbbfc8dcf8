import type { Clock } from '../ports/clock';
import type { Random } from '../ports/random';
import { err, fault, ok, type Result } from '../result';
import { isLive } from '../sync/merge';
import type { Change } from '../sync/op';
import type { DealFields } from '../records/deal';
import type { DealRow, Merged, WorkspaceRecordRow } from './rows';

/** The rows a command decides on. */
export interface RecordView {
  row(id: string): DealRow | undefined;
  record(id: string): WorkspaceRecordRow | undefined;
  /** Whether a benchmark of this id can be chosen: built in, or saved and not retired. */
  hasBenchmark(id: string): boolean;
}

export interface DecideContext {
  clock: Clock;
  random: Random;
}

/** What a command amounts to: the changes, the deals it made, and its name in the undo menu. */
export interface Decision {
  changes: readonly Change[];
  /** Ids of deals created, in order. */
  created: readonly string[];
  label: ActLabel;
}

/** Names an act: a key of the `history` catalogue with its parameters. */
export interface ActLabel {
  code: string;
  params: Record<string, string | number>;
}

/** A deal that is there and not voided. */
export type LiveRow = DealRow & { deal: Merged<DealFields> };

export function findDeal(view: RecordView, id: string): Result<LiveRow> {
  const row = view.row(id);
  const deal = row?.deal;
  if (!row || !deal) return err(fault('workspace.unknownDeal', { deal: id }, 'deal'));
  if (deal.void?.value === true)
    return err(fault('workspace.voidedDeal', { title: deal.fields.title }, 'deal'));
  return ok({ ...row, deal });
}

/** The live child of that id, or a fault that names the deal. */
export function findChild<F>(list: readonly Merged<F>[], id: string, row: LiveRow): Result<Merged<F>> {
  const found = list.find((record) => record.id === id && isLive(record));
  if (found) return ok(found);
  return err(fault('workspace.unknownRecord', { title: row.deal.fields.title, record: id }));
}

/** Text as it is stored: trimmed; an empty one means "not recorded". */
export const tidyText = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
