import type { UndoEntry, UndoState } from './undo';

/** Steps kept per session; older ones stay in the history and can be taken back there. */
const DEPTH = 100;

/** The undo and redo steps of one session, as a value: pushing gives a new one. */
export interface UndoStack {
  readonly undo: readonly UndoEntry[];
  readonly redo: readonly UndoEntry[];
}

export const emptyUndoStack: UndoStack = { undo: [], redo: [] };

/** A new act: what was undone before it can no longer be redone. */
export const pushAct = (stack: UndoStack, entry: UndoEntry): UndoStack => ({
  undo: [...stack.undo, entry].slice(-DEPTH),
  redo: [],
});

/** After the top step was undone: `inverse` is the capture of the ops that undid it. */
export const moveToRedo = (stack: UndoStack, inverse: UndoEntry): UndoStack => ({
  undo: stack.undo.slice(0, -1),
  redo: [...stack.redo, inverse],
});

/** After the top undone step was done again: `again` is the capture of the ops that redid it. */
export const moveToUndo = (stack: UndoStack, again: UndoEntry): UndoStack => ({
  undo: [...stack.undo, again],
  redo: stack.redo.slice(0, -1),
});

export function undoStateOf(stack: UndoStack): UndoState {
  return {
    canUndo: stack.undo.length > 0,
    canRedo: stack.redo.length > 0,
    undoLabel: stack.undo.at(-1)?.label ?? null,
    redoLabel: stack.redo.at(-1)?.label ?? null,
  };
}
