import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { BridgeEvent, Identity, OutboxEntry, SummaryExportRequest } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, ok, type Result } from '#domain/result';
import type { Shell } from '../shells/shell';
import { renderSummary, type RenderedFile } from './export/render-summary';
import { documentOf, type DocumentMeta } from './export/summary-document';
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
  /** Newest first. */
  list(): Promise<readonly OutboxEntry[]>;
  retry(id: string | null): Promise<readonly OutboxEntry[]>;
  destinationChanged(): void;
  close(): Promise<void>;
}

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
      benchmarks: request.benchmarks,
    };
    const rendered = await renderSummary(summary, formats, meta, shell.print);
    if (!rendered.ok) return rendered;
    const { contents } = documentOf(summary, meta);
    const made: { entry: ReturnType<typeof entryOf>; bytes: Uint8Array }[] = [];
    for (const file of rendered.value) {
      const kept = await keepCopy(title, file);
      if (!kept.ok) return kept;
      made.push({ entry: entryOf(meta, contents, file, kept.value), bytes: file.bytes });
    }
    for (const { entry, bytes } of made) {
      try {
        await (request.deliver
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

  async function keepCopy(title: string, { format, bytes }: RenderedFile): Promise<Result<string>> {
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
    list: () => outbox.list(),
    retry: (id) => outbox.retry(id),
    destinationChanged: () => void outbox.deliverDue(),
    close: () => outbox.close(),
  };
}

const entryOf = (meta: DocumentMeta, contents: string, { format, bytes }: RenderedFile, keptAt: string) => ({
  id: randomUUID(),
  title: meta.title,
  format,
  file: fileNameOf(meta.title, format),
  keptAt,
  bytes: bytes.byteLength,
  sha256: sha256Of(bytes),
  revision: meta.revision,
  createdAt: meta.madeAt,
  createdBy: meta.preparer,
  contents,
});
