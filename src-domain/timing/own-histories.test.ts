import { expect, it } from 'vitest';
import { createTestLedger } from '../testing/ledger';
import { OWN_HISTORY } from './rule-benchmarks';
import { addDays, plainDate } from './plain-date';

const visit = plainDate('2018-01-01');

function signedAfter(ledger: ReturnType<typeof createTestLedger>, days: number, fields: object): string {
  const [deal = ''] = ledger.run({
    do: 'deal.create',
    fields: { title: '雲帆', kind: 'capital', ...fields },
  }).created;
  ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: visit });
  const signing = { stage: 'signing', contract: 'formal' } as const;
  ledger.run({ do: 'stage.enter', deal, ...signing, effectiveOn: addDays(visit, days) });
  return deal;
}

it('[T9] tells each group of a scope, the largest first, and refuses one below eight', () => {
  const ledger = createTestLedger('2018-07-31');
  for (let days = 10; days <= 80; days += 10) signedAfter(ledger, days, { county: '高新區' });
  for (let days = 1; days <= 7; days++) signedAfter(ledger, days, { county: null });
  expect(ledger.state.ownGroups(['county'])).toEqual([
    { values: ['高新區'], own: { n: 8, enough: true, p50: 40, p70: 60, p85: 70 } },
    { values: [null], own: { n: 7, enough: false } },
  ]);
  expect(ledger.state.ownGroups([])).toMatchObject([{ values: [], own: { n: 15 } }]);
  expect(ledger.state.ownGroups(['kind', 'county'])).toMatchObject([
    { values: ['capital', '高新區'] },
    { values: ['capital', null] },
  ]);
});

it('[T9] the eighth deal that finishes gives every open deal of the kind its verdict, and its voiding takes it away', () => {
  const ledger = createTestLedger('2018-07-31');
  for (let days = 10; days <= 70; days += 10) signedAfter(ledger, days, {});
  const [open = ''] = ledger.run({
    do: 'deal.create',
    fields: { title: '在谈', kind: 'capital', benchmark: OWN_HISTORY.id },
  }).created;
  ledger.run({ do: 'stage.enter', deal: open, stage: 'visit', effectiveOn: plainDate('2018-06-01') });
  const told = () => ledger.state.card(open)!;
  expect(told().verdict).toMatchObject({ state: 'unknown', reason: { code: 'ownTooFew', params: { n: 7 } } });
  expect(told().bar).toMatchObject({ limit: null, median: null });
  const eighth = signedAfter(ledger, 80, {});
  expect(told().verdict).toMatchObject({ state: 'inside', reason: { params: { n: 8, p50: 40, p70: 60 } } });
  expect(told().bar).toMatchObject({ limit: 60, limitCounts: true, median: 40 });
  ledger.run({ do: 'deal.void', deal: eighth, reason: null });
  expect(told().verdict.state).toBe('unknown');
});
