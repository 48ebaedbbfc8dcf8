import type { ImportPlanSummary } from '#domain/importing/import-plan';
import type { Fault } from '#domain/result';

/** Where an import stands, from choosing a file to the chance of taking it back. */
export type ImportStep =
  | { kind: 'closed' }
  | { kind: 'choose' }
  | { kind: 'reading'; file: string }
  | { kind: 'preview'; summary: ImportPlanSummary }
  | { kind: 'running'; summary: ImportPlanSummary; startedAt: number; cancelling: boolean }
  | { kind: 'done'; summary: ImportPlanSummary; undone: boolean }
  | { kind: 'cancelled'; summary: ImportPlanSummary }
  | { kind: 'failed'; fault: Fault };

export interface ImportProgress {
  done: number;
  total: number;
}

/** Records a second so far, rounded to two places that mean something; null until it can be told. */
export function rateOf(progress: ImportProgress | null, startedAt: number, now: number): number | null {
  const seconds = (now - startedAt) / 1000;
  if (!progress || progress.done === 0 || seconds < 0.3) return null;
  const rate = progress.done / seconds;
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / scale) * scale;
}

export type Outcome = 'something' | 'all-known' | 'no-table' | 'nothing-good';

/** What a plan comes to, before it is run. */
export function outcomeOf({ sheets, deals, fundings, duplicates }: ImportPlanSummary): Outcome {
  if (deals + fundings > 0) return 'something';
  if (sheets.every((sheet) => sheet.kind === 'unknown')) return 'no-table';
  return duplicates > 0 ? 'all-known' : 'nothing-good';
}
