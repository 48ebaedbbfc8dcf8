import { readFile } from 'node:fs/promises';
import { err, fault, ok } from '#domain/result';
import { openHostLedger } from '../services/ledger/host-ledger';
import type { ReadTables } from '../services/spreadsheet/read-tables';
import type { WorkspaceCommand } from './command-line';

/** `kiteline import FILE`: good rows as one batch, problems by sheet, row, column and value. */
export const importFile =
  (readTables: ReadTables): WorkspaceCommand =>
  async (context, workspace) => {
    const file = context.positional[0];
    if (file === undefined) return err(fault('cli.noFile'));
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch {
      return err(fault('host.fileMissing', { file }));
    }
    const tables = await readTables({ name: file, bytes });
    if (!tables.ok) return tables;
    const ledger = openHostLedger(workspace);
    const plan = ledger.planImport(tables.value);
    const { deals, fundings, transitions, duplicates, problems, sheets } = plan.summary;
    for (const problem of problems) {
      const { sheet, row, column, value, code, params } = problem;
      const dot = code.indexOf('.');
      const text = context.text(`${code.slice(0, dot)}:errors.${code.slice(dot + 1)}`, params);
      context.warn(context.text('cli:problem', { sheet, row, column, value, text }));
    }
    let seq = workspace.journal.head.seq;
    if (plan.deals.length + plan.fundings.length > 0) {
      const committed = await ledger.runImport(plan);
      if (!committed.ok) return committed;
      seq = committed.value.seq;
    }
    return ok({
      json: {
        file: tables.value.file,
        deals,
        fundings,
        transitions,
        duplicates,
        skipped: duplicates,
        problems,
        sheets,
        seq,
      },
      sentence: context.text('cli:imported', { deals, fundings, duplicates, problems: problems.length }),
    });
  };
