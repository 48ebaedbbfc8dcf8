import type { Clock } from '../ports/clock';
import type { Random } from '../ports/random';
import { DEFAULT_BENCHMARK } from '../records/workspace-schemas';
import type { CalendarDayFields, EventFields, WorkspaceFields } from '../records/workspace-records';
import type { Result } from '../result';
import type { AnyOp } from '../sync/op';
import { isLive } from '../sync/merge';
import type { Benchmark, OwnHistory, ScopeField } from '../timing/benchmark';
import { createOwnHistories, type OwnHistoryGroup } from '../timing/own-histories';
import { OWN_HISTORY } from '../timing/rule-benchmarks';
import { createCardIndex } from './card-index';
import { benchmarkFor, measured } from './benchmark-for';
import { cardOf, type CardSetting } from './card-of';
import type { Command } from './command';
import type { DealCard } from './deal-card';
import type { BoardView, DealQuery, DealWindow, Facets, LedgerCounts } from './deal-query';
import { decide } from './decide';
import { WORKSPACE_RECORD } from './decide-workspace';
import type { Decision, RecordView } from './decision';
import { digestOf, type LedgerDigest, type Sha256 } from './digest';
import { createLedgerQueries } from './ledger-queries';
import { createLedgerRows, type Applied, type RecordRow } from './ledger-rows';
import type { ActivityRow, DealRow, WorkspaceRecordRow } from './rows';
import { plainFolding, type TextFolding } from './text-folding';
import type { UndoView } from './undo';

export interface LedgerSetting {
  clock: Clock;
  /** Built-in reference cases and targets, from assets. */
  cases: readonly Benchmark[];
  /** The working calendar with the users' own days laid over it (T3). */
  calendar: (overlay: readonly CalendarDayFields[]) => CardSetting['calendar'];
}

/**
 * The whole ledger in memory: rows folded from ops, and every question screens and the command line ask of them.
 * The store worker is this and a database; the command line is this and the journal. It is the one thing in the
 * domain that remembers; what it remembers comes only from `load` and `apply`.
 */
export interface LedgerState extends RecordView, UndoView {
  load(deals: Iterable<DealRow>, activities: Iterable<ActivityRow>, records: Iterable<RecordRow>): void;
  /** Folds ops in; ops of a newer version are passed over. */
  apply(ops: Iterable<AnyOp>): Applied;
  /** Raised by every apply and load; what a screen has seen. */
  revision(): number;
  /** Changes whenever an answer may: with every apply, on a new day, when texts are searched in another way. */
  version(): string;
  rows(): Iterable<DealRow>;
  activitiesOf(deal: string): readonly ActivityRow[];
  recordRow(id: string): RecordRow | undefined;
  decide(command: Command, random: Random): Result<Decision>;
  card(id: string): DealCard | undefined;
  cards(): Iterable<DealCard>;
  window(query: DealQuery, offset: number, limit: number): DealWindow;
  board(query: DealQuery, limitPerColumn: number): BoardView;
  search(text: string, limit: number): readonly DealCard[];
  facets(): Facets;
  counts(): LedgerCounts;
  /** The benchmark a deal is timed against: its own, else the workspace's. */
  benchmarkOf(deal: string): Benchmark;
  /** Those offered: built in, own history, the users' own; without retired ones. */
  benchmarks(): readonly Benchmark[];
  /** All of them, which are retired, which is the default. */
  library(): CardSetting;
  /** T9(b): what own history tells of each group of a scope. */
  ownGroups(scope: readonly ScopeField[]): readonly OwnHistoryGroup[];
  /** Own history with what it tells for a deal; any other benchmark as it is. */
  measured(benchmark: Benchmark, deal: string): Benchmark;
  /** The benchmark of that id, null = the workspace's default one; undefined = there is none of that id. */
  benchmarkBy(id: string | null): Benchmark | undefined;
  workspace(): WorkspaceFields | null;
  /** What is recorded of the events deals name, by name. */
  events(): ReadonlyMap<string, EventFields>;
  calendar(): CardSetting['calendar'];
  setFolding(folding: TextFolding): void;
  /** Prepares some search texts ahead of the first search; false = all are there. */
  warmSearch(count: number): boolean;
  digest(sha256: Sha256): Promise<LedgerDigest>;
}

export function createLedgerState(setting: LedgerSetting): LedgerState {
  const { clock } = setting;
  const rows = createLedgerRows();
  let revision = 0;
  let folding: TextFolding = plainFolding;
  const histories = createOwnHistories({
    rows: () => rows.deals.values(),
    calendar: () => cardSetting.calendar,
    today: () => clock.today(),
    version: () => `${revision}/${clock.today()}`,
  });
  /** The scopes cards are judged by: usually none. */
  const judgedBy = new Map<string, readonly ScopeField[]>();
  let cardSetting = settingFrom([]);

  const index = createCardIndex({
    rows: () => rows.deals,
    today: () => clock.today(),
    cardOf: (row, today) => cardOf(row, { ...cardSetting, own: ownOfCard }, today, rows.activitiesOf(row.id)),
    folding,
  });
  const version = () => `${revision}/${clock.today()}/${folding === plainFolding ? 0 : 1}`;
  const queries = createLedgerQueries({
    index,
    version,
    revision: () => revision,
    folding: () => folding,
  });

  function ownOfCard(row: DealRow | undefined, scope: readonly ScopeField[]): OwnHistory {
    judgedBy.set(scope.join('+'), scope);
    return histories.of(row, scope);
  }

  /** Everything a card depends on besides its row: the benchmarks, the default one and the calendar. */
  function settingFrom(records: Iterable<RecordRow>): CardSetting {
    const days: CalendarDayFields[] = [];
    const benchmarks = new Map<string, Benchmark>(setting.cases.map((one) => [one.id, one]));
    benchmarks.set(OWN_HISTORY.id, OWN_HISTORY);
    const retired = new Set<string>();
    let chosen: string = DEFAULT_BENCHMARK;
    let order: readonly string[] = [];
    for (const record of records) {
      if (record.kind === 'benchmark') {
        const { benchmark } = record.fields;
        // Saved before benchmarks could be for certain deals: for none by themselves.
        benchmarks.set(benchmark.id, { ...benchmark, appliesTo: benchmark.appliesTo ?? null });
        if (!isLive(record)) retired.add(benchmark.id);
      } else if (record.kind === 'early' || !isLive<unknown>(record)) continue;
      else if (record.kind === 'calendarDay') days.push(record.fields);
      else if (record.kind === 'workspace') {
        chosen = record.fields.defaultBenchmark;
        order = record.fields.benchmarkOrder ?? [];
      }
    }
    const calendar = setting.calendar(days);
    return { benchmarks, retired, defaultBenchmark: chosen, order, calendar, own: histories.of };
  }

  let told = histories.told([]);
  const moved = (records: number, deals: readonly string[] | 'all'): void => {
    revision += 1;
    if (records > 0) cardSetting = settingFrom(rows.records.values());
    // A deal that finishes moves the percentiles every other one is judged by.
    const before = told;
    told = histories.told(judgedBy.values());
    index.invalidate(records > 0 || told !== before ? 'all' : deals);
  };

  const record = (id: string): WorkspaceRecordRow | undefined => {
    const row = rows.records.get(id);
    return row && row.kind !== 'early' ? row : undefined;
  };
  const view: RecordView = {
    row: (id) => rows.deals.get(id),
    record,
    hasBenchmark: (id) => cardSetting.benchmarks.has(id) && !cardSetting.retired.has(id),
  };

  return {
    ...view,
    ...queries,
    activity: (id) => rows.activities.get(id),
    load(deals, activities, records) {
      rows.load(deals, activities, records);
      moved(1, 'all');
    },
    apply(ops) {
      const applied = rows.apply(ops);
      // An activity older than the deal's last change leaves its row as it is, and may yet be its last activity.
      const active = applied.activities.flatMap((id) => rows.activities.get(id)?.deal ?? []);
      moved(applied.records.length, [...applied.deals, ...active]);
      return applied;
    },
    revision: () => revision,
    version,
    rows: () => rows.deals.values(),
    activitiesOf: (deal) => rows.activitiesOf(deal),
    recordRow: (id) => rows.records.get(id),
    decide: (command, random) => decide(command, view, { clock, random }),
    card: (id) => index.card(id),
    cards: () => index.cards(),
    counts: () => index.counts(),
    benchmarkOf: (deal) => benchmarkFor(rows.deals.get(deal), cardSetting),
    benchmarkBy: (id) =>
      id === null ? benchmarkFor(undefined, cardSetting) : cardSetting.benchmarks.get(id),
    benchmarks: () => [...cardSetting.benchmarks.values()].filter(({ id }) => !cardSetting.retired.has(id)),
    library: () => cardSetting,
    ownGroups: (scope) => histories.groups(scope),
    measured: (benchmark, deal) => measured(benchmark, rows.deals.get(deal), cardSetting),
    workspace: () => {
      const row = record(WORKSPACE_RECORD);
      return row?.kind === 'workspace' && isLive(row) ? row.fields : null;
    },
    events: () =>
      new Map(
        [...rows.records.values()].flatMap((each) =>
          each.kind === 'event' && isLive(each) ? [[each.fields.name, each.fields]] : [],
        ),
      ),
    calendar: () => cardSetting.calendar,
    warmSearch: (count) => index.warmSearch(count),
    setFolding(next) {
      folding = next;
      index.setFolding(next);
    },
    digest: (sha256) => digestOf(rows, sha256),
  };
}
