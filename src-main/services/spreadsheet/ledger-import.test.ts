/** The sample ledgers all the way: file → tables → plan → changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeCount, changesOf } from '#domain/importing/changes-of';
import type { ExistingDeal } from '#domain/importing/deal-directory';
import { planImport, type ImportPlan } from '#domain/importing/plan-import';
import { parseRecord } from '#domain/records/record-schemas';
import { plainDate } from '#domain/timing/plain-date';
import type { DealFields, FundingFields } from '#domain/records/deal';
import type { Change } from '#domain/sync/op';
import { createReadTables } from './read-tables';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url)));
const expectedOf = (name: string) =>
  JSON.parse(new TextDecoder().decode(fixture(`${name}.expected.json`))) as {
    rows: number;
    open: number;
    withdrawn: number;
    funds: number;
  };

async function plan(
  name: string,
  existing: Iterable<ExistingDeal> = [],
  today = '2019-01-31',
): Promise<ImportPlan> {
  const reply = await createReadTables(null)({ name, bytes: fixture(name) });
  if (!reply.ok) throw new Error(reply.error.code);
  return planImport(reply.value, { plan: 'p', today: plainDate(today), existing });
}

function counter(): () => string {
  let last = 0;
  return () => `id-${(last += 1)}`;
}

/** What a workspace holds once a plan's changes are in. */
function existingAfter(changes: readonly Change[]): ExistingDeal[] {
  const deals = changes.filter((change) => change.kind === 'deal');
  return deals.map((deal) => {
    const { title, investor } = deal.fields as unknown as DealFields;
    const fundings = changes
      .filter((change) => change.kind === 'funding' && change.deal === deal.record)
      .map((change) => change.fields as unknown as FundingFields)
      .map(({ on, amount }) => ({ on, yuan: amount.yuan }));
    return { id: deal.record, title, investor, fundings };
  });
}

describe.each([
  ['ledger-2018h1.xlsx', 'ledger-2018h1'],
  ['ledger-messy.xlsx', 'ledger-messy'],
])('%s', (file, name) => {
  const expected = expectedOf(name);

  test('every row is read, none is bad', async () => {
    const { summary } = await plan(file);
    expect(summary.problems).toEqual([]);
    expect(summary.sheets).toEqual([
      { name: '台賬', kind: 'deals', rows: expected.rows, good: expected.rows, skipped: 0, bad: 0 },
      { name: '到位資金', kind: 'funds', rows: expected.funds, good: expected.funds, skipped: 0, bad: 0 },
    ]);
    expect(summary.columns.filter((column) => column.field === null)).toEqual([]);
  });

  test('open and withdrawn deals', async () => {
    const { deals } = await plan(file);
    const has = (stage: string) => (deal: (typeof deals)[number]) =>
      deal.transitions.some((transition) => transition.stage === stage);
    const withdrawn = deals.filter(has('withdrawn'));
    const open = deals.filter((deal) => !has('signing')(deal) && !has('withdrawn')(deal));
    expect(withdrawn).toHaveLength(expected.withdrawn);
    expect(open).toHaveLength(expected.open);
  });

  test('the same file again adds nothing and says so', async () => {
    const first = await plan(file);
    const changes = [...changesOf(first, counter())];
    const { summary } = await plan(file, existingAfter(changes));
    expect(summary).toMatchObject({ deals: 0, fundings: 0, duplicates: expected.rows + expected.funds });
    expect(changeCount(await plan(file, existingAfter(changes)))).toBe(0);
  });

  test('every change is a whole record the schemas accept', async () => {
    const planned = await plan(file);
    const changes = [...changesOf(planned, counter())];
    expect(changes).toHaveLength(changeCount(planned));
    const refused = changes.filter((change) => !parseRecord(change.kind, change.fields).ok);
    expect(refused).toEqual([]);
    expect(new Set(changes.map((change) => change.record)).size).toBe(changes.length);
  });
});

test('CSV in UTF-8 and GB18030 give the deals of the workbook', async () => {
  const [utf8, gb, workbook] = await Promise.all(
    ['ledger-messy.csv', 'ledger-messy-gb18030.csv', 'ledger-messy.xlsx'].map((name) => plan(name)),
  );
  expect(gb?.deals).toEqual(utf8?.deals);
  expect(utf8?.summary.problems).toEqual([]);
  const facts = (from: ImportPlan | undefined) =>
    from?.deals.map(({ fields, transitions, nextSteps }) => [
      { ...fields, amount: fields.amount?.yuan ?? null },
      transitions,
      nextSteps,
    ]);
  expect(facts(workbook)).toEqual(facts(utf8));
  const csv = await plan('ledger-2018h1.csv');
  expect(facts(csv)).toEqual(facts(await plan('ledger-2018h1.xlsx')));
});

test('[T6] a day still to come is a plan, not history', async () => {
  const { deals } = await plan('ledger-2018h1.xlsx', [], '2018-06-30');
  const siasun = deals.find((deal) => deal.fields.title === '新松(濰坊)智慧園');
  expect(siasun?.transitions).toEqual([]);
  expect(siasun?.nextSteps).toMatchObject([{ text: '簽約日期', due: '2018-07-21' }]);
  const dates = deals.flatMap((deal) => deal.transitions.map((transition) => transition.effectiveOn));
  expect(dates.filter((date) => date > '2018-06-30')).toEqual([]);
});
