import { describe, expect, it } from 'vitest';
import cases from '#assets/reference-cases.json';
import published from '#assets/calendar/china.json';
import type { Contract, Stage } from '#domain/records/deal';
import { createTestLedger, type TestLedger } from '#domain/testing/ledger';
import type { Benchmark } from '#domain/timing/benchmark';
import { NO_HISTORY } from '#domain/timing/own-history';
import { plainDate, type PlainDate } from '#domain/timing/plain-date';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import type { CardSetting } from '#domain/workspace/card-of';
import { dealView, neighbours, type DealView } from './deal-view';

interface Counts {
  calendar: number;
  working: number;
  netCalendar: number;
  netWorking: number;
}
type Visit = Counts & { entered: PlainDate; left: PlainDate | null };
interface Expected {
  asOf: string;
  deals: Record<
    string,
    { stages: Partial<Record<Stage, Counts & { visits: readonly Visit[] }>>; total: Counts }
  >;
}
type Line = { ref: string } & (
  | { do: 'deal.create'; title: string }
  | { do: 'stage.enter'; stage: Stage; effectiveOn: PlainDate; contract?: Contract }
  | { do: 'pause.start'; on: PlainDate; reason: string }
  | { do: 'pause.end'; on: PlainDate }
);

const fixtures = import.meta.glob<string>('../../../e2e/fixtures/history.*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const fixture = (name: string): string => fixtures[`../../../e2e/fixtures/${name}`]!;

const setting: CardSetting = {
  benchmarks: new Map((cases as unknown as Benchmark[]).map((one) => [one.id, one])),
  retired: new Set<string>(),
  own: () => NO_HISTORY,
  defaultBenchmark: 'siasun-2018',
  calendar: createWorkingCalendar(published, []),
};

/** Runs the fixture's commands as the screens would. */
function runLines(ledger: TestLedger): Map<string, string> {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const text of fixture('history.jsonl')
    .split('\n')
    .filter((one) => one.trim() !== '')) {
    const line = JSON.parse(text) as Line;
    if (line.do === 'deal.create') {
      const [id] = ledger.run({ do: 'deal.create', fields: { title: line.title } }).created;
      ids.set(line.ref, id!);
      titles.set(line.title, id!);
    } else {
      const { ref, ...command } = line;
      ledger.run({ ...command, deal: ids.get(ref)! });
    }
  }
  return titles;
}

function viewOf(ledger: TestLedger, deal: string, today: string): DealView {
  const view = dealView(ledger.state.row(deal)!, setting, plainDate(today));
  if (!view) throw new Error('no such deal');
  return view;
}

describe('the recorded histories of the fixture', () => {
  const expected = JSON.parse(fixture('history.expected.json')) as Expected;
  const ledger = createTestLedger(expected.asOf);
  const titles = runLines(ledger);

  it.each(Object.keys(expected.deals))(
    '[T2 T3 T4 T5] %s: gross and net days, calendar and working, by visit, stage and in total',
    (title) => {
      const view = viewOf(ledger, titles.get(title)!, expected.asOf);
      const wanted = expected.deals[title]!;
      expect(view.history.total).toMatchObject(wanted.total);
      for (const { stage, dwell, latest } of view.stages) {
        const counted = wanted.stages[stage];
        if (!counted) {
          expect(dwell, stage).toBeNull();
          continue;
        }
        expect(dwell, stage).toMatchObject(counted);
        expect(latest, stage).toEqual(counted.visits.at(-1));
      }
    },
  );
});

describe('the stepper', () => {
  function deal(...entries: readonly (readonly [Stage, string])[]): DealView {
    const ledger = createTestLedger('2018-07-26');
    const id = ledger.run({ do: 'deal.create', fields: { title: '甲' } }).created[0]!;
    for (const [stage, on] of entries)
      ledger.run({ do: 'stage.enter', deal: id, stage, effectiveOn: plainDate(on) });
    return viewOf(ledger, id, '2018-07-26');
  }

  it('[T4] calls a stage that was passed over skipped, not done', () => {
    const view = deal(['visit', '2018-06-01'], ['signing', '2018-07-01']);
    expect(view.stages.map(({ state }) => state)).toEqual(['done', 'skipped', 'now', 'ahead']);
    expect(view.stages[1]?.dwell).toBeNull();
  });

  it('[T4] does not call skipped what may lie before the record', () => {
    const view = deal(['negotiation', '2018-06-10']);
    expect(view.stages.map(({ state }) => state)).toEqual(['unrecorded', 'now', 'ahead', 'ahead']);
  });

  it('[T4] a step back leaves the later stage done: it was lived through', () => {
    const view = deal(['visit', '2018-06-01'], ['negotiation', '2018-06-10'], ['visit', '2018-07-01']);
    expect(view.stages.map(({ state }) => state)).toEqual(['now', 'done', 'ahead', 'ahead']);
    expect(view.stages[0]?.latest).toMatchObject({ entered: '2018-07-01', calendar: 25 });
    expect(view.stages[0]?.dwell?.calendar).toBe(34);
  });

  it('knows what comes next and what came before', () => {
    expect(neighbours(deal())).toEqual({ next: 'visit', back: null });
    expect(neighbours(deal(['visit', '2018-06-01']))).toEqual({ next: 'negotiation', back: null });
    expect(neighbours(deal(['landing', '2018-06-01']))).toEqual({ next: null, back: 'signing' });
  });
});
