import { describe, expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import { actCommand, questionsOf, type ActForm, type DealAct } from './act-command';

const form: ActForm = {
  on: plainDate('2018-07-20'),
  second: null,
  contract: 'framework',
  reason: ' ',
  evidence: '',
};
const transition: Extract<DealAct, { kind: 'correct' }>['transition'] = {
  id: 't1',
  fields: {
    stage: 'visit',
    effectiveOn: plainDate('2018-07-01'),
    contract: null,
    amount: null,
    relation: null,
    reason: null,
    evidence: null,
  },
  born: { key: '1', wall: 0, actor: '', device: '' },
  clock: {},
  void: null,
};

describe('what a dialog stands for', () => {
  it('[T7] a signing says its kind, another stage does not', () => {
    expect(actCommand('d', { kind: 'enter', stage: 'signing' }, form)).toMatchObject({
      contract: 'framework',
    });
    expect(actCommand('d', { kind: 'enter', stage: 'landing' }, form)).toMatchObject({ contract: null });
    expect(questionsOf({ kind: 'enter', stage: 'signing' }).contract).toBe(true);
  });

  it('[T6] a correction, a removal and a pause need a reason', () => {
    expect(actCommand('d', { kind: 'correct', transition }, form)).toBeNull();
    expect(actCommand('d', { kind: 'voidStage', transition }, form)).toBeNull();
    expect(actCommand('d', { kind: 'pause' }, form)).toBeNull();
    expect(actCommand('d', { kind: 'correct', transition }, { ...form, reason: '筆誤' })).toEqual({
      do: 'stage.correct',
      deal: 'd',
      transition: 't1',
      effectiveOn: '2018-07-20',
      reason: '筆誤',
    });
  });

  it('[T5] a pause gets other days, is split in two, or is taken back, each with its reason', () => {
    const pause = {
      ...transition,
      id: 'p1',
      fields: { from: plainDate('2018-07-02'), to: plainDate('2018-07-16'), reason: '等待用地指標' },
    };
    const said = { ...form, on: plainDate('2018-07-05'), second: plainDate('2018-07-09'), reason: '筆誤' };
    const common = { deal: 'd', pause: 'p1', reason: '筆誤' };
    expect(actCommand('d', { kind: 'correctPause', pause }, said)).toEqual({
      do: 'pause.correct',
      ...common,
      from: '2018-07-05',
      to: '2018-07-09',
    });
    expect(actCommand('d', { kind: 'splitPause', pause }, said)).toEqual({
      do: 'pause.split',
      ...common,
      until: '2018-07-05',
      again: '2018-07-09',
    });
    expect(actCommand('d', { kind: 'splitPause', pause }, { ...said, second: null })).toBeNull();
    expect(actCommand('d', { kind: 'voidPause', pause }, said)).toEqual({ do: 'pause.void', ...common });
    expect(actCommand('d', { kind: 'voidPause', pause }, form)).toBeNull();
  });

  it('nothing dated is done without a day', () => {
    const undated = { ...form, on: null, reason: '等待用地指標' };
    for (const kind of ['withdraw', 'pause', 'resume'] as const)
      expect(actCommand('d', { kind }, undated)).toBeNull();
    expect(actCommand('d', { kind: 'delete' }, undated)).toMatchObject({ do: 'deal.void' });
  });
});
