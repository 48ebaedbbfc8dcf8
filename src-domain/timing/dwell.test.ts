import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import published from '#assets/calendar/china.json';
import { timedRow, type Entry } from '../testing/deal-row';
import { historyOf, type DayCounts } from './dwell';
import { plainDate } from './plain-date';
import { createWorkingCalendar } from './working-calendar';

const calendar = createWorkingCalendar(published, []);
const asOf = (row: ReturnType<typeof timedRow>, on: string) => historyOf(row, calendar, plainDate(on));

interface Expected {
  asOf: string;
  deals: Record<string, { stages: Record<string, DayCounts & { visits: unknown[] }>; total: DayCounts }>;
}

/** The sample history, one row a deal, straight from its lines. */
function sampleRows(): Map<string, ReturnType<typeof timedRow>> {
  const lines = readFileSync('e2e/fixtures/history.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  const entries = new Map<string, Entry[]>();
  const pauses = new Map<string, { from: string; to?: string }[]>();
  const titles = new Map<string, string>();
  for (const line of lines) {
    const ref = line['ref']!;
    if (line['do'] === 'deal.create') titles.set(ref, line['title']!);
    if (line['do'] === 'stage.enter')
      entries.set(ref, [
        ...(entries.get(ref) ?? []),
        { stage: line['stage'] as Entry['stage'], on: line['effectiveOn']! },
      ]);
    if (line['do'] === 'pause.start') pauses.set(ref, [...(pauses.get(ref) ?? []), { from: line['on']! }]);
    if (line['do'] === 'pause.end') pauses.get(ref)!.at(-1)!.to = line['on']!;
  }
  return new Map(
    [...titles].map(([ref, title]) => [title, timedRow(entries.get(ref) ?? [], pauses.get(ref))]),
  );
}

describe('dwell of the sample histories', () => {
  const expected = JSON.parse(readFileSync('e2e/fixtures/history.expected.json', 'utf8')) as Expected;
  const rows = sampleRows();

  it('[T2][T3][T4][T5] gives every count of the expected file', () => {
    expect(rows.size).toBe(Object.keys(expected.deals).length);
    for (const [title, row] of rows) {
      const history = asOf(row, expected.asOf);
      const stages = Object.fromEntries(history.stages.map(({ stage, ...rest }) => [stage, rest]));
      const { calendar: days, working, netCalendar, netWorking } = history.total!;
      expect({ title, stages, total: { calendar: days, working, netCalendar, netWorking } }).toEqual({
        title,
        ...expected.deals[title],
      });
    }
  });
});

describe('dwell', () => {
  it('[T1] derives days from dates alone', () => {
    const row = timedRow([
      { stage: 'visit', on: '2018-06-22' },
      { stage: 'signing', on: '2018-07-21' },
    ]);
    expect(asOf(row, '2018-08-01').total).toMatchObject({ calendar: 29, working: 20 });
  });

  it('[T4] keeps every visit of a stage, latest and cumulative; a skipped stage is absent', () => {
    const row = timedRow([
      { stage: 'visit', on: '2018-06-25' },
      { stage: 'signing', on: '2018-07-02', contract: 'intent' },
      { stage: 'visit', on: '2018-07-12' },
    ]);
    const { stages } = asOf(row, '2018-07-20');
    expect(stages.map((each) => each.stage)).toEqual(['visit', 'signing']);
    expect(stages[0]).toMatchObject({ calendar: 15, visits: [{ calendar: 7 }, { calendar: 8, left: null }] });
  });

  it('[T5] counts overlapping pauses once, an open one to today', () => {
    const row = timedRow(
      [{ stage: 'visit', on: '2018-07-01' }],
      [
        { from: '2018-07-02', to: '2018-07-06' },
        { from: '2018-07-04', to: '2018-07-08' },
        { from: '2018-07-18' },
      ],
    );
    const history = asOf(row, '2018-07-21');
    expect(history.total).toMatchObject({ calendar: 20, netCalendar: 20 - 6 - 3 });
    expect(history.isPaused).toBe(true);
  });

  it('[T6] orders a merged history by day, then stage, and marks one that breaks the rules', () => {
    const row = timedRow([
      { stage: 'negotiation', on: '2018-07-03', actor: '李明' },
      { stage: 'visit', on: '2018-07-03' },
      { stage: 'negotiation', on: '2018-07-09', actor: '陳靜' },
    ]);
    const history = asOf(row, '2018-07-20');
    expect(history.transitions.map((each) => each.fields.stage)).toEqual([
      'visit',
      'negotiation',
      'negotiation',
    ]);
    expect(history.needsReview).toEqual(['李明', '陳靜']);
  });

  it('[T7] ends the total at the formal signing, not at an intent', () => {
    const row = timedRow([
      { stage: 'visit', on: '2018-06-25' },
      { stage: 'signing', on: '2018-07-05', contract: 'intent' },
      { stage: 'signing', on: '2018-07-15' },
    ]);
    expect(asOf(row, '2018-08-01').total).toMatchObject({ calendar: 20, ended: true });
    expect(asOf(row, '2018-08-01').stages[1]?.visits).toHaveLength(1);
  });

  it('[T8] counts the current stage to the day asked about; later entries are plans', () => {
    const row = timedRow([
      { stage: 'visit', on: '2018-07-01' },
      { stage: 'negotiation', on: '2018-07-10' },
    ]);
    const history = asOf(row, '2018-07-05');
    expect(history.current).toEqual({ step: 'visit', entered: '2018-07-01' });
    expect(history.planned).toHaveLength(1);
    expect(history.stages[0]).toMatchObject({ calendar: 4 });
  });

  it('gives the days of 中山: 36 to the agreement (26 working), 51 to the start of works', () => {
    const row = timedRow([
      { stage: 'visit', on: '2023-02-22' },
      { stage: 'signing', on: '2023-02-23', contract: 'framework' },
      { stage: 'signing', on: '2023-03-30' },
      { stage: 'landing', on: '2023-04-14' },
    ]);
    const history = asOf(row, '2023-05-01');
    expect(history.total).toMatchObject({ calendar: 36, working: 26 });
    const { entered } = history.stages.find((each) => each.stage === 'landing')!.visits[0]!;
    expect(
      historyOf(timedRow([{ stage: 'visit', on: '2023-02-22' }]), calendar, entered).total?.calendar,
    ).toBe(51);
  });
});
