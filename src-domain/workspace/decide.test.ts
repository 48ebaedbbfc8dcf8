import { describe, expect, it } from 'vitest';
import { createTestLedger, siasun } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import type { Command } from './command';

const on = plainDate;
const setUp = (): { ledger: ReturnType<typeof createTestLedger>; deal: string } => {
  const ledger = createTestLedger('2018-07-26');
  return {
    ledger,
    deal: ledger.run({ do: 'deal.create', fields: { title: '雲帆機器人減速器' } }).created[0] ?? '',
  };
};
const transitionsOf = ({ ledger, deal }: ReturnType<typeof setUp>) =>
  ledger.state.row(deal)?.transitions ?? [];

describe('deciding deals', () => {
  it('trims texts, takes empty ones as not recorded, and tags once', () => {
    const { ledger } = setUp();
    const fields = { title: ' 甲 ', investor: '  ', county: ' 諸城市 ', tags: ['四新四化', ' 四新四化', ''] };
    const [change] = ledger.run({ do: 'deal.create', fields }).changes;
    expect(change?.fields).toMatchObject({
      title: '甲',
      investor: null,
      county: '諸城市',
      tags: ['四新四化'],
    });
  });

  it('writes only the fields that differ, and nothing when none does', () => {
    const { ledger, deal } = setUp();
    const fields = { title: '雲帆機器人減速器', county: '高新區' };
    expect(ledger.run({ do: 'deal.set', deal, fields }).changes[0]?.fields).toEqual({ county: '高新區' });
    expect(ledger.run({ do: 'deal.set', deal, fields }).changes).toEqual([]);
  });

  it('lets two deals have one title', () => {
    const { ledger } = setUp();
    expect(ledger.run({ do: 'deal.create', fields: { title: '雲帆機器人減速器' } }).created).toHaveLength(1);
  });

  it('voids with a reason, refuses work on a voided deal, and restores it', () => {
    const { ledger, deal } = setUp();
    ledger.run({ do: 'deal.void', deal, reason: ' 重複 ' });
    expect(ledger.state.row(deal)?.deal?.void).toMatchObject({ value: true, reason: '重複' });
    expect(ledger.decide({ do: 'deal.void', deal, reason: null })).toMatchObject({
      error: { code: 'workspace.voidedDeal', params: { title: '雲帆機器人減速器' } },
    });
    ledger.run({ do: 'deal.restore', deal });
    expect(ledger.run({ do: 'deal.restore', deal }).changes).toEqual([]);
  });
});

describe('refusals', () => {
  const money = {
    yuan: -5,
    qualifier: 'exact',
    upperYuan: null,
    text: '',
    currency: 'CNY',
    rate: null,
    rateOn: null,
  } as const;
  const date = on('2018-07-20');
  it.each<[string, (deal: string) => Command, string | undefined]>([
    ['unknownDeal', () => ({ do: 'deal.set', deal: 'no-such', fields: { county: 'x' } }), 'deal'],
    ['emptyTitle', () => ({ do: 'deal.create', fields: { title: '  ' } }), 'title'],
    ['emptyTitle', (deal) => ({ do: 'deal.set', deal, fields: { title: '' } }), 'title'],
    ['unknownField', (deal) => ({ do: 'deal.set', deal, fields: { color: 'red' } as object }), 'color'],
    ['negativeAmount', (deal) => ({ do: 'deal.set', deal, fields: { amount: money } }), 'amount.yuan'],
    ['unknownBenchmark', (deal) => ({ do: 'deal.set', deal, fields: { benchmark: 'none' } }), 'benchmark'],
    ['dealExists', (deal) => ({ do: 'deal.create', id: deal, fields: { title: '乙' } }), 'id'],
    ['tooLarge', (deal) => ({ do: 'deal.set', deal, fields: { progress: '長'.repeat(30_000) } }), 'progress'],
    [
      'contractOnlyOnSigning',
      (deal) => ({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: date, contract: 'formal' }),
      'contract',
    ],
    ['unknownRecord', (deal) => ({ do: 'stage.void', deal, transition: 'none', reason: null }), undefined],
    ['reasonMissing', (deal) => ({ do: 'pause.start', deal, on: date, reason: ' ' }), 'reason'],
    ['notPaused', (deal) => ({ do: 'pause.end', deal, on: date }), 'deal'],
    [
      'futureDate',
      (deal) => ({ do: 'activity.add', deal, kind: 'visit', on: on('2018-07-27'), text: '看廠' }),
      'on',
    ],
    ['emptyText', (deal) => ({ do: 'activity.add', deal, kind: 'visit', on: date, text: ' ' }), 'text'],
    ['unknownRecord', (deal) => ({ do: 'nextStep.done', deal, nextStep: 'none', on: date }), undefined],
    ['builtInBenchmark', () => ({ do: 'benchmark.save', benchmark: siasun }), 'benchmark'],
    ['emptyText', () => ({ do: 'event.save', name: ' ', on: null, place: null }), 'name'],
    ['eventNameTooLong', () => ({ do: 'event.save', name: '會'.repeat(101), on: null, place: null }), 'name'],
    ['unknownBenchmark', () => ({ do: 'workspace.set', defaultBenchmark: 'none' }), 'defaultBenchmark'],
  ])('%s', (code, command, at) => {
    const { ledger, deal } = setUp();
    const before = ledger.ops.length;
    expect(ledger.decide(command(deal))).toMatchObject({
      ok: false,
      error: at === undefined ? { code: `workspace.${code}` } : { code: `workspace.${code}`, at },
    });
    expect(ledger.ops).toHaveLength(before);
  });
});

describe('deciding stages', () => {
  it('[T1] adds a transition and voids it by another record', () => {
    const it = setUp();
    it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'visit', effectiveOn: on('2018-06-22') });
    const [visit] = transitionsOf(it);
    it.ledger.run({ do: 'stage.void', deal: it.deal, transition: visit?.id ?? '', reason: '錄錯' });
    expect(transitionsOf(it)).toHaveLength(1);
    expect(transitionsOf(it)[0]?.void?.value).toBe(true);
    expect(it.ledger.state.card(it.deal)?.stage).toBeNull();
  });

  it('[T6] corrects a day with a reason, and keeps the reason', () => {
    const it = setUp();
    it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'visit', effectiveOn: on('2018-06-22') });
    const transition = transitionsOf(it)[0]?.id ?? '';
    const correct = {
      do: 'stage.correct',
      deal: it.deal,
      transition,
      effectiveOn: on('2018-06-21'),
    } as const;
    expect(it.ledger.decide({ ...correct, reason: '' })).toMatchObject({
      error: { code: 'workspace.reasonMissing' },
    });
    expect(it.ledger.run({ ...correct, reason: '補正' }).changes[0]).toMatchObject({
      act: 'set',
      fields: { effectiveOn: '2018-06-21' },
      reason: '補正',
    });
  });

  it('[T6] refuses a day in the future', () => {
    const { ledger, deal } = setUp();
    const effectiveOn = on('2018-07-27');
    expect(ledger.decide({ do: 'stage.enter', deal, stage: 'visit', effectiveOn }).ok).toBe(false);
  });

  it('[T4] re-enters a stage and keeps both visits', () => {
    const it = setUp();
    const days = { visit: '2018-05-02', negotiation: '2018-05-20' } as const;
    for (const stage of ['visit', 'negotiation'] as const)
      it.ledger.run({ do: 'stage.enter', deal: it.deal, stage, effectiveOn: on(days[stage]) });
    it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'visit', effectiveOn: on('2018-06-10') });
    expect(transitionsOf(it).filter((one) => one.fields.stage === 'visit')).toHaveLength(2);
    expect(it.ledger.state.card(it.deal)?.stage).toBe('visit');
  });

  it('calls a second signing an upgrade unless told otherwise', () => {
    const it = setUp();
    const sign = (contract: 'framework' | 'formal', day: string) =>
      it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'signing', effectiveOn: on(day), contract });
    expect(sign('framework', '2018-06-01').changes[0]?.fields.relation).toBe('first');
    expect(sign('formal', '2018-07-01').changes[0]?.fields.relation).toBe('upgrade');
  });

  it('[T7] takes a signing without a kind as formal, and no other stage as one', () => {
    const it = setUp();
    const enter = (stage: 'visit' | 'signing', day: string) =>
      it.ledger.run({ do: 'stage.enter', deal: it.deal, stage, effectiveOn: on(day), contract: null });
    expect(enter('visit', '2018-06-01').changes[0]?.fields).toMatchObject({ contract: null, relation: null });
    expect(enter('signing', '2018-06-22').changes[0]?.fields).toMatchObject({
      contract: 'formal',
      relation: 'first',
    });
    expect(enter('signing', '2018-07-01').changes[0]?.fields.relation).toBe('upgrade');
    const bare = setUp();
    bare.ledger.run({ do: 'stage.enter', deal: bare.deal, stage: 'signing', effectiveOn: on('2018-07-01') });
    expect(transitionsOf(bare)[0]?.fields.contract).toBe('formal');
  });

  it('withdraws a deal out of hand and lets it come back', () => {
    const it = setUp();
    it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'visit', effectiveOn: on('2018-05-02') });
    it.ledger.run({
      do: 'deal.withdraw',
      deal: it.deal,
      effectiveOn: on('2018-06-01'),
      reason: '投資方終止',
    });
    expect(it.ledger.state.counts()).toMatchObject({ inHand: 0, withdrawn: 1 });
    it.ledger.run({ do: 'stage.enter', deal: it.deal, stage: 'visit', effectiveOn: on('2018-07-01') });
    expect(it.ledger.state.counts()).toMatchObject({ inHand: 1, withdrawn: 0 });
  });

  it('[T5] corrects, splits and takes back a pause', () => {
    const { ledger, deal } = setUp();
    ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: on('2018-05-01') });
    ledger.run({ do: 'pause.start', deal, on: on('2018-06-01'), reason: '等待用地指標' });
    ledger.run({ do: 'pause.end', deal, on: on('2018-06-20') });
    const pauses = () =>
      (ledger.state.row(deal)?.pauses ?? [])
        .filter((one) => one.void?.value !== true)
        .map(({ fields }) => `${fields.from} ${fields.to}`);
    const pause = ledger.state.row(deal)?.pauses[0]?.id ?? '';
    const reason = '筆誤';
    const correct = { do: 'pause.correct', deal, pause, from: on('2018-06-02'), reason } as const;
    expect(ledger.decide({ ...correct, to: on('2018-06-01') }).ok).toBe(false);
    expect(ledger.decide({ ...correct, to: on('2018-07-27') }).ok).toBe(false);
    ledger.run({ ...correct, to: on('2018-06-18') });
    expect(pauses()).toEqual(['2018-06-02 2018-06-18']);
    const split = { do: 'pause.split', deal, pause, reason } as const;
    expect(ledger.decide({ ...split, until: on('2018-06-10'), again: on('2018-06-10') }).ok).toBe(false);
    expect(ledger.decide({ ...split, until: on('2018-06-01'), again: on('2018-06-10') }).ok).toBe(false);
    expect(ledger.decide({ ...split, until: on('2018-06-10'), again: on('2018-06-19') }).ok).toBe(false);
    ledger.run({ ...split, until: on('2018-06-06'), again: on('2018-06-12') });
    expect(pauses()).toEqual(['2018-06-02 2018-06-06', '2018-06-12 2018-06-18']);
    ledger.run({ do: 'pause.void', deal, pause, reason });
    expect(pauses()).toEqual(['2018-06-12 2018-06-18']);
  });

  it('[T5] pauses once, ends the pause that is open', () => {
    const { ledger, deal } = setUp();
    ledger.run({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: on('2018-05-02') });
    ledger.run({ do: 'pause.start', deal, on: on('2018-06-01'), reason: '等待用地指標' });
    expect(ledger.decide({ do: 'pause.start', deal, on: on('2018-06-03'), reason: '再停' }).ok).toBe(false);
    expect(ledger.state.card(deal)?.paused).toBe(true);
    ledger.run({ do: 'pause.end', deal, on: on('2018-06-10') });
    expect(ledger.state.row(deal)?.pauses[0]?.fields).toMatchObject({ from: '2018-06-01', to: '2018-06-10' });
  });
});

describe('deciding a batch', () => {
  it('decides each command on what the earlier ones will have done, all or nothing', () => {
    const { ledger } = setUp();
    const create = { do: 'deal.create', id: 'new-deal', fields: { title: '乙' } } as const;
    const visit = {
      do: 'stage.enter',
      deal: 'new-deal',
      stage: 'visit',
      effectiveOn: on('2018-07-01'),
    } as const;
    const decision = ledger.run({ do: 'batch', commands: [create, visit] });
    expect(decision.created).toEqual(['new-deal']);
    expect(ledger.state.card('new-deal')?.stage).toBe('visit');
    const before = ledger.ops.length;
    const talks = { ...visit, stage: 'negotiation', effectiveOn: on('2018-07-02') } as const;
    const future = { ...talks, stage: 'signing', effectiveOn: on('2019-01-01') } as const;
    expect(ledger.decide({ do: 'batch', commands: [talks, future] })).toMatchObject({
      error: { params: { position: 2 } },
    });
    expect(ledger.ops).toHaveLength(before);
  });
});

describe('deciding workspace records', () => {
  it('creates once, then writes what differs', () => {
    const { ledger } = setUp();
    expect(ledger.run({ do: 'workspace.set', name: '濰坊市雙招雙引' }).changes[0]?.act).toBe('create');
    expect(ledger.run({ do: 'workspace.set', sample: true }).changes[0]?.fields).toEqual({ sample: true });
    expect(ledger.state.workspace()).toMatchObject({ name: '濰坊市雙招雙引', sample: true });
  });

  it('saves a benchmark that deals can then choose', () => {
    const { ledger, deal } = setUp();
    ledger.run({ do: 'benchmark.save', benchmark: { ...siasun, id: 'own', builtIn: false } });
    ledger.run({ do: 'deal.set', deal, fields: { benchmark: 'own' } });
    expect(ledger.state.benchmarkOf(deal).id).toBe('own');
  });

  it('[T3] lays a day over the calendar, takes it back, and lays it again', () => {
    const { ledger } = setUp();
    const day = { do: 'calendar.set', on: on('2018-07-23') } as const;
    ledger.run({ ...day, working: false, note: '市里放假' });
    expect(ledger.run({ ...day, working: null }).changes[0]?.act).toBe('void');
    expect(ledger.run({ ...day, working: null }).changes).toEqual([]);
    expect(ledger.run({ ...day, working: true }).changes.map((change) => change.act)).toEqual([
      'restore',
      'set',
    ]);
  });
});

describe('deciding events', () => {
  const save = (day: string | null, place: string | null): Command => ({
    do: 'event.save',
    name: ' 魯臺會 ',
    on: day === null ? null : on(day),
    place,
  });

  it('[S2] keeps day and place by name; saving the same again changes nothing, another day does', () => {
    const { ledger } = setUp();
    const born = ledger.run(save('2018-05-18', ' 濰坊 '));
    expect(born.label).toEqual({ code: 'act.eventSave', params: { name: '魯臺會' } });
    const known = { name: '魯臺會', on: '2018-05-18', place: '濰坊' };
    expect([...ledger.state.events()]).toEqual([['魯臺會', known]]);
    expect(ledger.run(save('2018-05-18', '濰坊')).changes).toEqual([]);
    expect(ledger.run(save(null, '濰坊')).changes).toMatchObject([{ act: 'set', fields: { on: null } }]);
    expect(ledger.state.events().get('魯臺會')?.on).toBeNull();
    expect(ledger.state.benchmarkOf('none').id).toBe(siasun.id);
  });

  it('[S2] two devices that give one event a day write one record; the later day stands', () => {
    const [a, b] = [createTestLedger('2018-07-26', 'dev-a'), createTestLedger('2018-07-26', 'dev-b', 2)];
    const first = a.run(save('2018-05-18', null)).ops;
    const second = b.run(save('2018-05-19', '濰坊')).ops;
    a.apply(second);
    b.apply(first);
    expect([...a.state.events()]).toEqual([...b.state.events()]);
    expect(a.state.events().size).toBe(1);
  });
});

it('choosing a default benchmark names no workspace that has no name yet', () => {
  const ledger = createTestLedger('2018-07-26');
  ledger.run({ do: 'workspace.set', defaultBenchmark: 'own-history' });
  expect(ledger.state.workspace()).toMatchObject({ name: '', defaultBenchmark: 'own-history' });
});
