import type { BridgeMethods, CommitReply, CommitRequest } from '#domain/ports/bridge';
import { err, fault, ok, type Result } from '#domain/result';
import type { Hlc } from '#domain/sync/hlc';
import type { Op } from '#domain/sync/op';
import { stampChanges, takeStamps } from '#domain/sync/stamp';
import type { Checkpoint } from '#domain/workspace/rows';

type Read = BridgeMethods['journal.read'];
type Head = BridgeMethods['journal.head'];

/** A journal that lives as long as its page: for developing and testing without a host. Same rules, no file. */
export class MemoryJournal {
  readonly ops: Op[] = [];
  private readonly hashes: string[] = [''];
  private staged: { batch: string; parts: number; ops: Op[] } | null = null;
  private clock: Hlc | null = null;

  constructor(
    readonly id: string,
    private readonly writer: { actor: string; device: string },
    private readonly now: () => number,
  ) {}

  get head(): Checkpoint {
    return { journal: this.id, seq: this.ops.length, hash: this.hashes[this.ops.length]! };
  }

  /** Puts ops at the end as they are: what another device's segment, or an earlier life of a journal, would do. */
  append(ops: readonly Op[]): void {
    for (const op of ops) {
      this.hashes.push(chain(this.hashes[this.ops.length]!, op));
      this.ops.push(op);
    }
  }

  read({ after, limit }: Read['request']): Read['reply'] {
    return { ops: this.ops.slice(after, after + limit), head: this.head };
  }

  headAt({ seq }: Head['request']): Head['reply'] {
    return { head: this.head, hashAtSeq: this.hashes[seq] ?? null };
  }

  history(deal: string): { ops: readonly Op[] } {
    return { ops: this.ops.filter((op) => op.deal === deal) };
  }

  abandon(batch: string): null {
    if (this.staged?.batch === batch) this.staged = null;
    return null;
  }

  commit({ base, batch, changes }: CommitRequest): Result<CommitReply> {
    if (base !== this.ops.length) return ok({ kind: 'moved', ops: this.ops.slice(base), head: this.head });
    if (this.staged?.batch !== batch.id) this.staged = { batch: batch.id, parts: 0, ops: [] };
    if (batch.part !== this.staged.parts) return err(fault('host.batchOutOfOrder', { part: batch.part }));
    const wall = this.now();
    const stamps = takeStamps(this.clock, wall, changes.length);
    if (!stamps.ok) return stamps;
    this.clock = stamps.value.last;
    const firstSeq = this.ops.length + this.staged.ops.length + 1;
    const ops = stampChanges(changes, {
      ...this.writer,
      firstSeq,
      hlcs: stamps.value.hlcs,
      wall,
      batch: batch.id,
    });
    this.staged.ops.push(...ops);
    this.staged.parts += 1;
    if (batch.last) {
      this.append(this.staged.ops);
      this.staged = null;
    }
    const given = ops.map(({ hlc, seq }) => ({ hlc, seq, wall }));
    return ok({ kind: 'committed', firstSeq, ops: given, head: this.head, savedAt: wall });
  }
}

/** Chained like the journal's own hash, only cheaper: FNV-1a over the op's JSON. */
function chain(previous: string, op: Op): string {
  let hash = 0x811c9dc5;
  const text = previous + JSON.stringify(op);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
