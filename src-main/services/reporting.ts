import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type {
  BridgeEvent,
  CalendarExportRequest,
  Identity,
  OutboxEntry,
  SummaryExportRequest,
  TablesExportRequest,
  TimelinesExportRequest,
} from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, ok, type Result } from '#domain/result';
import type { Shell } from '../shells/shell';
import { tablesWorkbook } from './export/tables-workbook';
import { writeWorkbook } from './spreadsheet/write-workbook';
import { renderCalendar } from './calendar/render-calendar';
import { renderSummary } from './export/render-summary';
import { documentOf, type DocumentMeta } from './export/summary-document';
import { timelinesHtml } from './export/timelines-html';
import { createOutbox } from './outbox/outbox';
import { createOutboxFolder } from './outbox/outbox-folder';
import { fileNameOf, sha256Of } from './outbox/file-name';
import { placeFile } from './outbox/place-file';
import type { SettingsStore } from './settings/settings-store';
import type { WorkspaceFolder } from './workspace/workspace-folder';

export interface ReportingOptions {
  folder: WorkspaceFolder;
  identity: Identity;
  settings: SettingsStore;
  /** Every export is kept here as well, whether it is delivered or not. */
  documentsDir: string;
  shell: Pick<Shell, 'print'>;
  clock: Clock;
  log: (where: string, error: unknown) => void;
  tell: (event: BridgeEvent) => void;
}

/** Finished exports and their way to where they are wanted. */
export interface Reporting {
  /** Renders all formats, keeps copies in the documents folder and, when asked, queues them for delivery. */
  exportSummary(request: SummaryExportRequest): Promise<Result<readonly OutboxEntry[]>>;
  /** The same for a calendar file. */
  exportCalendar(request: CalendarExportRequest): Promise<Result<readonly OutboxEntry[]>>;
  /** The same for a PDF of timelines. */
  exportTimelines(request: TimelinesExportRequest): Promise<Result<readonly OutboxEntry[]>>;
  exportTables(request: TablesExportRequest): Promise<Result<readonly OutboxEntry[]>>;
  /** Newest first. */
  list(): Promise<readonly OutboxEntry[]>;
  retry(id: string | null): Promise<readonly OutboxEntry[]>;
  destinationChanged(): void;
  close(): Promise<void>;
}

interface FinishedReport extends Pick<OutboxEntry, 'title' | 'revision' | 'contents'> {
  deliver: boolean;
}
type FinishedFile = Pick<OutboxEntry, 'format'> & { bytes: Uint8Array };

export function createReporting(options: ReportingOptions): Reporting {
  const { clock, documentsDir, identity, shell } = options;
  const outbox = createOutbox({
    folder: createOutboxFolder(options.folder.outbox, options.log),
    destination: () => options.settings.get().destination,
    now: clock.now,
    log: options.log,
    changed: (entries) => options.tell({ kind: 'outbox.changed', entries: entries.toReversed() }),
  });
  void outbox.deliverDue();

  async function exportSummary(request: SummaryExportRequest): Promise<Result<readonly OutboxEntry[]>> {
    const { summary, formats, language, title, revision } = request;
    const meta: DocumentMeta = {
      title,
      language,
      revision,
      madeAt: clock.now(),
      preparer: identity.actor,
      office: request.office,
    };
    const rendered = await renderSummary(summary, formats, meta, shell.print);
    if (!rendered.ok) return rendered;
    const { contents } = documentOf(summary, meta);
    return keepAndSend({ title, revision, contents, deliver: request.deliver }, rendered.value);
  }

  function exportCalendar(request: CalendarExportRequest): Promise<Result<readonly OutboxEntry[]>> {
    return keepAndSend(request, [{ format: 'ics', bytes: renderCalendar(request) }]);
  }

  async function exportTimelines(request: TimelinesExportRequest): Promise<Result<readonly OutboxEntry[]>> {
    const { document, revision, deliver } = request;
    const { title, contents } = document;
    const { html, ...running } = timelinesHtml(document);
    try {
      const bytes = await shell.print(html, running);
      return await keepAndSend({ title, contents, revision, deliver }, [{ format: 'pdf', bytes }]);
    } catch (error) {
      return err(fault('reports.printFailed', { message: String(error).split('\n')[0]! }));
    }
  }

  async function exportTables(request: TablesExportRequest): Promise<Result<readonly OutboxEntry[]>> {
    const made = { author: identity.actor, createdAt: clock.now() };
    const bytes = await writeWorkbook(tablesWorkbook(request, made));
    return keepAndSend(request, [{ format: 'xlsx', bytes }]);
  }

  /** Copies in the documents folder first; then the outbox, whether to send them or to remember them. */
  async function keepAndSend(
    report: FinishedReport,
    files: readonly FinishedFile[],
  ): Promise<Result<readonly OutboxEntry[]>> {
    const made: { entry: ReturnType<typeof entryOf> & Stamp; bytes: Uint8Array }[] = [];
    for (const file of files) {
      const kept = await keepCopy(report.title, file);
      if (!kept.ok) return kept;
      const stamp = { createdAt: clock.now(), createdBy: identity.actor };
      made.push({ entry: { ...entryOf(report, file, kept.value), ...stamp }, bytes: file.bytes });
    }
    for (const { entry, bytes } of made) {
      try {
        await (report.deliver
          ? outbox.add(entry, bytes)
          : outbox.addDelivered({ ...entry, destination: documentsDir }, entry.keptAt));
      } catch (error) {
        const { message } = error as Error;
        return err(fault('reports.notQueued', { file: entry.keptAt, message }));
      }
    }
    const ids = new Set<string>(made.map(({ entry }) => entry.id));
    return ok((await outbox.list()).filter(({ id }) => ids.has(id)));
  }

  async function keepCopy(title: string, { format, bytes }: FinishedFile): Promise<Result<string>> {
    const name = fileNameOf(title, format);
    try {
      await mkdir(documentsDir, { recursive: true });
      return ok(await placeFile(documentsDir, name, bytes));
    } catch (error) {
      const { message } = error as Error;
      return err(fault('reports.documentsFailed', { file: name, folder: documentsDir, message }));
    }
  }

  return {
    exportSummary,
    exportCalendar,
    exportTimelines,
    exportTables,
    list: () => outbox.list(),
    retry: (id) => outbox.retry(id),
    destinationChanged: () => void outbox.deliverDue(),
    close: () => outbox.close(),
  };
}

type Stamp = Pick<OutboxEntry, 'createdAt' | 'createdBy'>;

const entryOf = (
  { title, revision, contents }: FinishedReport,
  { format, bytes }: FinishedFile,
  keptAt: string,
) => ({
  id: randomUUID(),
  title,
  format,
  file: fileNameOf(title, format),
  keptAt,
  bytes: bytes.byteLength,
  sha256: sha256Of(bytes),
  revision,
  contents,
});
