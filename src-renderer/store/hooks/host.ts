import { useCallback, useMemo } from 'react';
import type { LaneDocument } from '#domain/drawing/lane-document';
import type {
  BridgeMethod,
  BridgeReply,
  BridgeRequest,
  Settings,
  SummaryExportRequest,
  TablesExportRequest,
  TimelinesExportRequest,
} from '#domain/ports/bridge';
import type { BridgeClient } from '../../bridge/client';
import type { AppStore } from '../app-store';
import { patchCell } from '../cell';
import { useApp, useCell } from './store-context';

const calls =
  <M extends BridgeMethod>(bridge: BridgeClient, method: M) =>
  (request: BridgeRequest<M>): Promise<BridgeReply<M>> =>
    bridge.invoke(method, request);

/** How the host started (version, shell, workspace, notices of recovery); null until it has answered. */
export function useStart() {
  const { start, fault } = useCell(useApp().host);
  return { start, fault };
}

/** Makes or changes the workspace. Opening another one makes the host start again with it. */
export function useWorkspaceActs() {
  const app = useApp();
  return useMemo(() => {
    const { bridge } = app;
    return {
      create: async (request: BridgeRequest<'workspace.create'>) => {
        const reply = await bridge.invoke('workspace.create', request);
        if (reply.ok) app.openWorkspace(reply.value);
        return reply;
      },
      openSample: calls(bridge, 'app.openSample'),
      open: calls(bridge, 'app.openWorkspace'),
      openLink: calls(bridge, 'app.openLink'),
      showFile: calls(bridge, 'app.showFile'),
    };
  }, [app]);
}

function keepSettings(app: AppStore, reply: BridgeReply<'settings.set'>) {
  const { start } = app.host.get();
  if (reply.ok && start) patchCell(app.host, { start: { ...start, settings: reply.value } });
  return reply;
}

/** The user's settings, live, and how to change some; null until the host has answered. */
export function useSettings() {
  const app = useApp();
  const { start } = useCell(app.host);
  const save = useCallback(
    async (patch: Partial<Settings>) => keepSettings(app, await app.bridge.invoke('settings.set', patch)),
    [app],
  );
  return { settings: start?.settings ?? null, save };
}

/** Finished exports and how far each has come, live. */
export function useOutbox() {
  const { bridge, host } = useApp();
  const { outbox, online } = useCell(host);
  const retry = useCallback(
    async (id: string | null) => {
      const reply = await bridge.invoke('outbox.retry', { id });
      if (reply.ok) patchCell(host, { outbox: reply.value });
      return reply;
    },
    [bridge, host],
  );
  return { entries: outbox, online, retry };
}

/** The host's folders, for choosing where exports go; a page cannot name a path itself. */
export function useFolders() {
  const app = useApp();
  return useMemo(
    () => ({
      list: (path: string | null) => app.bridge.invoke('folder.list', { path }),
      choose: async (path: string) => keepSettings(app, await app.bridge.invoke('folder.choose', { path })),
    }),
    [app],
  );
}

/** Backups: the whole journal in one file. Restoring fills a folder that holds no workspace yet, and opens it. */
export function useBackups() {
  const app = useApp();
  const { bridge } = app;
  return useMemo(
    () => ({
      list: () => bridge.invoke('backup.list', null),
      create: (file: string | null) => bridge.invoke('backup.create', { file }),
      check: (file: string) => bridge.invoke('backup.check', { file }),
      restore: async (request: BridgeRequest<'backup.restore'>) => {
        const reply = await bridge.invoke('backup.restore', request);
        if (reply.ok) app.openWorkspace(reply.value);
        return reply;
      },
    }),
    [app, bridge],
  );
}

/** Writes a summary's files on the host and, if asked, queues them for delivery. */
export function useExportSummary() {
  const { bridge } = useApp();
  return useCallback((request: SummaryExportRequest) => bridge.invoke('export.summary', request), [bridge]);
}

/** Timelines as a PDF, kept, and delivered when asked. */
export function useExportTimelines() {
  const { bridge } = useApp();
  return useCallback(
    (request: TimelinesExportRequest) => bridge.invoke('export.timelines', request),
    [bridge],
  );
}

/** Tables of a screen as a workbook, kept, and delivered when asked. */
export function useExportTables() {
  const { bridge } = useApp();
  return useCallback((request: TablesExportRequest) => bridge.invoke('export.tables', request), [bridge]);
}

/** Timelines as a page for the system's own print dialog. */
export function usePrintTimelines() {
  const { bridge } = useApp();
  return useCallback((document: LaneDocument) => bridge.invoke('print.timelines', { document }), [bridge]);
}

/** Puts an error of the page into the host's log; deal texts do not belong there. */
export function useErrorLog() {
  const { bridge } = useApp();
  return useCallback(
    (where: string, message: string) => void bridge.invoke('log.error', { where, message }),
    [bridge],
  );
}

/** The host is about to close the window. */
export const useClosing = (): boolean => useCell(useApp().host).closing;
