import sample from '#assets/sample/sample.json';
import type { PageShell } from '#domain/ports/bridge';
import type { DealOutlook } from '#domain/forecast/deal-outlook';
import { listLedgers } from '#domain/forecast/ledger-standing';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import type { SpreadMemory } from '#domain/spread/seen-deal';
import { spreadOf } from '#domain/spread/spread-of';
import { err, fault, ok, type Fault, type Result } from '#domain/result';
import type { OwnHistory } from '#domain/timing/benchmark';
import { untilNextDay } from '#domain/timing/civil-time';
import { dealVerdicts } from '#domain/timing/ledger-verdicts';
import { benchmarkEffect, benchmarkUses } from '#domain/workspace/benchmark-effects';
import { sampleCommands } from '#domain/workspace/sample';
import type { LaneRequest } from '#domain/workspace/lane-windows';
import type { LaneWindow } from '#domain/workspace/lane-query';
import type { LedgerState } from '#domain/workspace/ledger-state';
import { createBridgeClient, type BridgeClient } from '../../bridge/client';
import type { WorkspaceDatabase } from '../database';
import { createPeer, type MessagePortLike, type Peer } from '../relay';
import type { BenchmarkLibrary, StoreEvent, StoreMethods } from '../store-api';
import type { PageBound, PageCalls, WorkerBound, WorkerCalls } from '../store-protocol';
import { toBase64 } from './base64';
import { createForecasts, type Forecasts } from './forecasts';
import { holdWorkspace } from './hold-workspace';
import { openDatabase } from './open-database';
import { openStore, type OpenStore } from './open-store';
import { questionName, type Question } from './prepared-answers';
import type { PreparedAnswers } from '../prepared-record';
import { digestOfDatabase } from './stored-digest';
import { createReminderAnswers, type ReminderAnswers } from './reminder-answers';
import { systemClock } from './system';

/** Answers a page's calls over `port`: the store worker's whole life. */
export function serveStore(port: MessagePortLike): void {
  const hostListeners = new Set<(json: string) => void>();
  const server = new StoreServer((event) => peer.tell(event));
  const peer: Peer<PageCalls, PageBound> = createPeer<WorkerCalls, PageCalls, WorkerBound, PageBound>(
    port,
    handlersOf(server),
    ({ json }) => hostListeners.forEach((listener) => listener(json)),
  );
  const shell: PageShell = {
    invoke: (json) => peer.call('invoke', json),
    subscribe: (listener) => {
      hostListeners.add(listener);
      return () => hostListeners.delete(listener);
    },
  };
  server.bridge = createBridgeClient(shell);
}

/** Milliseconds after a start in which the worker is left to the lists on screen. */
const QUIET_START_MS = 1000;

class StoreServer {
  bridge!: BridgeClient;
  private db: WorkspaceDatabase | null = null;
  private settle!: (opened: Result<OpenStore>) => void;
  private readonly opened = new Promise<Result<OpenStore>>((resolve) => (this.settle = resolve));

  private showPrepared!: (answers: PreparedAnswers['answers'] | null) => void;
  private prepared = new Promise<PreparedAnswers['answers'] | null>(
    (resolve) => (this.showPrepared = resolve),
  );

  private forecasts: Forecasts | null = null;

  private reminders: { ledger: LedgerState; answers: ReminderAnswers } | null = null;

  /** What earlier questions of where time goes have worked out, by row. */
  readonly spreadMemory: SpreadMemory = new WeakMap();

  constructor(readonly publish: (event: StoreEvent) => void) {}

  /** Answers when the database can be shared; the rows follow, and `ready` tells. */
  async open(request: WorkerCalls['open']['request']): Promise<Fault | null> {
    const held = await holdWorkspace(request.workspace);
    if (!held.ok) return this.fail(held.error);
    try {
      this.db = await openDatabase(request.workspace);
    } catch (error) {
      return this.fail(fault('store.databaseUnusable', { message: String(error) }));
    }
    void this.load(this.db, request);
    return null;
  }

  /** The open store, once it is ready. */
  store(): Promise<Result<OpenStore>> {
    return this.opened;
  }

  /** From memory; while that is still being filled, what the last run wrote down. */
  async answer<Q extends Question>(question: Q): Promise<StoreMethods[Q['method']]['reply']> {
    const early = (await this.prepared)?.[questionName(question)];
    const answer = early ?? (await this.ready()).answers.answer(question);
    return answer as StoreMethods[Q['method']]['reply'];
  }

  async ledger(): Promise<LedgerState> {
    return (await this.ready()).session.ledger;
  }

  async outlook(deal: string): Promise<DealOutlook | null> {
    return this.forecastsOf(await this.ledger()).outlook(deal, systemClock.today());
  }

  async lanes(request: LaneRequest): Promise<LaneWindow> {
    return this.forecastsOf(await this.ledger()).lanes(request, systemClock.today());
  }

  private forecastsOf(ledger: LedgerState): Forecasts {
    if (this.forecasts?.ledger !== ledger) this.forecasts = createForecasts(ledger);
    return this.forecasts;
  }

  async reminderAnswers(): Promise<ReminderAnswers> {
    const ledger = await this.ledger();
    if (this.reminders?.ledger !== ledger)
      this.reminders = { ledger, answers: createReminderAnswers(ledger, systemClock) };
    return this.reminders.answers;
  }

  private async ready(): Promise<OpenStore> {
    const opened = await this.opened;
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  async with<T>(act: (store: OpenStore) => Promise<Result<T>> | Result<T>): Promise<Result<T>> {
    const opened = await this.opened;
    return opened.ok ? act(opened.value) : opened;
  }

  /** What the database holds, once everything done so far is in it. */
  async digest() {
    const opened = await this.opened;
    if (!opened.ok || !this.db) throw new Error('the store is not open');
    await opened.value.settled();
    const stored = await digestOfDatabase(this.db);
    return { ...stored, checkpoint: stored.checkpoint ?? opened.value.session.checkpoint };
  }

  private async load(db: WorkspaceDatabase, request: WorkerCalls['open']['request']): Promise<void> {
    const opened = await openStore(db, this.bridge, request, this.publish, this.showPrepared).catch(
      (error: unknown) => err(fault('store.workerStopped', { message: String(error) })),
    );
    if (!opened.ok) return void this.fail(opened.error);
    this.prepared = Promise.resolve(null);
    this.settle(opened);
    this.bridge.subscribe((event) => {
      if (event.kind === 'journal.moved') void opened.value.session.catchUp();
    });
    this.watchDays();
    setTimeout(() => void this.warmForecasts(opened.value.session.ledger), QUIET_START_MS);
  }

  /** What comes first after a start is lists; forecasts are made ready after them. */
  private async warmForecasts(ledger: LedgerState): Promise<void> {
    await this.forecastsOf(ledger).warm(systemClock.today());
  }

  /** Ages and verdicts change at midnight though nothing was written. */
  private watchDays(): void {
    setTimeout(
      () => {
        this.publish({ kind: 'day', today: systemClock.today() });
        this.watchDays();
      },
      untilNextDay(systemClock.now()) + 500,
    );
  }

  private fail(reason: Fault): Fault {
    this.publish({ kind: 'failed', fault: reason });
    this.showPrepared(null);
    this.settle(err(reason));
    return reason;
  }
}

type StoreHandlers = {
  [M in keyof WorkerCalls]: (
    request: WorkerCalls[M]['request'],
  ) => WorkerCalls[M]['reply'] | Promise<WorkerCalls[M]['reply']>;
};

const handlersOf = (server: StoreServer): StoreHandlers => ({
  open: (request) => server.open(request),
  command: (command) => server.with(({ session }) => session.command(command)),
  undo: () => server.with(({ session }) => session.undo()),
  redo: () => server.with(({ session }) => session.redo()),
  window: (request) => server.answer({ method: 'window', request }),
  board: (request) => server.answer({ method: 'board', request }),
  search: async ({ text, limit }) => (await server.ledger()).search(text, limit),
  facets: (request) => server.answer({ method: 'facets', request }),
  counts: (request) => server.answer({ method: 'counts', request }),
  benchmarks: async () => (await server.ledger()).benchmarks(),
  library: async ({ deal }) => libraryOf(await server.ledger(), deal),
  ownHistories: async ({ scope }) => (await server.ledger()).ownGroups(scope),
  benchmarkUses: async () => benchmarkUses(await server.ledger()),
  benchmarkEffect: async ({ benchmark }) =>
    benchmark && benchmarkEffect(await server.ledger(), benchmark, systemClock.today()),
  verdicts: async ({ deal }) => dealVerdicts(await server.ledger(), deal, systemClock.today()),
  summary: async (query) => {
    const ledger = await server.ledger();
    const { calendar, benchmarkOf } = ledger;
    return summarisePeriod(ledger.rows(), query, {
      calendar: calendar(),
      benchmarkOf,
      today: systemClock.today(),
    });
  },
  spread: async (query) => {
    const ledger = await server.ledger();
    return spreadOf(ledger.rows(), query, {
      memory: server.spreadMemory,
      calendar: ledger.calendar(),
      events: ledger.events(),
      benchmark: ledger.benchmarkBy(query.benchmark) ?? ledger.benchmarkBy(null)!,
      today: systemClock.today(),
    });
  },
  ledgers: async () => {
    const ledger = await server.ledger();
    return listLedgers(ledger.rows(), ledger.workspace()?.ledgers ?? {});
  },
  outlook: ({ deal }) => server.outlook(deal),
  lanes: (request) => server.lanes(request),
  reminders: async (query) => (await server.reminderAnswers()).reminders(query),
  notice: async (wish) => (await server.reminderAnswers()).notice(wish),
  calendarPlan: async (wish) => (await server.reminderAnswers()).calendarPlan(wish),
  loadSample: async ({ script }) => {
    const texts = script === 'simplified' ? await inSimplified(sample) : sample;
    return server.with(({ session }) => {
      const commands = sampleCommands(texts, systemClock.today());
      return commands.ok ? session.command({ do: 'batch', commands: commands.value }) : commands;
    });
  },
  planImport: ({ file, sheets }) => server.with(({ imports }) => ok(imports.plan({ file, sheets }))),
  planImportFile: async ({ name, bytes }) => {
    const read = await server.bridge.invoke('import.read', { name, base64: toBase64(new Uint8Array(bytes)) });
    return read.ok ? server.with(({ imports }) => ok(imports.plan(read.value))) : read;
  },
  runImport: ({ plan }) => server.with(({ imports }) => imports.run(plan)),
  cancelImport: async ({ plan }) => {
    const store = await server.store();
    if (store.ok) store.value.imports.cancel(plan);
    return null;
  },
  history: async ({ deal }) => {
    const reply = await server.bridge.invoke('journal.history', { deal });
    return reply.ok ? ok(reply.value.ops) : reply;
  },
  digest: () => server.digest(),
});

/** The sample is written in traditional characters; its keys and ids are Latin, so the whole text can be turned. */
async function inSimplified(texts: unknown): Promise<unknown> {
  const { toSimplified } = await import('./chinese-folding');
  return JSON.parse(toSimplified(JSON.stringify(texts)));
}

function libraryOf(ledger: LedgerState, deal: string | null): BenchmarkLibrary {
  const { benchmarks, retired, defaultBenchmark, order = [] } = ledger.library();
  const all = [...benchmarks.values()];
  const own: Record<string, OwnHistory> = {};
  for (const one of deal === null ? [] : all) {
    const known = ledger.measured(one, deal ?? '');
    if (known.kind === 'ownHistory' && known.own) own[known.scope.join('+')] = known.own;
  }
  return { benchmarks: all, retired: [...retired], defaultBenchmark, order, own };
}
