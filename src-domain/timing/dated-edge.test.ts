import { expect, it } from 'vitest';
import { timedRow } from '../testing/deal-row';
import { edgesOf } from './dated-edge';
import { plainDate } from './plain-date';

it('[T5][T6] the days to correct are entries and both ends of pauses; not plans, nor the end of what still runs', () => {
  const row = timedRow(
    [
      { stage: 'visit', on: '2018-06-25' },
      { stage: 'negotiation', on: '2018-07-02' },
      { stage: 'signing', on: '2018-08-30' },
    ],
    [{ from: '2018-07-09', to: '2018-07-16' }, { from: '2018-07-24' }],
  );
  const edges = edgesOf(row, plainDate('2018-07-26'));
  expect(edges.map(({ end, step, on }) => `${on.slice(5)} ${step ?? end}`)).toEqual([
    '06-25 visit',
    '07-02 negotiation',
    '07-09 pausedFrom',
    '07-16 pausedTo',
    '07-24 pausedFrom',
  ]);
});
