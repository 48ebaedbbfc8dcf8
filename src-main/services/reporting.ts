import type { BridgeEvent, Identity, OutboxEntry, SummaryExportRequest } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { err, fault, type Result } from '#domain/result';
import type { Shell } from '../shells/shell';
import type { SettingsStore } from './settings/settings-store';
import type { WorkspaceFolder } from './workspace/workspace-folder';

export interface ReportingOptions {
  folder: WorkspaceFolder;
  identity: Identity;
  settings: SettingsStore;
  documentsDir: string;
  shell: Pick<Shell, 'print'>;
  clock: Clock;
  log: (where: string, error: unknown) => void;
  tell: (event: BridgeEvent) => void;
}

/** Finished exports and their way to where they are wanted. */
export interface Reporting {
  exportSummary(request: SummaryExportRequest): Promise<Result<readonly OutboxEntry[]>>;
  list(): Promise<readonly OutboxEntry[]>;
  retry(id: string | null): Promise<readonly OutboxEntry[]>;
  destinationChanged(): void;
  close(): Promise<void>;
}

export function createReporting(_options: ReportingOptions): Reporting {
  return {
    exportSummary: async () => err(fault('host.internal', { method: 'export.summary', message: '' })),
    list: async () => [],
    retry: async () => [],
    destinationChanged: () => undefined,
    close: async () => undefined,
  };
}
