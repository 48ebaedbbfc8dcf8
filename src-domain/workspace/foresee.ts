import { ok, type Result } from '../result';
import type { PlainDate } from '../timing/plain-date';
import type { Command } from './command';
import { decide } from './decide';
import type { DecideContext } from './decision';
import { createOverlay } from './overlay-view';
import type { DealRow } from './rows';

/**
 * A deal as it would be after a command on it, or why the command would be refused: what a screen shows before
 * anything is saved. Decided by the very rules of the command; nothing is written.
 */
export function foresee(row: DealRow, command: Command, today: PlainDate): Result<DealRow> {
  const overlay = createOverlay({
    row: (id) => (id === row.id ? row : undefined),
    record: () => undefined,
    hasBenchmark: () => true,
  });
  const decision = decide(command, overlay, contextOf(today));
  if (!decision.ok) return decision;
  overlay.add(decision.value.changes);
  return ok(overlay.row(row.id) ?? row);
}

/** Records born in a foreseen deal are never kept: any id and any time do. */
const contextOf = (today: PlainDate): DecideContext => ({
  clock: { now: () => 0, today: () => today },
  random: { bytes: (count) => new Uint8Array(count) },
});
