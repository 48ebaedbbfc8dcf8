import { describe, expect, it } from 'vitest';
import { createTestLedger, type TestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import type { Command } from './command';
import { captureUndo, undoChanges, type KeptEdit } from './undo';
import { emptyUndoStack, moveToRedo, moveToUndo, pushAct, undoStateOf, type UndoStack } from './undo-stack';

/** A session: acts with an undo stack over one ledger, as the store keeps it. */
function session(ledger: TestLedger) {
  let stack: UndoStack = emptyUndoStack;
  const back = (from: 'undo' | 'redo'): readonly KeptEdit[] => {
    const entry = stack[from].at(-1);
    if (!entry) throw new Error('nothing to take back');
    const { changes, kept } = undoChanges(ledger.state, entry);
    const ops = ledger.prepare({ changes });
    const inverse = captureUndo(ledger.state, ops, entry.label);
    ledger.apply(ops);
    stack = from === 'undo' ? moveToRedo(stack, inverse) : moveToUndo(stack, inverse);
    return kept;
  };
  return {
    act(command: Command): readonly string[] {
      const decision = ledger.decide(command);
      if (!decision.ok) throw new Error(decision.error.code);
      const ops = ledger.prepare(decision.value);
      stack = pushAct(stack, captureUndo(ledger.state, ops, decision.value.label));
      ledger.apply(ops);
      return decision.value.created;
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    state: () => undoStateOf(stack),
  };
}

const setUp = () => {
  const ledger = createTestLedger('2018-07-26');
  const user = session(ledger);
  const deal = user.act({ do: 'deal.create', fields: { title: '雲帆' } })[0] ?? '';
  const title = (): string | undefined => ledger.state.card(deal)?.title;
  return { ledger, user, deal, title };
};

describe('undo and redo', () => {
  it('takes an edit back and brings it again', () => {
    const { user, deal, title } = setUp();
    user.act({ do: 'deal.set', deal, fields: { title: '雲帆二期' } });
    expect(user.state()).toMatchObject({ canRedo: false, undoLabel: { code: 'act.dealSet' } });
    user.undo();
    expect(title()).toBe('雲帆');
    user.redo();
    expect(title()).toBe('雲帆二期');
    user.undo();
    user.undo();
    expect(title()).toBeUndefined();
    user.redo();
    expect(title()).toBe('雲帆');
    expect(user.state()).toMatchObject({ canUndo: true, canRedo: true });
  });

  it('forgets what could be redone after a new act', () => {
    const { user, deal } = setUp();
    user.act({ do: 'deal.set', deal, fields: { county: '諸城市' } });
    user.undo();
    user.act({ do: 'deal.set', deal, fields: { county: '壽光市' } });
    expect(user.state().canRedo).toBe(false);
  });

  it('takes a batch back as one step', () => {
    const { ledger, user } = setUp();
    const commands = ['乙', '丙', '丁'].map((title) => ({ do: 'deal.create', fields: { title } }) as const);
    user.act({ do: 'batch', commands });
    expect(ledger.state.counts().all).toBe(4);
    user.undo();
    expect(ledger.state.counts().all).toBe(1);
    user.redo();
    expect(ledger.state.counts().all).toBe(4);
  });

  it('takes back a move, a pause and its end, a next step and an activity', () => {
    const { ledger, user, deal } = setUp();
    const at = plainDate('2018-07-01');
    user.act({ do: 'stage.enter', deal, stage: 'visit', effectiveOn: at });
    user.act({ do: 'pause.start', deal, on: plainDate('2018-07-10'), reason: '等用地' });
    user.act({ do: 'pause.end', deal, on: plainDate('2018-07-12') });
    user.act({ do: 'nextStep.add', deal, text: '送審', due: null });
    user.act({ do: 'activity.add', deal, kind: 'call', on: at, text: '約訪' });
    user.undo();
    expect(ledger.state.activitiesOf(deal)[0]?.void?.value).toBe(true);
    user.undo();
    expect(ledger.state.card(deal)?.openSteps).toBe(0);
    user.undo();
    expect(ledger.state.card(deal)?.paused).toBe(true);
    user.undo();
    expect(ledger.state.card(deal)?.paused).toBe(false);
    user.undo();
    expect(ledger.state.card(deal)?.stage).toBeNull();
  });

  it('leaves a later edit of somebody else standing and names it', () => {
    const { ledger, user, deal } = setUp();
    user.act({ do: 'deal.set', deal, fields: { county: '諸城市', leader: '陸懷谷' } });
    const colleague = createTestLedger('2018-07-27', 'dev-b', 9);
    colleague.state.apply(ledger.ops);
    const theirs = colleague.run({ do: 'deal.set', deal, fields: { county: '壽光市' } }).ops;
    ledger.state.apply(theirs);
    expect(user.undo()).toEqual([{ deal, title: '雲帆', field: 'county', actor: 'dev-b' }]);
    expect(ledger.state.card(deal)).toMatchObject({ county: '壽光市', leader: null });
  });

  it('does not void a deal in which somebody else has written since', () => {
    const { ledger, user, deal, title } = setUp();
    const colleague = createTestLedger('2018-07-27', 'dev-b', 9);
    colleague.state.apply(ledger.ops);
    ledger.state.apply(colleague.run({ do: 'nextStep.add', deal, text: '回訪', due: null }).ops);
    expect(user.undo()).toHaveLength(1);
    expect(title()).toBe('雲帆');
  });
});
