import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STAGES } from '../records/deal';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { addDays, plainDate } from '../timing/plain-date';
import type { Command } from './command';
import { foresee } from './foresee';
import type { DealRow } from './rows';

const today = plainDate('2018-07-26');
const day = fc.integer({ min: -3, max: 60 }).map((ago) => addDays(today, -ago));

/** What may be done to a deal's time, most of it against some rule. */
const act = fc.oneof(
  fc.record({ do: fc.constant('stage.enter' as const), stage: fc.constantFrom(...STAGES), effectiveOn: day }),
  fc.record({ do: fc.constant('stage.correct' as const), nth: fc.nat(5), effectiveOn: day }),
  fc.record({ do: fc.constant('stage.void' as const), nth: fc.nat(5) }),
  fc.record({ do: fc.constant('pause.start' as const), on: day }),
  fc.record({ do: fc.constant('pause.end' as const), on: day }),
  fc.record({ do: fc.constant('pause.correct' as const), nth: fc.nat(2), from: day, to: day }),
  fc.record({ do: fc.constant('pause.split' as const), nth: fc.nat(2), until: day, again: day }),
  fc.record({ do: fc.constant('deal.withdraw' as const), effectiveOn: day }),
);

function commandOf(given: Act, row: DealRow): Command {
  const { nth = 0, ...rest } = given as Act & { nth?: number };
  const transition = row.transitions[nth % (row.transitions.length || 1)]?.id ?? 'none';
  const pause = row.pauses[nth % (row.pauses.length || 1)]?.id ?? 'none';
  return { ...rest, deal: row.id, transition, pause, reason: '更正' } as unknown as Command;
}
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A row as it is told from another, without who wrote it and when: a foreseen record has no author. */
const timesOf = ({ transitions, pauses }: DealRow) => ({
  transitions: transitions
    .map(({ fields, void: gone }) => JSON.stringify([fields, gone?.value ?? false]))
    .sort(),
  pauses: pauses.map(({ fields, void: gone }) => JSON.stringify([fields, gone?.value ?? false])).sort(),
});

function attempt(ledger: TestLedger, command: Command): string {
  const decided = ledger.decide(command);
  if (!decided.ok) return JSON.stringify(decided.error);
  ledger.apply(ledger.prepare(decided.value));
  return 'done';
}

it('[T4][T5][T6] what is foreseen is what then happens, and a refusal is the same refusal', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
      const ledger = createTestLedger(today);
      const [deal] = ledger.run({ do: 'deal.create', fields: { title: '甲' } }).created;
      const row = () => ledger.state.row(deal!)!;
      for (const given of acts) {
        const command = commandOf(given, row());
        const before = timesOf(row());
        const foreseen = foresee(row(), command, today);
        expect(timesOf(row())).toEqual(before);
        const happened = attempt(ledger, command);
        expect(foreseen.ok ? 'done' : JSON.stringify(foreseen.error)).toBe(happened);
        if (foreseen.ok) expect(timesOf(foreseen.value)).toEqual(timesOf(row()));
      }
    }),
  );
});
