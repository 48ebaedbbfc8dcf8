import { describe, expect, it } from 'vitest';
import { summarisePeriod } from '../reporting/summarise-period';
import type { SummaryQuery } from '../reporting/period-summary';
import { createTestLedger, siasun, type TestLedger } from '../testing/ledger';
import { benchmarkRecordId } from '../workspace/decide-workspace';
import type { Benchmark, CaseBenchmark } from './benchmark';
import { historyOf } from './dwell';
import { createFreezer, type FrozenVerdict } from './frozen-verdict';
import { judge } from './judge';
import { plainDate } from './plain-date';
import { benchmarkWords, verdictReason, type TimingText } from './verdict-words';

const TODAY = plainDate('2018-07-31');
const ours: CaseBenchmark = {
  ...(siasun as CaseBenchmark),
  id: 'ours',
  builtIn: false,
  name: { 'zh-CN': '我们的快案', 'zh-TW': '我們的快案', en: 'Our fast case' },
};
const slower: CaseBenchmark = {
  ...ours,
  name: { 'zh-CN': '改名', 'zh-TW': '改名', en: 'Renamed' },
  allowance: { unit: 'day', count: 5 },
  source: { text: '另一出处', on: null },
};

/** One deal, 29 days from visit to signing, timed against a case of our own that it is inside of. */
function signedDeal(): { ledger: TestLedger; deal: string } {
  const ledger = createTestLedger(TODAY);
  ledger.run({ do: 'benchmark.save', benchmark: ours });
  const fields = { title: '鳶都裝備園', benchmark: 'ours' };
  const [deal = ''] = ledger.run({ do: 'deal.create', fields }).created;
  ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: plainDate('2018-06-22') });
  const signing = { stage: 'signing', contract: 'formal', effectiveOn: plainDate('2018-07-21') } as const;
  ledger.run({ do: 'stage.enter', deal, ...signing });
  return { ledger, deal };
}

const judged = ({ state }: TestLedger, deal: string): [ReturnType<typeof judge>, Benchmark] => {
  const benchmark = state.benchmarkOf(deal);
  return [
    judge(historyOf(state.row(deal)!, state.calendar(), TODAY), benchmark, state.calendar()),
    benchmark,
  ];
};
const retire = (ledger: TestLedger): void => {
  const record = benchmarkRecordId('ours');
  const change = { kind: 'benchmark', record, deal: null, act: 'void', fields: {} } as const;
  ledger.apply(ledger.prepare({ changes: [change] }));
};

const text: TimingText = (key, params) => `${key} ${JSON.stringify(params ?? {})}`;
const told = (frozen: FrozenVerdict): readonly string[] => [
  benchmarkWords(frozen.definition, 'zh-CN', text),
  verdictReason(frozen, text),
];

describe('[T9] changing a benchmark never rewrites history', () => {
  it.each([
    ['edited and renamed', (ledger: TestLedger) => ledger.run({ do: 'benchmark.save', benchmark: slower })],
    ['retired', retire],
  ])('[T9] a frozen verdict stays word for word when its benchmark is %s', (_how, change) => {
    const { ledger, deal } = signedDeal();
    const frozen = createFreezer(TODAY)(...judged(ledger, deal));
    const record = ledger.state.record(benchmarkRecordId('ours'));
    const [before, words] = [JSON.stringify(frozen), told(frozen)];
    change(ledger);
    expect(ledger.state.record(benchmarkRecordId('ours'))).not.toEqual(record);
    expect(JSON.stringify(frozen)).toBe(before);
    expect(told(frozen)).toEqual(words);
  });

  it('[T9] names its benchmark, endpoints and day counts, and the day it was given', () => {
    const { ledger, deal } = signedDeal();
    const frozen = createFreezer(TODAY)(...judged(ledger, deal));
    expect(frozen).toMatchObject({
      benchmark: 'ours',
      from: '2018-06-22',
      to: '2018-07-21',
      calendar: 29,
      working: 20,
      state: 'inside',
      asOf: TODAY,
      definition: ours,
    });
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });

  it('[T9] is a copy: writing into what it was made from does not reach it', () => {
    const { ledger, deal } = signedDeal();
    const [verdict, benchmark] = judged(ledger, deal);
    const [given, against] = [cloneOf(verdict), cloneOf(benchmark)];
    const frozen = createFreezer(TODAY)(given, against);
    against.name.en = 'Renamed in place';
    given.reason.params['by'] = 99;
    expect(frozen.definition.name.en).toBe('Our fast case');
    expect(frozen.reason.params).toEqual(verdict.reason.params);
  });

  it('[T9] verdicts of one benchmark share its copy', () => {
    const { ledger, deal } = signedDeal();
    const freeze = createFreezer(TODAY);
    const [first, second] = [freeze(...judged(ledger, deal)), freeze(...judged(ledger, deal))];
    expect(first.definition).toBe(second.definition);
  });
});

const cloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the rows of a signing summary', () => {
  const query: SummaryQuery = {
    from: plainDate('2018-01-01'),
    to: plainDate('2018-12-31'),
    origin: [],
    minWan: 0,
    contract: 'formal',
    county: [],
    industry: [],
    fundsMinWan: 5000,
  };
  const summaryOf = ({ state }: TestLedger) =>
    summarisePeriod(state.rows(), query, {
      calendar: state.calendar(),
      benchmarkOf: (deal) => state.benchmarkOf(deal),
      today: TODAY,
    });

  it('[T9] carry the definition they were judged by; the next summary goes by the new one', () => {
    const { ledger } = signedDeal();
    const before = summaryOf(ledger);
    const kept = JSON.stringify(before);
    ledger.run({ do: 'benchmark.save', benchmark: slower });
    expect(JSON.stringify(before)).toBe(kept);
    expect(before.rows[0]?.verdict).toMatchObject({ state: 'inside', definition: { name: ours.name } });
    const after = summaryOf(ledger).rows[0]?.verdict;
    expect(after).toMatchObject({ state: 'over', definition: { name: slower.name } });
  });

  it('[T7] say that they end on the signing the summary asks for', () => {
    const { ledger, deal } = signedDeal();
    const framework = { stage: 'signing', contract: 'framework' } as const;
    ledger.run({ do: 'stage.enter', deal, ...framework, effectiveOn: plainDate('2018-07-25') });
    const rows = summarisePeriod(
      ledger.state.rows(),
      { ...query, contract: 'framework' },
      {
        calendar: ledger.state.calendar(),
        benchmarkOf: (each) => ledger.state.benchmarkOf(each),
        today: TODAY,
      },
    ).rows;
    expect(rows[0]?.verdict).toMatchObject({ to: '2018-07-25', definition: { endsOn: 'framework' } });
    expect(ledger.state.benchmarkOf(deal).endsOn).toBe('formal');
  });
});
