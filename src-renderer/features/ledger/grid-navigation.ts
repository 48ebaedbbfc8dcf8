/** Where the grid's focus is; row −1 is the header. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSelection {
  active: GridPlace;
  /** The other end of the selected rows. */
  anchor: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows a page key moves by. */
  page: number;
}

export interface GridKey {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

const HEADER = -1;
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where a key leads; null = not a key of the grid. Shift extends the selected rows; Home and End as in a spreadsheet. */
export function movedBy(selection: GridSelection, key: GridKey, size: GridSize): GridSelection | null {
  if (key.ctrl && key.key.toLowerCase() === 'a' && size.rows > 0) {
    return { active: { ...selection.active, row: size.rows - 1 }, anchor: 0 };
  }
  const target = targetOf(selection.active, key, size);
  if (!target) return null;
  const active = {
    row: clamp(target.row, HEADER, size.rows - 1),
    column: clamp(target.column, 0, size.columns - 1),
  };
  const extending = key.shift && active.row >= 0 && selection.anchor >= 0;
  return { active, anchor: extending ? selection.anchor : active.row };
}

function targetOf({ row, column }: GridPlace, { key, ctrl }: GridKey, size: GridSize): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? size.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? size.columns - 1 : column + 1 };
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return ctrl ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: Math.max(0, row) + size.page, column };
    default:
      return null;
  }
}

/** First and last selected row. */
export const selectedRows = ({ active, anchor }: GridSelection): { from: number; to: number } => ({
  from: Math.max(0, Math.min(active.row, anchor)),
  to: Math.max(0, Math.max(active.row, anchor)),
});

/** A selection that still fits after rows or columns went away. */
export const fitSelection = (selection: GridSelection, size: GridSize): GridSelection => ({
  active: {
    row: clamp(selection.active.row, HEADER, Math.max(HEADER, size.rows - 1)),
    column: clamp(selection.active.column, 0, Math.max(0, size.columns - 1)),
  },
  anchor: clamp(selection.anchor, HEADER, Math.max(HEADER, size.rows - 1)),
});

/** Which rows to ask the store for so that the visible ones, and some before and after, are at hand. */
export function windowFor(firstVisible: number, visible: number): { offset: number; limit: number } {
  const step = 50;
  const offset = Math.max(0, Math.floor((firstVisible - step) / step) * step);
  return { offset, limit: Math.ceil((visible + 3 * step) / step) * step };
}
