import { describe, expect, it } from 'vitest';
import { timedRow } from '../testing/deal-row';
import { correctRow, edgesOf, moveEdge } from './dated-edge';
import { plainDate } from './plain-date';

const today = plainDate('2018-07-26');
const row = timedRow(
  [
    { stage: 'visit', on: '2018-06-25' },
    { stage: 'negotiation', on: '2018-07-02' },
    { stage: 'visit', on: '2018-07-17' },
    { stage: 'negotiation', on: '2018-07-20' },
    { stage: 'signing', on: '2018-08-30' },
  ],
  [{ from: '2018-07-09', to: '2018-07-16' }, { from: '2018-07-24' }],
);
const edges = edgesOf(row, today);
const edge = (on: string) => edges.find((one) => one.on === on)!;
const move = (on: string, to: string) => {
  const moved = correctRow(row, moveEdge(row, edge(on), plainDate(to)), today);
  return moved.ok ? edgesOf(moved.value, today).map((one) => one.on.slice(5)) : moved.error.code;
};

describe('the days of a deal that can be corrected', () => {
  it('[T5][T6] are entries and both ends of pauses; not what is planned, nor the end of what still runs', () => {
    expect(edges.map(({ end, step, on }) => `${on.slice(5)} ${step ?? end}`)).toEqual([
      '06-25 visit',
      '07-02 negotiation',
      '07-09 pausedFrom',
      '07-16 pausedTo',
      '07-17 visit',
      '07-20 negotiation',
      '07-24 pausedFrom',
    ]);
  });

  it('[T6] the first visit may be earlier than all on record', () => {
    expect(move('2018-06-25', '2018-06-01')).toContain('06-01');
    expect(row.transitions[0]?.fields.effectiveOn).toBe('2018-06-25');
  });

  it('[T6] an entry stays between its neighbours, and out of the future', () => {
    expect(move('2018-07-02', '2018-06-20')).toBe('timing.outOfOrder');
    expect(move('2018-07-20', '2018-07-27')).toBe('timing.future');
  });

  it('[T4] two visits may not follow each other where the talks between them stood', () => {
    expect(move('2018-07-02', '2018-07-18')).toBe('timing.alreadyThere');
    expect(move('2018-07-02', '2018-07-25')).toBe('timing.alreadyThere');
  });

  it('[T5] a pause ends after it begins', () => {
    expect(move('2018-07-09', '2018-07-17')).toBe('timing.pauseBackwards');
    expect(move('2018-07-16', '2018-07-19')).toContain('07-19');
  });

  it('a record voided in the meantime is told, not moved', () => {
    const first = edges[0]!;
    const voided = { ...row, transitions: row.transitions.slice(1) };
    expect(correctRow(voided, moveEdge(voided, first, plainDate('2018-06-20')), today)).toMatchObject({
      ok: false,
      error: { code: 'timing.recordGone' },
    });
  });
});
