import { resolve } from 'node:path';
import { isLive } from '#domain/sync/merge';
import { err, fault, ok } from '#domain/result';
import { openHostLedger, sha256 } from '../services/ledger/host-ledger';
import type { WorkspaceCommand } from './command-line';

/** `kiteline backup FILE`: the whole journal in one file, opened again after writing. */
export const backup: WorkspaceCommand = async (context, workspace) => {
  const file = context.positional[0];
  if (file === undefined) return err(fault('cli.noFile'));
  const made = await workspace.backups.create(resolve(file));
  if (!made.ok) return made;
  return ok({ json: { ...made.value }, sentence: context.text('cli:written', { file: made.value.file }) });
};

/** `kiteline export-json`: every live record as one JSON object on standard output. */
export const exportJson: WorkspaceCommand = async (_context, workspace) => {
  const { state } = openHostLedger(workspace);
  const live = <F>(records: readonly { id: string; fields: F }[]) =>
    records.filter((record) => isLive(record as never)).map(({ id, fields }) => ({ id, ...fields }));
  const deals = [];
  for (const row of state.rows()) {
    if (!isLive(row.deal)) continue;
    deals.push({
      id: row.id,
      ...row.deal.fields,
      transitions: live(row.transitions),
      pauses: live(row.pauses),
      fundings: live(row.fundings),
      nextSteps: live(row.nextSteps),
      snoozes: live(row.snoozes ?? []),
      activities: live(state.activitiesOf(row.id)),
    });
  }
  const { digest, records } = await state.digest(sha256);
  return ok({
    json: { revision: workspace.journal.head.seq, digest, records, workspace: state.workspace(), deals },
    sentence: null,
  });
};
