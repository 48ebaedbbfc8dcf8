import { describe, expect, it } from 'vitest';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { recordedOnOf } from './ledger-standing';
import { observeDeals, type ObservedMemory } from './observations';

type Entered = readonly [stage: 'visit' | 'negotiation' | 'signing' | 'landing', on: string];

/** A ledger all recorded on one day, 2018-07-31, unless another is given. */
function ledgerOf(deals: readonly (readonly Entered[])[], today = '2018-07-31'): TestLedger {
  const ledger = createTestLedger(today);
  for (const [index, entered] of deals.entries()) record(ledger, `${index + 1} 號項目`, entered);
  return ledger;
}

function record(ledger: TestLedger, title: string, entered: readonly Entered[]): string {
  const [deal = ''] = ledger.run({ do: 'deal.create', fields: { title, kind: 'capital' } }).created;
  for (const [stage, on] of entered)
    ledger.run({
      do: 'stage.enter',
      deal,
      stage,
      effectiveOn: plainDate(on),
      ...(stage === 'signing' ? { contract: 'formal' } : {}),
    });
  return deal;
}

const observed = (
  ledger: TestLedger,
  asOf = '2018-07-31',
  completeness: Parameters<typeof observeDeals>[3] = 'judged',
) =>
  observeDeals(ledger.state.rows(), ledger.state.calendar(), plainDate(asOf), completeness).map(
    ({ observation, leftOut }) => observation ?? leftOut,
  );

const signed: readonly Entered[] = [
  ['visit', '2018-06-01'],
  ['signing', '2018-06-30'],
];
const open: readonly Entered[] = [['visit', '2018-07-01']];

describe('what a deal tells', () => {
  it('[T10] declared complete: signed on its day, open until its age, both from the first visit', () => {
    expect(observed(ledgerOf([signed, open]), '2018-07-31', 'complete')).toEqual([
      { entry: 0, duration: 29, signed: true },
      { entry: 0, duration: 30, signed: false },
    ]);
  });

  it('[T10] not declared: an open one enters at the age it had when recorded, a finished one was never watched', () => {
    const ledger = ledgerOf([signed, open]);
    expect(observed(ledger, '2018-08-20', 'partial')).toEqual([
      'endedBeforeRecorded',
      { entry: 30, duration: 50, signed: false },
    ]);
    expect(observed(ledger, '2018-08-20')).toEqual(observed(ledger, '2018-08-20', 'partial'));
  });

  it('[T10] a deal recorded on the day of its visit is watched from the beginning', () => {
    expect(observed(ledgerOf([[['visit', '2018-07-31']]]), '2018-08-09')).toEqual([
      { entry: 0, duration: 9, signed: false },
    ]);
  });

  it('[T10] a ledger with signed deals only is left out whole, and it says so', () => {
    expect(observed(ledgerOf([signed, signed]), '2018-07-31', 'complete')).toEqual([
      'signedOnly',
      'signedOnly',
    ]);
  });

  it('[T10] counts net days: a pause stops the clock of an open deal', () => {
    const ledger = ledgerOf([open]);
    const [deal] = [...ledger.state.rows()];
    ledger.run({ do: 'pause.start', deal: deal!.id, on: plainDate('2018-07-10'), reason: '等用地' });
    ledger.run({ do: 'pause.end', deal: deal!.id, on: plainDate('2018-07-15') });
    expect(observed(ledger, '2018-07-31', 'complete')).toEqual([{ entry: 0, duration: 25, signed: false }]);
  });

  it('[T10] a withdrawn deal stays at risk for ever', () => {
    const ledger = ledgerOf([open, signed]);
    const [deal] = [...ledger.state.rows()];
    ledger.run({
      do: 'deal.withdraw',
      deal: deal!.id,
      effectiveOn: plainDate('2018-07-20'),
      reason: '企業調整',
    });
    expect(observed(ledger, '2018-07-31', 'complete')[0]).toEqual({
      entry: 0,
      duration: Infinity,
      signed: false,
    });
    expect(observed(ledger, '2018-07-19', 'complete')[0]).toEqual({ entry: 0, duration: 18, signed: false });
  });

  it('[T10] without a first visit there is nothing to count', () => {
    expect(observed(ledgerOf([[['negotiation', '2018-07-02']]]), '2018-07-31', 'complete')).toEqual([
      'startNotRecorded',
    ]);
  });

  it('[T10] eight deals, some signed, some open, some withdrawn: taken to be complete', () => {
    const ledger = ledgerOf([signed, signed, signed, open, open, open, open, open]);
    expect(observed(ledger)).toContain('endedBeforeRecorded');
    const last = [...ledger.state.rows()].at(-1)!;
    ledger.run({
      do: 'deal.withdraw',
      deal: last.id,
      effectiveOn: plainDate('2018-07-20'),
      reason: '企業調整',
    });
    expect(observed(ledger)).toEqual(observed(ledger, '2018-07-31', 'complete'));
  });

  it('[T10] what was observed before is told again only of rows that did not change', () => {
    const ledger = ledgerOf([signed, open, open]);
    const memory: ObservedMemory = new WeakMap();
    const calendar = ledger.state.calendar();
    const asOf = plainDate('2018-07-31');
    const observe = () => observeDeals(ledger.state.rows(), calendar, asOf, 'complete', memory);
    const before = observe();
    ledger.run({ do: 'deal.withdraw', deal: before[1]!.id, effectiveOn: asOf, reason: '企業調整' });
    const after = observe();
    expect(after).toEqual(observeDeals(ledger.state.rows(), calendar, asOf, 'complete'));
    expect(after.map((deal, index) => deal === before[index])).toEqual([true, false, true]);
  });

  it('[T10] the day of recording is the civil day in the workspace’s zone', () => {
    const [row] = [...ledgerOf([open]).state.rows()];
    expect(recordedOnOf(row!)).toBe('2018-07-31');
    const early = row!.transitions.map((each) => ({
      ...each,
      born: { ...each.born, wall: Date.parse('2018-07-30T16:00:00Z') },
    }));
    expect(recordedOnOf({ ...row!, transitions: early })).toBe('2018-07-31');
    const late = early.map((each) => ({ ...each, born: { ...each.born, wall: each.born.wall - 1 } }));
    expect(recordedOnOf({ ...row!, transitions: late })).toBe('2018-07-30');
  });
});
