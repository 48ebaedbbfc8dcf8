import { STAGES, type Stage } from '#domain/records/deal';

/** Where the keyboard is on the board: column and place in it. */
export interface Place {
  column: number;
  row: number;
}

/**
 * Where an arrow leads from a card. Left and right go to the next column that has cards, at the same height or its
 * last card; null = nowhere.
 */
export function nextPlace(key: string, from: Place, lengths: readonly number[]): Place | null {
  const length = lengths[from.column] ?? 0;
  switch (key) {
    case 'ArrowDown':
      return from.row + 1 < length ? { ...from, row: from.row + 1 } : null;
    case 'ArrowUp':
      return from.row > 0 ? { ...from, row: from.row - 1 } : null;
    case 'Home':
      return { ...from, row: 0 };
    case 'End':
      return { ...from, row: length - 1 };
    case 'PageDown':
      return { ...from, row: Math.min(from.row + 10, length - 1) };
    case 'PageUp':
      return { ...from, row: Math.max(from.row - 10, 0) };
    case 'ArrowRight':
      return sideways(from, lengths, 1);
    case 'ArrowLeft':
      return sideways(from, lengths, -1);
    default:
      return null;
  }
}

function sideways(from: Place, lengths: readonly number[], step: 1 | -1): Place | null {
  for (let column = from.column + step; column >= 0 && column < lengths.length; column += step) {
    const length = lengths[column] ?? 0;
    if (length > 0) return { column, row: Math.min(from.row, length - 1) };
  }
  return null;
}

/** The stage before or after, for Ctrl+Shift+arrow; null at the ends of the board. */
export function neighbourStage(stage: Stage, step: 1 | -1): Stage | null {
  return STAGES[STAGES.indexOf(stage) + step] ?? null;
}
