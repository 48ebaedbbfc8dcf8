import { describe, expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import { actCommand, questionsOf, type ActForm, type DealAct } from './act-command';

const form: ActForm = { on: plainDate('2018-07-20'), contract: 'framework', reason: ' ', evidence: '' };
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

  it('nothing dated is done without a day', () => {
    const undated = { ...form, on: null, reason: '等待用地指標' };
    for (const kind of ['withdraw', 'pause', 'resume'] as const)
      expect(actCommand('d', { kind }, undated)).toBeNull();
    expect(actCommand('d', { kind: 'delete' }, undated)).toMatchObject({ do: 'deal.void' });
  });
});
