import { describe, expect, it } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import type { DealCard } from '#domain/workspace/deal-card';
import { moveCommand, moveTargets } from './move-command';

// Only the id of the card matters to a move.
const card = { id: 'd1' } as DealCard;
const form = { on: plainDate('2018-07-21'), contract: 'formal', reason: ' ', evidence: '簽約文本' } as const;

describe('move dialog', () => {
  it('gives the contract only with a signing, and blanks as not recorded', () => {
    expect(moveCommand({ card, target: 'signing' }, form)).toEqual({
      do: 'stage.enter',
      deal: 'd1',
      stage: 'signing',
      effectiveOn: '2018-07-21',
      contract: 'formal',
      reason: null,
      evidence: '簽約文本',
    });
    expect(moveCommand({ card, target: 'visit' }, form)).toMatchObject({ contract: null });
  });

  it('withdraws, pauses and resumes by their own commands', () => {
    expect(moveCommand({ card, target: 'withdrawn' }, form).do).toBe('deal.withdraw');
    expect(moveCommand({ card, target: 'pause' }, { ...form, reason: '等用地' })).toMatchObject({
      do: 'pause.start',
      reason: '等用地',
    });
    expect(moveCommand({ card, target: 'resume' }, form)).toEqual({
      do: 'pause.end',
      deal: 'd1',
      on: '2018-07-21',
    });
  });

  it('offers to pause what runs and to resume what is paused', () => {
    expect(moveTargets({ stage: 'visit', paused: false })).toContain('pause');
    expect(moveTargets({ stage: 'visit', paused: true })).toContain('resume');
  });
});
