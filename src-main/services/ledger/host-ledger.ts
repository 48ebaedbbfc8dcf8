import { createHash, randomBytes } from 'node:crypto';
import published from '#assets/calendar/china.json';
import cases from '#assets/reference-cases.json';
import { changesOf } from '#domain/importing/changes-of';
import { existingDeals } from '#domain/importing/existing-deals';
import type { SheetTable } from '#domain/importing/sheet-table';
import { planImport, type ImportPlan } from '#domain/importing/plan-import';
import type { Random } from '#domain/ports/random';
import { ok, type Result } from '#domain/result';
import type { Change } from '#domain/sync/op';
import { identifyChanges, stampChanges } from '#domain/sync/stamp';
import type { Benchmark } from '#domain/timing/benchmark';
import type { PlainDate } from '#domain/timing/plain-date';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import type { Command } from '#domain/workspace/command';
import type { Sha256 } from '#domain/workspace/digest';
import { newId } from '#domain/workspace/ids';
import { createLedgerState, type LedgerState } from '#domain/workspace/ledger-state';
import { systemClock } from '../system-clock';
import type { OpenWorkspace } from '../workspace/open-workspace';

/** The ledger on the host: the same state the page's worker holds, folded straight from the journal. */
export interface HostLedger {
  state: LedgerState;
  run(command: Command): Promise<Result<{ seq: number; created: readonly string[] }>>;
  planImport(source: { file: string; sheets: readonly SheetTable[] }): ImportPlan;
  runImport(plan: ImportPlan): Promise<Result<{ seq: number }>>;
}

const random: Random = { bytes: (n) => new Uint8Array(randomBytes(n)) };

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

const PART_CHANGES = 2000;

/** `today` other than the machine's makes figures reproducible; nothing is recorded with it. */
export function openHostLedger(
  workspace: OpenWorkspace,
  today: () => PlainDate = systemClock.today,
): HostLedger {
  const clock = { now: systemClock.now, today };
  const state = createLedgerState({
    clock,
    cases: cases as unknown as readonly Benchmark[],
    calendar: (overlay) => createWorkingCalendar(published, overlay),
  });
  const { journal, identity } = workspace;
  state.apply(journal.read({ after: 0, limit: Number.MAX_SAFE_INTEGER }).ops);

  const commit = async (changes: readonly Change[]): Promise<Result<{ seq: number }>> => {
    const base = journal.head.seq;
    const id = newId(clock, random);
    for (let part = 0; part * PART_CHANGES < changes.length; part++) {
      const slice = identifyChanges(changes.slice(part * PART_CHANGES, (part + 1) * PART_CHANGES), random);
      const last = (part + 1) * PART_CHANGES >= changes.length;
      const reply = await journal.commit({ base, batch: { id, part, last }, changes: slice });
      if (!reply.ok) return reply;
      if (reply.value.kind === 'moved')
        throw new Error('another writer holds the journal of a locked workspace');
      const { firstSeq, ops } = reply.value;
      const wall = ops[0]?.wall ?? clock.now();
      staged.push(
        ...stampChanges(slice, {
          ...identity,
          firstSeq,
          hlcs: ops.map((op) => op.hlc),
          wall,
          batch: id,
        }),
      );
    }
    state.apply(staged.splice(0));
    return ok({ seq: journal.head.seq });
  };
  const staged: ReturnType<typeof stampChanges> = [];

  return {
    state,
    async run(command) {
      const decision = state.decide(command, random);
      if (!decision.ok) return decision;
      const committed = await commit(decision.value.changes);
      return committed.ok ? ok({ ...committed.value, created: decision.value.created }) : committed;
    },
    planImport: (source) =>
      planImport(source, {
        plan: newId(clock, random),
        today: clock.today(),
        existing: existingDeals(state.rows()),
        events: state.events(),
      }),
    runImport: (plan) => commit([...changesOf(plan, () => newId(clock, random), state)]),
  };
}
