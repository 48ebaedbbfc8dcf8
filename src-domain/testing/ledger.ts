import type { Random } from '../ports/random';
import type { Result } from '../result';
import { encodeHlc } from '../sync/hlc';
import type { Op } from '../sync/op';
import { identifyChanges, stampChanges } from '../sync/stamp';
import type { Benchmark } from '../timing/benchmark';
import { plainDate } from '../timing/plain-date';
import { createWorkingCalendar } from '../timing/working-calendar';
import { calendar2018 as published } from './calendar-2018';
import type { Command } from '../workspace/command';
import type { Decision } from '../workspace/decision';
import { createLedgerState, type LedgerState } from '../workspace/ledger-state';
import { fixedClock } from './fixed-clock';
import { seededRandom } from './seeded-random';

/** 新松 as the article gives it: less than one calendar month from visit to signing. */
export const siasun: Benchmark = {
  id: 'siasun-2018',
  name: { 'zh-CN': '新松', 'zh-TW': '新松', en: 'Siasun' },
  endsOn: 'formal',
  builtIn: true,
  appliesTo: null,
  kind: 'case',
  basis: 'calendar',
  allowance: { unit: 'month', count: 1 },
  bound: 'below',
  signedOn: plainDate('2018-07-21'),
  amountText: '不低於50億元',
  source: { text: '濰坊', on: null },
};

/** A device with a ledger in memory, and a journal that is a plain list. */
export interface TestLedger {
  state: LedgerState;
  ops: Op[];
  /** Decides, stamps and applies; gives the decision and its ops, or throws the fault's code. */
  run(command: Command): Decision & { ops: readonly Op[] };
  decide(command: Command): Result<Decision>;
  /** The ops a commit of these changes would give, and their folding: two steps, as in the store. */
  prepare(decision: Pick<Decision, 'changes'>): readonly Op[];
  apply(ops: readonly Op[]): void;
}

export function createTestLedger(today: string, device = 'dev-a', seed = 1): TestLedger {
  const clock = fixedClock(today);
  const random: Random = seededRandom(seed);
  const state = createLedgerState({
    clock,
    cases: [siasun],
    calendar: (overlay) => createWorkingCalendar(published, overlay),
  });
  const ops: Op[] = [];
  const prepare = (decision: Pick<Decision, 'changes'>): readonly Op[] => {
    const first = ops.length + 1;
    return stampChanges(identifyChanges(decision.changes, random), {
      firstSeq: first,
      hlcs: decision.changes.map((_, index) => encodeHlc({ ms: clock.now() + first + index, counter: 0 })),
      wall: clock.now(),
      actor: device,
      device,
      batch: `${device}-${first}`,
    });
  };
  const apply = (fresh: readonly Op[]): void => {
    ops.push(...fresh);
    state.apply(fresh);
  };
  const run = (command: Command): Decision & { ops: readonly Op[] } => {
    const decision = state.decide(command, random);
    if (!decision.ok) throw new Error(decision.error.code);
    const fresh = prepare(decision.value);
    apply(fresh);
    return { ...decision.value, ops: fresh };
  };
  return { state, ops, run, prepare, apply, decide: (command) => state.decide(command, random) };
}
