/** Where a key leads in the lanes; `fold` opens or closes the group the place is on. */
export type LaneMove =
  | { kind: 'row'; row: number; stop: number }
  | { kind: 'stop'; stop: number }
  | { kind: 'fold' }
  | { kind: 'head' }
  | { kind: 'zoom'; by: 1 | -1 }
  | { kind: 'pan'; by: 1 | -1 };

export interface LaneKey {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

export interface LaneGround {
  row: number;
  stop: number;
  rows: number;
  /** Rows a page key moves by. */
  page: number;
  /** Parts of the lane the place is on; null = the row is a group. */
  stops: number | null;
  /** The group the place is on is folded. */
  folded: boolean;
}

/**
 * Up and down go from row to row and keep the part; left and right from part to part, and from the whole lane to the
 * head of its group; on a group they fold and unfold. + and − zoom, Shift with an arrow moves the days.
 */
export function movedBy({ key, ctrl, shift }: LaneKey, ground: LaneGround): LaneMove | null {
  if (key === '+' || key === '=') return { kind: 'zoom', by: 1 };
  if (key === '-' || key === '_') return { kind: 'zoom', by: -1 };
  if (shift && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { kind: 'pan', by: key === 'ArrowLeft' ? -1 : 1 };
  if (shift) return null;
  const row = rowBy(key, ctrl, ground);
  if (row !== null)
    return { kind: 'row', row: Math.min(Math.max(row, 0), Math.max(ground.rows - 1, 0)), stop: ground.stop };
  return ctrl ? null : along(key, ground);
}

function rowBy(key: string, ctrl: boolean, { row, rows, page }: LaneGround): number | null {
  if (ctrl && key === 'Home') return 0;
  if (ctrl && key === 'End') return rows - 1;
  const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page }[key];
  return step === undefined || ctrl ? null : row + step;
}

function along(key: string, { stop, stops, folded }: LaneGround): LaneMove | null {
  if (stops === null) {
    if (key === ' ' || (key === 'ArrowLeft' && !folded) || (key === 'ArrowRight' && folded))
      return { kind: 'fold' };
    return null;
  }
  switch (key) {
    case 'ArrowRight':
      return { kind: 'stop', stop: Math.min(stop + 1, stops - 1) };
    case 'ArrowLeft':
      return stop < 0 ? { kind: 'head' } : { kind: 'stop', stop: stop - 1 };
    case 'Home':
      return { kind: 'stop', stop: -1 };
    case 'End':
      return { kind: 'stop', stop: stops - 1 };
    default:
      return null;
  }
}
