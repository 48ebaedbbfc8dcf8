import { err, fault, ok, type Result } from '#domain/result';
import type { AnyOp } from '#domain/sync/op';
import type { Command } from '#domain/workspace/command';
import type { Decision } from '#domain/workspace/decision';
import { newId } from '#domain/workspace/ids';
import type { Applied } from '#domain/workspace/ledger-rows';
import type { LedgerState } from '#domain/workspace/ledger-state';
import type { Checkpoint } from '#domain/workspace/rows';
import { captureUndo, undoChanges, type UndoEntry } from '#domain/workspace/undo';
import {
  emptyUndoStack,
  moveToRedo,
  moveToUndo,
  pushAct,
  undoStateOf,
  type UndoStack,
} from '#domain/workspace/undo-stack';
import type { CommandReply, StoreEvent, UndoState } from '../store-api';
import { commitChanges, type Committer, type CommitWatch } from './commit-changes';
import type { Persister } from './persister';
import { readJournal } from './read-journal';
import { createSerialQueue } from './serial-queue';
import { systemClock } from './system';

/** How often a command is decided again because the journal moved, before it gives up. */
const ATTEMPTS = 8;
/** More changed deals than this are told as `many`. */
const NAMED_DEALS = 200;

const unwatched: CommitWatch = { progress: () => undefined, cancelled: () => false };

export interface SessionParts {
  ledger: LedgerState;
  checkpoint: Checkpoint;
  committer: Committer;
  publish: (event: StoreEvent) => void;
}

/** One act at a time: decide on the rows as they are, commit to the journal, fold in, tell. */
export class LedgerSession {
  readonly ledger: LedgerState;
  checkpoint: Checkpoint;
  private readonly queue = createSerialQueue();
  private stack: UndoStack = emptyUndoStack;
  private persister: Persister | null = null;

  constructor(private readonly parts: SessionParts) {
    this.ledger = parts.ledger;
    this.checkpoint = parts.checkpoint;
  }

  /** From here on what changes is also written to the database. */
  persistWith(persister: Persister): void {
    this.persister = persister;
  }

  undoState(): UndoState {
    return undoStateOf(this.stack);
  }

  command(command: Command): Promise<Result<CommandReply>> {
    const { random } = this.parts.committer;
    return this.act(() => this.ledger.decide(command, random), pushAct);
  }

  /** Takes back the last act, where nobody has written since; what stays is the domain's to say. */
  undo(): Promise<Result<CommandReply>> {
    return this.act(() => this.inverseOf(this.stack.undo.at(-1)), moveToRedo);
  }

  redo(): Promise<Result<CommandReply>> {
    return this.act(() => this.inverseOf(this.stack.redo.at(-1)), moveToUndo);
  }

  /** Runs `decide` in its turn, and again as often as the journal turns out to have moved. */
  act(
    decide: () => Result<Decision>,
    remember: (stack: UndoStack, entry: UndoEntry) => UndoStack,
    watch: CommitWatch = unwatched,
  ): Promise<Result<CommandReply>> {
    return this.queue.run(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const decision = decide();
        if (!decision.ok) return decision;
        const reply = await this.commit(decision.value, remember, watch);
        if (reply) return reply;
      }
      return err(fault('store.keepsMoving'));
    });
  }

  /** Takes in what the journal has and this session has not: ops pulled from another device. */
  catchUp(): Promise<Result<null>> {
    return this.queue.run(() => this.readOn());
  }

  private inverseOf(entry: UndoEntry | undefined): Result<Decision> {
    if (!entry) return err(fault('store.nothingToUndo'));
    const { changes, kept } = undoChanges(this.ledger, entry);
    const edit = kept[0];
    if (changes.length === 0 && edit)
      return err(fault('store.undoOvertaken', { title: edit.title ?? '', actor: edit.actor }));
    return ok({ changes, created: [], label: entry.label });
  }

  /** null: the journal had moved; its ops are now in the rows and the act must be decided again. */
  private async commit(
    { changes, created, label }: Decision,
    remember: (stack: UndoStack, entry: UndoEntry) => UndoStack,
    watch: CommitWatch,
  ): Promise<Result<CommandReply> | null> {
    const { committer } = this.parts;
    if (changes.length === 0) return ok(this.reply([], systemClock.now()));
    const batch = newId(systemClock, committer.random);
    const outcome = await commitChanges(committer, this.checkpoint.seq, batch, changes, watch);
    if (!outcome.ok) {
      // Whether the host wrote it is not known: read on, so that the rows agree with the journal again.
      await this.readOn();
      return outcome;
    }
    if (outcome.value.kind === 'moved') {
      this.take(outcome.value.ops, outcome.value.head, systemClock.now());
      return null;
    }
    const { ops, head, savedAt } = outcome.value;
    this.stack = remember(this.stack, captureUndo(this.ledger, ops, label));
    this.take(ops, head, savedAt);
    return ok(this.reply(created, savedAt));
  }

  private async readOn(): Promise<Result<null>> {
    const read = await readJournal(this.parts.committer.bridge, this.checkpoint.seq, (ops) =>
      this.persister?.mark(this.ledger.apply(ops)),
    );
    if (!read.ok) return read;
    const moved = read.value.seq !== this.checkpoint.seq;
    this.checkpoint = read.value;
    if (moved) this.tell('many', systemClock.now());
    return ok(null);
  }

  private take(ops: readonly AnyOp[], head: Checkpoint, savedAt: number): void {
    const applied: Applied = this.ledger.apply(ops);
    this.checkpoint = head;
    this.persister?.mark(applied);
    this.tell(applied.deals.length > NAMED_DEALS ? 'many' : applied.deals, savedAt);
  }

  private tell(deals: readonly string[] | 'many', savedAt: number): void {
    this.parts.publish({
      kind: 'changed',
      revision: this.checkpoint.seq,
      savedAt,
      deals,
      undo: this.undoState(),
    });
  }

  private reply(created: readonly string[], savedAt: number): CommandReply {
    return { revision: this.checkpoint.seq, savedAt, created, undo: this.undoState() };
  }
}
