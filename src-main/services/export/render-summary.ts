import type { SummaryExportRequest } from '#domain/ports/bridge';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { err, fault, ok, type Result } from '#domain/result';
import type { Shell } from '../../shells/shell';
import { writeWorkbook } from '../spreadsheet/write-workbook';
import type { DocumentMeta } from './summary-document';
import { summaryHtml } from './summary-html';
import { summaryWorkbook } from './summary-workbook';

export type SummaryFormat = SummaryExportRequest['formats'][number];

export interface RenderedFile {
  format: SummaryFormat;
  bytes: Uint8Array;
}

/** The same figures in every format asked for; nothing is written anywhere yet. */
export async function renderSummary(
  summary: PeriodSummary,
  formats: readonly SummaryFormat[],
  meta: DocumentMeta,
  print: Shell['print'],
): Promise<Result<readonly RenderedFile[]>> {
  const files: RenderedFile[] = [];
  for (const format of new Set(formats)) {
    const bytes = await renderOne(format, summary, meta, print);
    if (!bytes.ok) return bytes;
    files.push({ format, bytes: bytes.value });
  }
  return ok(files);
}

async function renderOne(
  format: SummaryFormat,
  summary: PeriodSummary,
  meta: DocumentMeta,
  print: Shell['print'],
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'json':
      return ok(new TextEncoder().encode(`${JSON.stringify(summaryJson(summary, meta), null, 2)}\n`));
    case 'xlsx':
      return ok(await writeWorkbook(summaryWorkbook(summary, meta)));
    case 'pdf': {
      const { html, ...running } = summaryHtml(summary, meta);
      try {
        return ok(await print(html, running));
      } catch (error) {
        return err(fault('reports.printFailed', { message: String(error).split('\n')[0]! }));
      }
    }
  }
}

const summaryJson = (
  summary: PeriodSummary,
  { title, office, preparer, revision, madeAt }: DocumentMeta,
) => ({
  ...summary,
  export: { title, office, preparer, revision, madeAt: new Date(madeAt).toISOString() },
});
