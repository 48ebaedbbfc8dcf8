import type { Fault } from '#domain/result';
import type { StoreEvent, UndoState } from './store-api';

/** What the frame shows of the store: opening and how far, saved when, what undo would do, what went wrong. */
export interface StoreStatus {
  phase: 'closed' | 'opening' | 'ready' | 'failed';
  /** Ops or rows taken in while opening. */
  progress: { done: number; total: number } | null;
  /** How the last opening went; `from-journal` is told to the user. */
  rebuilt: 'no' | 'caught-up' | 'from-journal';
  /** Journal position shown. */
  revision: number;
  /** UTC milliseconds of the last acknowledged write of this session; null = none yet. */
  savedAt: number | null;
  undo: UndoState;
  import: { plan: string; done: number; total: number } | null;
  fault: Fault | null;
}

export const closedStatus: StoreStatus = {
  phase: 'closed',
  progress: null,
  rebuilt: 'no',
  revision: 0,
  savedAt: null,
  undo: { canUndo: false, canRedo: false, undoLabel: null, redoLabel: null },
  import: null,
  fault: null,
};

export function nextStatus(status: StoreStatus, event: StoreEvent): StoreStatus {
  switch (event.kind) {
    case 'ready':
      return {
        ...status,
        phase: 'ready',
        progress: null,
        rebuilt: event.rebuilt,
        revision: event.revision,
        undo: event.undo,
      };
    case 'progress':
      return { ...status, progress: { done: event.done, total: event.total } };
    case 'changed':
      return { ...status, revision: event.revision, savedAt: event.savedAt, undo: event.undo };
    case 'import': {
      const { plan, done, total } = event;
      return { ...status, import: done >= total ? null : { plan, done, total } };
    }
    case 'day':
      return status;
    case 'failed':
      return { ...status, phase: status.phase === 'ready' ? 'ready' : 'failed', fault: event.fault };
  }
}
