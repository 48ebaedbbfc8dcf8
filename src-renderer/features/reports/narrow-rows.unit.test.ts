import { expect, test } from 'vitest';
import type { SummaryRow } from '#domain/reporting/period-summary';
import { plainDate } from '#domain/timing/plain-date';
import { isSameNarrowing, narrowRows } from './narrow-rows';

const row = (id: string, facts: Partial<SummaryRow>): SummaryRow => ({
  id,
  title: id,
  investor: null,
  origin: null,
  industry: null,
  county: null,
  amountWan: null,
  visitOn: null,
  signedOn: plainDate('2018-06-01'),
  days: null,
  workingDays: null,
  verdict: null,
  tags: [],
  ...facts,
});

const rows = [
  row('a', { county: '寿光市', amountWan: 10_000, tags: ['四新四化'] }),
  row('b', { county: '寿光市', amountWan: 99_999 }),
  row('c', { amountWan: 100_000, tags: ['四新四化', '5+5'] }),
  row('d', {}),
];
const ids = (narrowing: Parameters<typeof narrowRows>[1]) =>
  narrowRows(rows, narrowing)
    .map(({ id }) => id)
    .join('');

test('a county, and the deals without one', () => {
  expect(ids({ by: 'county', name: '寿光市' })).toBe('ab');
  expect(ids({ by: 'county', name: '—' })).toBe('cd');
});

test('a size tier takes its lower bound and leaves its upper; no amount is in none', () => {
  expect(ids({ by: 'tier', fromWan: 10_000, toWan: 100_000 })).toBe('ab');
  expect(ids({ by: 'tier', fromWan: 100_000, toWan: null })).toBe('c');
  expect(ids({ by: 'tier', fromWan: 0, toWan: 10_000 })).toBe('');
});

test('a tag; nothing narrowed is everything', () => {
  expect(ids({ by: 'tag', name: '四新四化' })).toBe('ac');
  expect(ids(null)).toBe('abcd');
});

test('pressing the same figure again is seen as the same', () => {
  expect(isSameNarrowing({ by: 'county', name: 'x' }, { by: 'county', name: 'x' })).toBe(true);
  expect(isSameNarrowing({ by: 'county', name: 'x' }, { by: 'origin', name: 'x' })).toBe(false);
});
