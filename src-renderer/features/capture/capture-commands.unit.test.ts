import { describe, expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import type { Step } from '#domain/records/deal';
import { leadsOn, newDealCommand, noteCommand, type NoteForm } from './capture-commands';

const known = (stage: Step | null) => ({ kind: 'known', id: 'd1', title: '雲帆', stage }) as const;
const form: NoteForm = {
  deal: known('visit'),
  kind: 'call',
  on: plainDate('2018-07-23'),
  text: '約訪',
  people: '',
  place: '',
  next: ' ',
  due: null,
  enterStage: false,
};

describe('quick capture', () => {
  it('is one command when there is one thing to record', () => {
    expect(noteCommand(form)).toMatchObject({ do: 'activity.add', deal: 'd1', kind: 'call', text: '約訪' });
  });

  it('is one batch, so one undo step, when a new deal, a stage and a next step come with it', () => {
    const command = noteCommand({
      ...form,
      deal: { kind: 'new', id: 'n1', title: '恆嶼' },
      kind: 'visit',
      enterStage: true,
      next: '接待回訪',
      due: plainDate('2018-07-31'),
    });
    expect(command.do === 'batch' && command.commands.map((one) => one.do)).toEqual([
      'deal.create',
      'stage.enter',
      'activity.add',
      'nextStep.add',
    ]);
  });

  it('offers to enter a stage only where that leads on', () => {
    expect(leadsOn('round', known('visit'))).toBe(true);
    expect(leadsOn('visit', known('negotiation'))).toBe(false);
    expect(leadsOn('visit', known(null))).toBe(true);
    expect(leadsOn('round', known('withdrawn'))).toBe(false);
    expect(leadsOn('call', known(null))).toBe(false);
  });

  it('creates a deal with its first visit only if that day is known', () => {
    expect(newDealCommand('n1', { title: '恆嶼' }, null).do).toBe('deal.create');
    expect(newDealCommand('n1', { title: '恆嶼' }, plainDate('2018-07-23')).do).toBe('batch');
  });
});
