import type { Checkpoint } from '#domain/workspace/rows';

/**
 * How the database stands to the journal. `current` and `behind` stand on the same history; anything else (empty,
 * ahead, of another journal, unlike the journal at its own position) is built again from the journal.
 */
export type Standing = 'current' | 'behind' | 'rebuild';

export function standingOf(
  checkpoint: Checkpoint | null,
  { head, hashAtSeq }: { head: Checkpoint; hashAtSeq: string | null },
): Standing {
  if (!checkpoint) return 'rebuild';
  if (checkpoint.journal !== head.journal || checkpoint.hash !== hashAtSeq) return 'rebuild';
  if (checkpoint.seq > head.seq) return 'rebuild';
  return checkpoint.seq === head.seq ? 'current' : 'behind';
}
