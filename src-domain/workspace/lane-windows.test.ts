import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLedgerOutlooks } from '../forecast/deal-outlook';
import { createTestLedger, siasun, type TestLedger } from '../testing/ledger';
import { propertyRuns } from '../testing/property-runs';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import { judgeOwnHistory } from '../timing/own-history';
import { addDays, plainDate } from '../timing/plain-date';
import { OWN_HISTORY } from '../timing/rule-benchmarks';
import { slackOf } from '../timing/slack';
import { everyDeal } from './deal-query';
import { LANE_GROUPINGS, LANE_ORDERS, type Lane, type LaneQuery, type LaneRow } from './lane-query';
import { createLaneWindows } from './lane-windows';

const today = plainDate('2018-07-26');
const COUNTIES = ['高新區', '壽光市', '諸城市', null] as const;
const LEADERS = ['王敏', '李強', null] as const;

let ledger: TestLedger;
let windows: ReturnType<typeof createLaneWindows>;

const query: LaneQuery = {
  deals: { ...everyDeal, scope: 'all' },
  group: 'none',
  order: { by: 'slack', descending: false },
  benchmark: null,
  folded: [],
};
const all = (part: Partial<LaneQuery> = {}, offset = 0, limit = 1000, find: string | null = null) =>
  windows({ query: { ...query, ...part }, offset, limit, find }, today);
const lanesOf = (rows: readonly LaneRow[]): readonly Lane[] =>
  rows.flatMap((row) => (row.kind === 'lane' ? [row.lane] : []));

beforeAll(() => {
  ledger = createTestLedger(today);
  for (let deal = 0; deal < 60; deal++) {
    const { created } = ledger.run({
      do: 'deal.create',
      fields: {
        title: `示例 ${deal}`,
        kind: 'capital',
        county: COUNTIES[deal % 4] ?? null,
        leader: LEADERS[deal % 3] ?? null,
      },
    });
    const id = created[0]!;
    if (deal % 10 === 9) continue;
    const visit = addDays(plainDate('2018-01-02'), deal * 3);
    ledger.run({ do: 'stage.enter', deal: id, stage: 'visit', effectiveOn: visit });
    if (deal % 3 === 0) continue;
    const signed = addDays(visit, 10 + ((deal * 7) % 50));
    if (signed > today) continue;
    ledger.run({
      do: 'stage.enter',
      deal: id,
      stage: 'signing',
      effectiveOn: signed,
      contract: 'formal',
    });
  }
  windows = createLaneWindows(ledger.state, createLedgerOutlooks(ledger.state));
});

describe('lanes', () => {
  it('are ordered by slack, most overdue first, those without a day to compare with last', () => {
    const slacks = lanesOf(all().rows).map(({ slack }) => slack);
    const known = slacks.filter((slack) => slack !== null);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(slacks.slice(known.length).every((slack) => slack === null)).toBe(true);
    expect(known.length).toBeLessThan(slacks.length);
  });

  it('[T9] carry the verdict of their deal, and its slack', () => {
    for (const lane of lanesOf(all().rows)) {
      expect(lane.verdict).toEqual(ledger.state.card(lane.id)!.verdict);
      expect(lane.slack).toBe(slackOf(lane.verdict, today));
    }
  });

  it('[T9] can all be judged by one benchmark, their own history too; groups are counted by those verdicts', () => {
    const calendar = ledger.state.calendar();
    const outlook = createLedgerOutlooks(ledger.state).on(today);
    for (const benchmark of [siasun.id, OWN_HISTORY.id]) {
      const { rows, totals } = all({ benchmark });
      const states = lanesOf(rows).map(({ id, verdict }) => {
        const history = historyOf(ledger.state.row(id)!, calendar, today);
        const own = outlook.outlook.own(outlook.deals.get(id)!, ['kind']);
        const expected =
          benchmark === siasun.id
            ? judge(history, siasun, calendar)
            : judgeOwnHistory(history, OWN_HISTORY, own, calendar);
        expect(verdict).toEqual(expected);
        return verdict.state;
      });
      for (const state of ['inside', 'watch', 'over', 'unknown'] as const)
        expect(totals.verdicts[state]).toBe(states.filter((one) => one === state).length);
    }
  });

  it('[T9] a verdict filtered by is that of the list, not that of the card', () => {
    const deals = { ...query.deals, verdict: 'watch' as const };
    const lanes = lanesOf(all({ deals, benchmark: OWN_HISTORY.id }).rows);
    expect(lanes.length).toBeGreaterThan(0);
    expect(lanes.every(({ verdict }) => verdict.state === 'watch')).toBe(true);
  });

  it('stand in groups, the largest first, deals without a value last', () => {
    const groups = all({ group: 'county' }).rows.flatMap((row) => (row.kind === 'group' ? [row.group] : []));
    expect(groups.map(({ value }) => value).at(-1)).toBe('');
    const sizes = groups.slice(0, -1).map(({ totals }) => totals.total);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(groups.reduce((sum, { totals }) => sum + totals.total, 0)).toBe(60);
    expect(all({ group: 'county' }).count).toBe(64);
  });

  it('by stage stand in the order of the stages', () => {
    const groups = all({ group: 'stage' }).rows.flatMap((row) =>
      row.kind === 'group' ? [row.group.value] : [],
    );
    expect(groups).toEqual(['visit', 'signing', '']);
  });

  it('of a folded group are left out, its head and its sums stay', () => {
    const open = all({ group: 'county' });
    const folded = all({ group: 'county', folded: ['高新區'] });
    expect(folded.count).toBe(open.count - 15);
    expect(folded.shown).toBe(45);
    expect(folded.totals).toEqual(open.totals);
    expect(folded.rows.find((row) => row.kind === 'group' && row.group.folded)).toMatchObject({
      group: { value: '高新區', totals: { total: 15 } },
    });
  });

  it('tell where a deal is; null when it is folded away', () => {
    const { rows } = all({ group: 'county' });
    const row = rows.findIndex((one) => one.kind === 'lane' && one.lane.title === '示例 20');
    const id = lanesOf([rows[row]!])[0]!.id;
    expect(all({ group: 'county' }, 0, 5, id).found).toBe(row);
    expect(all({ group: 'county', folded: ['高新區'] }, 0, 5, id).found).toBeNull();
  });

  it('[T10] only open deals with a recorded visit have a tail', () => {
    for (const { stage, visitOn, tail } of lanesOf(all().rows))
      expect(tail !== null).toBe(stage === 'visit' && visitOn !== null);
  });

  it('hold nothing of their records but what is drawn', () => {
    const [step] = lanesOf(all().rows)[0]!.history.transitions;
    expect(Object.keys(step!)).toEqual(['id', 'fields']);
    expect(Object.keys(step!.fields)).toEqual(['stage', 'effectiveOn', 'contract']);
  });

  it('are answered anew after a change', () => {
    const before = all().totals.total;
    ledger.run({ do: 'deal.create', fields: { title: '後來者' } });
    expect(all().totals.total).toBe(before + 1);
    ledger.run({
      do: 'deal.void',
      deal: lanesOf(all().rows).find(({ title }) => title === '後來者')!.id,
      reason: null,
    });
    expect(all().totals.total).toBe(before);
  });
});

it('windows put together are the whole, and each holds every deal once, however grouped and ordered', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANE_GROUPINGS),
      fc.constantFrom(...LANE_ORDERS),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (group, by, descending, limit) => {
        const part = { group, order: { by, descending } };
        const whole = all(part);
        const rows: LaneRow[] = [];
        for (let offset = 0; offset < whole.count; offset += limit)
          rows.push(...all(part, offset, limit).rows);
        expect(rows).toEqual(whole.rows);
        const ids = lanesOf(whole.rows).map(({ id }) => id);
        expect(new Set(ids).size).toBe(60);
        expect(ids).toHaveLength(60);
      },
    ),
    propertyRuns(60),
  );
});

it('blanks come last in both directions', () => {
  for (const descending of [false, true]) {
    const lanes = lanesOf(all({ order: { by: 'visitOn', descending } }).rows);
    const days = lanes.map(({ visitOn }) => visitOn);
    const known = days.filter((on) => on !== null);
    const sorted = [...known].sort();
    expect(known).toEqual(descending ? sorted.reverse() : sorted);
    expect(days.indexOf(null)).toBe(known.length);
  }
});
