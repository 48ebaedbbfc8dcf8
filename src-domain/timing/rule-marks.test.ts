import { describe, expect, it } from 'vitest';
import cases from '#assets/reference-cases.json';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { everyDeal } from '../workspace/deal-query';
import type { TargetBenchmark } from './benchmark';
import { plainDate } from './plain-date';
import type { MarkRule } from './rule-marks';

const TODAY = '2018-07-26';
const steps = (cases as unknown as TargetBenchmark[]).find(({ id }) => id === 'steps-default')!;

type Entered = readonly [stage: 'visit' | 'negotiation' | 'signing' | 'landing', on: string];

function dealOf(ledger: TestLedger, title: string, ...entered: readonly Entered[]): string {
  const [deal = ''] = ledger.run({ do: 'deal.create', fields: { title } }).created;
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

const marks = ({ state }: TestLedger, deal: string) =>
  state.card(deal)!.rules.map(({ rule, verdict }) => `${rule} ${verdict.state} ${verdict.reason.code}`);
const found = ({ state }: TestLedger, rule: MarkRule) =>
  state.window({ ...everyDeal, scope: 'all', rule }, 0, 9).cards.map(({ title }) => title);

describe('marks of rules on a card', () => {
  it('[T9] nothing done for two months is watched, for three over; a note ends it', () => {
    const ledger = createTestLedger(TODAY);
    const fresh = dealOf(ledger, '新', ['visit', '2018-05-27']);
    const watched = dealOf(ledger, '两月', ['visit', '2018-05-26']);
    const over = dealOf(ledger, '三月', ['visit', '2018-04-26']);
    expect(marks(ledger, fresh)).toEqual([]);
    expect(marks(ledger, watched)).toEqual(['inactivity watch inactiveWatch']);
    expect(marks(ledger, over)).toEqual(['inactivity over inactiveOver']);
    expect(found(ledger, 'inactivity').sort()).toEqual(['三月', '两月']);
    const note = { do: 'activity.add', deal: over, kind: 'note', text: '电话' } as const;
    ledger.run({ ...note, on: plainDate('2018-07-20') });
    expect(marks(ledger, over)).toEqual([]);
    expect(found(ledger, 'inactivity')).toEqual(['两月']);
  });

  it('[T9] an activity that arrives late from another device counts although it changes nothing else', () => {
    const ledger = createTestLedger(TODAY);
    const deal = dealOf(ledger, '三月', ['visit', '2018-04-26']);
    const note = {
      do: 'activity.add',
      deal,
      kind: 'note',
      text: '电话',
      on: plainDate('2018-07-20'),
    } as const;
    const decision = ledger.decide(note);
    if (!decision.ok) throw new Error(decision.error.code);
    const ops = ledger.prepare(decision.value);
    expect(marks(ledger, deal)).toHaveLength(1);
    const earlier = ops.map((op) => ({ ...op, hlc: ledger.ops[0]!.hlc, device: 'dev-0' }));
    ledger.apply(earlier);
    expect(marks(ledger, deal)).toEqual([]);
  });

  it('[T9] a paused deal is not called inactive', () => {
    const ledger = createTestLedger(TODAY);
    const deal = dealOf(ledger, '停', ['visit', '2018-01-05']);
    ledger.run({ do: 'pause.start', deal, on: plainDate('2018-01-10'), reason: '等用地' });
    expect(marks(ledger, deal)).toEqual([]);
  });

  it('[T9] signed three months and not started is over until it lands, on time or late', () => {
    const ledger = createTestLedger(TODAY);
    const visit: Entered = ['visit', '2018-02-01'];
    const waits = dealOf(ledger, '未开工', visit, ['signing', '2018-04-26']);
    const young = dealOf(ledger, '刚签', visit, ['signing', '2018-04-27']);
    const late = dealOf(ledger, '迟开', visit, ['signing', '2018-03-01'], ['landing', '2018-07-01']);
    expect(marks(ledger, waits)).toEqual(['notStarted over notStarted']);
    expect(marks(ledger, young)).toEqual([]);
    expect(marks(ledger, late)).toEqual([]);
    expect(found(ledger, 'notStarted')).toEqual(['未开工']);
  });

  it('[T9] behind the schedule of its target, the worst mark first', () => {
    const ledger = createTestLedger(TODAY);
    ledger.run({ do: 'benchmark.save', benchmark: { ...steps, id: 'own', builtIn: false } });
    const deal = dealOf(ledger, '慢', ['visit', '2018-05-20']);
    ledger.run({ do: 'deal.set', deal, fields: { benchmark: 'own' } });
    expect(marks(ledger, deal)).toEqual(['scheduleGap over gapOver', 'inactivity watch inactiveWatch']);
    expect(found(ledger, 'scheduleGap')).toEqual(['慢']);
    ledger.run({ do: 'deal.set', deal, fields: { benchmark: null } });
    expect(marks(ledger, deal)).toEqual(['inactivity watch inactiveWatch']);
  });

  it('[T9] a withdrawn deal carries none; sorting by marks puts the worst first and none last', () => {
    const ledger = createTestLedger(TODAY);
    const gone = dealOf(ledger, '终止', ['visit', '2018-01-05']);
    ledger.run({ do: 'deal.withdraw', deal: gone, effectiveOn: plainDate('2018-07-01'), reason: null });
    dealOf(ledger, '新', ['visit', '2018-07-20']);
    dealOf(ledger, '两月', ['visit', '2018-05-26']);
    dealOf(ledger, '三月', ['visit', '2018-04-26']);
    expect(marks(ledger, gone)).toEqual([]);
    const sort = { column: 'rules', descending: false };
    const titles = ledger.state.window({ ...everyDeal, sort }, 0, 9).cards.map(({ title }) => title);
    expect(titles).toEqual(['三月', '两月', '新']);
  });
});
