import { describe, expect, it } from 'vitest';
import { isLive } from '../sync/merge';
import { createTestLedger } from '../testing/ledger';
import { plainDate } from '../timing/plain-date';
import { captureUndo, undoChanges } from './undo';
import type { Command } from './command';
import { foldHistory } from './history';

const today = plainDate('2018-07-26');

function withStep() {
  const ledger = createTestLedger(today);
  const [deal = ''] = ledger.run({ do: 'deal.create', fields: { title: '智能裝備產業園' } }).created;
  ledger.run({ do: 'nextStep.add', deal, text: '補簽協議', due: plainDate('2018-07-30'), owner: '王敏' });
  const row = () => ledger.state.row(deal)!;
  const step = () => row().nextSteps[0]!;
  const snoozes = () => (row().snoozes ?? []).filter(isLive).map(({ fields }) => fields);
  const set = (fields: Extract<Command, { do: 'nextStep.set' }>['fields']): Command => ({
    do: 'nextStep.set',
    deal,
    nextStep: step().id,
    fields,
  });
  const snooze = (until: string | null, about = 'notStarted'): Command => ({
    do: 'reminder.snooze',
    deal,
    about,
    until: until === null ? null : plainDate(until),
  });
  /** Runs a command and takes it back again. */
  const runAndUndo = (command: Command) => {
    const decision = ledger.state.decide(command, { bytes: (n) => new Uint8Array(n).fill(7) });
    if (!decision.ok) throw new Error(decision.error.code);
    const ops = ledger.prepare(decision.value);
    const entry = captureUndo(ledger.state, ops, decision.value.label);
    ledger.apply(ops);
    ledger.apply(ledger.prepare(undoChanges(ledger.state, entry)));
  };
  return { ledger, deal, step, snoozes, set, snooze, runAndUndo };
}

describe('a next step', () => {
  it('takes another day, and only what differs is written', () => {
    const { ledger, step, set } = withStep();
    const done = ledger.run(set({ due: plainDate('2018-08-03'), text: ' 補簽協議 ', owner: '王敏' }));
    expect(done.changes.map(({ fields }) => fields)).toEqual([{ due: '2018-08-03' }]);
    expect(done.label).toMatchObject({
      code: 'act.nextStepMoved',
      params: { text: '補簽協議', on: '2018-08-03' },
    });
    expect(step().fields).toMatchObject({ due: '2018-08-03', text: '補簽協議', owner: '王敏' });
    expect(ledger.run(set({ due: plainDate('2018-08-03') })).changes).toEqual([]);
    expect(ledger.run(set({ owner: ' ' })).label.code).toBe('act.nextStepSet');
    expect(step().fields.owner).toBeNull();
  });

  it('is refused an empty text, an unknown step, and nothing to change', () => {
    const { ledger, deal, set } = withStep();
    expect(ledger.decide(set({ text: '  ' }))).toMatchObject({ error: { code: 'workspace.emptyText' } });
    expect(ledger.decide(set({}))).toMatchObject({ error: { code: 'workspace.nothingToChange' } });
    const none: Command = { do: 'nextStep.set', deal, nextStep: 'none', fields: { due: null } };
    expect(ledger.decide(none)).toMatchObject({ error: { code: 'workspace.unknownRecord' } });
  });
});

describe('[N5] a reminder put off', () => {
  it('is one record a reminder: a later day overwrites it, calling it back voids it', () => {
    const { ledger, snoozes, snooze } = withStep();
    ledger.run(snooze('2018-08-01'));
    ledger.run(snooze('2018-08-06'));
    ledger.run(snooze('2018-08-02', 'inactive:2018-05-01:2'));
    expect(snoozes()).toEqual([
      { about: 'notStarted', until: '2018-08-06' },
      { about: 'inactive:2018-05-01:2', until: '2018-08-02' },
    ]);
    expect(ledger.run(snooze('2018-08-06')).changes).toEqual([]);
    ledger.run(snooze(null));
    expect(snoozes()).toEqual([{ about: 'inactive:2018-05-01:2', until: '2018-08-02' }]);
    expect(ledger.run(snooze(null)).changes).toEqual([]);
  });

  it('keeps one record where two devices had made one each', () => {
    const { ledger, deal, snoozes, snooze } = withStep();
    ledger.run(snooze('2018-08-01'));
    ledger.apply(
      ledger.prepare({
        changes: [
          {
            kind: 'snooze',
            record: 'z',
            deal,
            act: 'create',
            fields: { about: 'notStarted', until: '2018-08-09' },
          },
        ],
      }),
    );
    ledger.run(snooze('2018-08-03'));
    expect(snoozes()).toEqual([{ about: 'notStarted', until: '2018-08-03' }]);
  });

  it('goes to a later day only', () => {
    const { ledger, snooze } = withStep();
    for (const day of ['2018-07-25', '2018-07-26'])
      expect(ledger.decide(snooze(day))).toMatchObject({ error: { code: 'workspace.snoozeNotLater' } });
    expect(ledger.decide(snooze('2018-07-27')).ok).toBe(true);
  });

  it('is taken back by undo, the first time and the second', () => {
    const { ledger, snoozes, snooze, runAndUndo } = withStep();
    runAndUndo(snooze('2018-08-01'));
    expect(snoozes()).toEqual([]);
    ledger.run(snooze('2018-08-01'));
    runAndUndo(snooze('2018-08-06'));
    expect(snoozes()).toEqual([{ about: 'notStarted', until: '2018-08-01' }]);
  });

  it('stands in the deal’s history', () => {
    const { ledger, snooze } = withStep();
    ledger.run(snooze('2018-08-01'));
    expect(foldHistory(ledger.ops)[0]).toMatchObject({
      what: { code: 'what.snooze.create' },
      new: { until: '2018-08-01' },
    });
  });
});
