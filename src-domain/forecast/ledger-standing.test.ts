import { describe, expect, it } from 'vitest';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { captureUndo, undoChanges } from '../workspace/undo';
import { createDealOutlooks } from './deal-outlook';
import { listLedgers } from './ledger-standing';
import { observeDeals } from './observations';

const TODAY = '2018-07-31';
const LEDGER = `dev-a|${TODAY}`;

type Standing = 'signed' | 'open' | 'withdrawn';

/** A ledger recorded on one day by one device, with so many deals of each standing, visited a month before. */
function ledgerOf(count: Partial<Record<Standing, number>>): TestLedger {
  const ledger = createTestLedger(TODAY);
  for (const standing of ['signed', 'open', 'withdrawn'] as const)
    for (let index = 0; index < (count[standing] ?? 0); index++) record(ledger, standing);
  return ledger;
}

function record(ledger: TestLedger, standing: Standing): void {
  const fields = { title: '雲帆機器人減速器', kind: 'capital' } as const;
  const [deal = ''] = ledger.run({ do: 'deal.create', fields }).created;
  const later = plainDate('2018-07-20');
  ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: plainDate('2018-07-01') });
  if (standing === 'signed')
    ledger.run({ do: 'stage.enter', deal, stage: 'signing', contract: 'formal', effectiveOn: later });
  if (standing === 'withdrawn') ledger.run({ do: 'deal.withdraw', deal, effectiveOn: later, reason: null });
}

const standings = ({ state }: TestLedger) => listLedgers(state.rows(), state.workspace()?.ledgers ?? {});
const declare = (completeness: 'complete' | 'partial' | 'judged', ledger = LEDGER) =>
  ({ do: 'ledger.declare', ledger, completeness }) as const;
const told = ({ state }: TestLedger) =>
  observeDeals(state.rows(), state.calendar(), plainDate(TODAY), state.workspace()?.ledgers ?? {}).map(
    ({ observation, leftOut }) => observation ?? leftOut,
  );

describe('what a ledger is taken for', () => {
  it.each([
    [{ signed: 3, open: 3, withdrawn: 2 }, 'complete', 'holdsAll'],
    [{ signed: 3, open: 3, withdrawn: 1 }, 'partial', 'tooFew'],
    [{ signed: 9 }, 'signedOnly', 'signedOnly'],
    [{ open: 5, withdrawn: 4 }, 'partial', 'noneSigned'],
    [{ signed: 5, withdrawn: 4 }, 'partial', 'noneOpen'],
    [{ signed: 5, open: 4 }, 'partial', 'noneWithdrawn'],
  ] as const)('[T10] %o is judged %s: %s', (count, judged, because) => {
    const [standing] = standings(ledgerOf(count));
    expect(standing).toMatchObject({ ledger: LEDGER, recordedOn: TODAY, judged, because, actors: ['dev-a'] });
    expect(standing).toMatchObject({ treatment: judged, declared: false, declaration: 'judged' });
    expect(standing!.count).toEqual({ signed: 0, open: 0, withdrawn: 0, ...count });
  });

  it('[T10] a declaration stands before what was judged, and can be taken back', () => {
    const ledger = ledgerOf({ signed: 1, open: 2 });
    ledger.run(declare('complete'));
    expect(standings(ledger)).toMatchObject([{ treatment: 'complete', declared: true, judged: 'partial' }]);
    ledger.run(declare('judged'));
    expect(standings(ledger)).toMatchObject([{ treatment: 'partial', declared: false }]);
    expect(ledger.run(declare('judged')).changes).toEqual([]);
  });

  it('[T10] a ledger with signed deals only stays left out whatever is declared', () => {
    const ledger = ledgerOf({ signed: 9 });
    ledger.run(declare('complete'));
    expect(standings(ledger)).toMatchObject([{ treatment: 'signedOnly', declaration: 'complete' }]);
    expect(new Set(told(ledger))).toEqual(new Set(['signedOnly']));
  });

  it('lists each device and day apart, the largest first; deleted deals do not count', () => {
    const [a, b] = [ledgerOf({ open: 2 }), createTestLedger('2018-08-01', 'dev-b', 2)];
    record(b, 'open');
    a.apply(b.ops);
    expect(standings(a).map(({ ledger, total }) => [ledger, total])).toEqual([
      [LEDGER, 2],
      ['dev-b|2018-08-01', 1],
    ]);
    for (const { id } of b.state.rows()) a.run({ do: 'deal.void', deal: id, reason: null });
    expect(standings(a).map(({ ledger }) => ledger)).toEqual([LEDGER]);
  });
});

describe('declaring', () => {
  it('[T10] a deal open when recorded enters at that age, unless its ledger is declared complete', () => {
    const ledger = ledgerOf({ open: 1 });
    expect(told(ledger)).toEqual([{ entry: 30, duration: 30, signed: false }]);
    ledger.run(declare('complete'));
    expect(told(ledger)).toEqual([{ entry: 0, duration: 30, signed: false }]);
  });

  it('[T10] counts for its own ledger only', () => {
    const ledger = ledgerOf({ open: 1 });
    ledger.run(declare('complete', 'dev-b|2018-07-31'));
    expect(told(ledger)).toEqual([{ entry: 30, duration: 30, signed: false }]);
  });

  it('keeps name, default benchmark and the other declarations', () => {
    const ledger = ledgerOf({ open: 1 });
    ledger.run({ do: 'workspace.set', name: '濰坊市雙招雙引' });
    ledger.run(declare('partial', 'dev-b|2018-08-01'));
    const { label } = ledger.run(declare('complete'));
    expect(label).toEqual({ code: 'act.ledgerDeclare.complete', params: { on: TODAY } });
    ledger.run({ do: 'workspace.set', sample: true });
    expect(ledger.state.workspace()).toMatchObject({
      name: '濰坊市雙招雙引',
      sample: true,
      ledgers: { [LEDGER]: 'complete', 'dev-b|2018-08-01': 'partial' },
    });
  });

  it.each(['without', 'with'])('[T10] undone, it is gone, in a workspace %s a record of its own', (kind) => {
    const ledger = ledgerOf({ open: 1 });
    if (kind === 'with') ledger.run({ do: 'workspace.set', sample: true });
    const decision = ledger.decide(declare('complete'));
    if (!decision.ok) throw new Error(decision.error.code);
    const ops = ledger.prepare(decision.value);
    const entry = captureUndo(ledger.state, ops, decision.value.label);
    ledger.apply(ops);
    expect(standings(ledger)).toMatchObject([{ declaration: 'complete' }]);
    ledger.apply(ledger.prepare({ changes: undoChanges(ledger.state, entry).changes }));
    expect(standings(ledger)).toMatchObject([{ declaration: 'judged' }]);
    ledger.run({ do: 'workspace.set', name: '濰坊市雙招雙引' });
    expect(standings(ledger)).toMatchObject([{ declaration: 'judged' }]);
  });

  // Recorded today, those that ended were never watched, and an open one has not been at risk for a day yet.
  it('[T10] a forecast says what it assumed, and is worked out again after a declaration', () => {
    const ledger = ledgerOf({ signed: 4, open: 4, withdrawn: 1 });
    const outlook = createDealOutlooks(ledger.state);
    const open = [...ledger.state.cards()].find(({ stage }) => stage === 'visit')!.id;
    const ask = () => outlook(open, plainDate(TODAY));
    expect(ask()).toMatchObject({
      assumed: [{ treatment: 'complete', declared: false, deals: 9 }],
      count: 9,
    });
    ledger.run(declare('partial'));
    expect(ask()).toMatchObject({ assumed: [{ treatment: 'partial', declared: true, deals: 9 }], count: 0 });
  });
});
