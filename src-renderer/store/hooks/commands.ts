import { useCallback } from 'react';
import type { Command } from '#domain/workspace/command';
import type { ImportPlanSummary, ImportPolicy } from '#domain/importing/import-plan';
import { err, fault, type Result } from '#domain/result';
import type { CommandReply, StoreMethods } from '../store-api';
import { useApp, useCell } from './store-context';

type ResultMethod = {
  [M in keyof StoreMethods]: StoreMethods[M]['reply'] extends Result<unknown> ? M : never;
}[keyof StoreMethods];

/** Calls the store where a feature waits for the outcome; a store that has gone is a Fault. */
function useStoreCall(): <M extends ResultMethod>(
  method: M,
  request: StoreMethods[M]['request'],
  transfer?: Transferable[],
) => Promise<StoreMethods[M]['reply']> {
  const { store } = useApp();
  return useCallback(
    async (method, request, transfer) => {
      const connection = store.get();
      if (!connection) return err(fault('store.notOpen'));
      try {
        return await connection.call(method, request, transfer);
      } catch (error) {
        return err(fault('store.workerStopped', { message: String(error) }));
      }
    },
    [store],
  );
}

/** Runs a command; the reply comes once it is saved in the journal and shown. */
export function useCommand(): (command: Command) => Promise<Result<CommandReply>> {
  const call = useStoreCall();
  return useCallback((command: Command) => call('command', command), [call]);
}

/** What undo would take back, and the two acts. */
export function useUndo() {
  const call = useStoreCall();
  const { undo: state } = useCell(useApp().status);
  return {
    ...state,
    undo: useCallback(() => call('undo', null), [call]),
    redo: useCallback(() => call('redo', null), [call]),
  };
}

export interface ImportActs {
  /** Reads a workbook or CSV on the host and says what importing it would do. */
  plan(file: File): Promise<Result<ImportPlanSummary>>;
  run(plan: string, policy: ImportPolicy): Promise<Result<CommandReply & { imported: number }>>;
  /** Stops a running import; nothing of it stays. Its `run` answers with `store.importCancelled`. */
  cancel(plan: string): void;
  /** Of the import under way; null = none. */
  progress: { plan: string; done: number; total: number } | null;
}

export function useImport(): ImportActs {
  const call = useStoreCall();
  const { store, status } = useApp();
  const { import: progress } = useCell(status);
  return {
    plan: useCallback(
      async (file: File) => {
        const bytes = await file.arrayBuffer();
        return call('planImportFile', { name: file.name, bytes }, [bytes]);
      },
      [call],
    ),
    run: useCallback((plan: string, policy: ImportPolicy) => call('runImport', { plan, policy }), [call]),
    cancel: useCallback((plan: string) => void store.get()?.call('cancelImport', { plan }), [store]),
    progress,
  };
}

/** Fills an empty workspace with the article's deals and the marked sample deals. */
export function useLoadSample() {
  const call = useStoreCall();
  return useCallback((script: 'simplified' | 'traditional') => call('loadSample', { script }), [call]);
}

/** Opening, progress, revision, saved when, last fault. */
export const useStoreStatus = () => useCell(useApp().status);
