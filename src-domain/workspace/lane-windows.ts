import type { LedgerOutlooks } from '../forecast/deal-outlook';
import type { ForecastTail } from '../forecast/forecast-tail';
import type { DatedStep, DealHistory } from '../timing/dwell';
import { historyOf } from '../timing/dwell';
import type { Benchmark, Verdict } from '../timing/benchmark';
import { judge } from '../timing/judge';
import type { PlainDate } from '../timing/plain-date';
import { slackOf } from '../timing/slack';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { DrawnHistory } from '../drawing/timeline-subject';
import { currentStage } from './card-of';
import type { DealQuery, DealTotals, DealWindow } from './deal-query';
import { addToTotals, zeroTotals } from './ledger-counts';
import { laneEntries, type JudgedCard, type LaneEntry } from './lane-list';
import type { Lane, LaneQuery, LaneRow, LaneWindow } from './lane-query';
import type { DealRow } from './rows';

/** What lanes are made of: a ledger in memory. */
interface LaneSource {
  version(): string;
  revision(): number;
  window(query: DealQuery, offset: number, limit: number): DealWindow;
  row(id: string): DealRow | undefined;
  calendar(): WorkingCalendar;
  benchmarks(): readonly Benchmark[];
  measured(benchmark: Benchmark, deal: string): Benchmark;
}

interface LaneAnswer {
  entries: readonly LaneEntry[];
  shown: number;
  totals: DealTotals;
  span: LaneWindow['span'];
  lastOn: PlainDate | null;
}

/** Answers of earlier questions kept until something changes: scrolling asks the same one again and again. */
const KEPT_ANSWERS = 4;

export interface LaneRequest {
  query: LaneQuery;
  offset: number;
  limit: number;
  /** A deal whose row is wanted. */
  find: string | null;
}

/**
 * Windows of a ledger's lanes. Grouping and ordering are worked out once a question, histories and forecasts only for
 * the rows asked for: a list of thousands costs what is seen of it.
 */
export function createLaneWindows(
  ledger: LaneSource,
  outlooks: Pick<LedgerOutlooks, 'on'>,
): (request: LaneRequest, asOf: PlainDate) => LaneWindow {
  const answers = new Map<string, LaneAnswer>();
  const judgeAll = createJudges(ledger);
  let of = '';

  const answer = (query: LaneQuery, asOf: PlainDate): LaneAnswer => {
    const version = `${ledger.version()}/${asOf}`;
    if (version !== of) answers.clear();
    of = version;
    const name = JSON.stringify(query);
    const known = answers.get(name);
    if (known) return known;
    const found = answerOf(query, asOf);
    if (answers.size >= KEPT_ANSWERS) answers.delete(answers.keys().next().value ?? '');
    answers.set(name, found);
    return found;
  };

  const answerOf = (query: LaneQuery, asOf: PlainDate): LaneAnswer => {
    // The verdict asked for is that of this list, which may be against another benchmark than the card's.
    const { verdict: wanted } = query.deals;
    const { cards } = ledger.window({ ...query.deals, verdict: null }, 0, Number.MAX_SAFE_INTEGER);
    const judged = judgeAll(cards, query.benchmark, asOf).filter(
      ({ verdict }) => wanted === null || verdict.state === wanted,
    );
    const entries = laneEntries(judged, query, asOf);
    const totals = zeroTotals(ledger.revision());
    for (const { card, verdict } of judged) addToTotals(totals, card, verdict.state);
    const shown = entries.filter(({ kind }) => kind === 'lane').length;
    return { entries, shown, totals, ...daysOf(judged, asOf) };
  };

  return ({ query, offset, limit, find }, asOf) => {
    const { entries, ...told } = answer(query, asOf);
    const { deals, outlook } = outlooks.on(asOf);
    const tailOf = (id: string): ForecastTail | null => {
      const deal = deals.get(id);
      return deal ? outlook.tail(deal) : null;
    };
    const calendar = ledger.calendar();
    const rows = entries.slice(offset, offset + limit).flatMap((entry): LaneRow[] => {
      if (entry.kind === 'group') return [entry];
      const row = ledger.row(entry.card.id);
      return row ? [{ kind: 'lane', lane: laneOf(row, entry, calendar, asOf, tailOf(row.id)) }] : [];
    });
    const found =
      find === null ? -1 : entries.findIndex((one) => one.kind === 'lane' && one.card.id === find);
    return { offset, rows, count: entries.length, ...told, found: found < 0 ? null : found };
  };
}

/** The verdicts of a list: each deal's own, as its card has it, or against one benchmark for all. */
function createJudges(ledger: LaneSource) {
  let kept: { of: string; verdicts: WeakMap<DealRow, Verdict> } | null = null;
  return (cards: DealWindow['cards'], chosen: string | null, asOf: PlainDate): readonly JudgedCard[] => {
    if (chosen === null) return cards.map((card) => ({ card, verdict: card.verdict }));
    const of = `${chosen}/${ledger.version()}/${asOf}`;
    if (kept?.of !== of) kept = { of, verdicts: new WeakMap() };
    const { verdicts } = kept;
    const judgeOne = judgeWith(ledger, chosen, asOf);
    return cards.map((card) => {
      const row = ledger.row(card.id);
      if (!row || !judgeOne) return { card, verdict: card.verdict };
      const verdict = verdicts.get(row) ?? judgeOne(row);
      verdicts.set(row, verdict);
      return { card, verdict };
    });
  };
}

/** null = there is no such benchmark any more: each deal's own stands. */
function judgeWith(ledger: LaneSource, chosen: string, asOf: PlainDate): ((row: DealRow) => Verdict) | null {
  const calendar = ledger.calendar();
  const benchmark = ledger.benchmarks().find(({ id }) => id === chosen);
  return benchmark
    ? (row) => judge(historyOf(row, calendar, asOf), ledger.measured(benchmark, row.id), calendar)
    : null;
}

function laneOf(
  row: DealRow,
  { card, verdict }: JudgedCard,
  calendar: WorkingCalendar,
  asOf: PlainDate,
  tail: ForecastTail | null,
): Lane {
  const history = historyOf(row, calendar, asOf);
  const { stage, recorded } = currentStage(row, asOf);
  const { visitOn } = card;
  return {
    id: row.id,
    title: card.title,
    stage,
    visitOn,
    days: visitOn && history.total ? countsOf(history.total) : null,
    benchmark: verdict.benchmark,
    verdict,
    slack: slackOf(verdict, asOf),
    history: drawnHistory(history),
    undatedStage: recorded || stage === 'withdrawn' ? null : stage,
    tail,
  };
}

const countsOf = ({ calendar, netCalendar, working, netWorking }: NonNullable<Lane['days']>) => ({
  calendar,
  netCalendar,
  working,
  netWorking,
});

/** Only what is drawn and told crosses to the page: stamps and sums of money stay behind. */
function drawnHistory(history: DealHistory): DrawnHistory {
  return {
    ...history,
    transitions: history.transitions.map(stepOf),
    planned: history.planned.map(stepOf),
  };
}

const stepOf = ({ id, fields: { stage, effectiveOn, contract } }: DatedStep): DatedStep => ({
  id,
  fields: { stage, effectiveOn, contract },
});

/** The first day and the last of all lanes together, limits included; and the last day of what is recorded. */
function daysOf(judged: readonly JudgedCard[], asOf: PlainDate): Pick<LaneWindow, 'span' | 'lastOn'> {
  let from: PlainDate | null = null;
  let lastOn: PlainDate | null = null;
  let to: PlainDate = asOf;
  for (const { card, verdict } of judged) {
    for (const on of [card.visitOn, card.negotiationOn, card.signedOn, card.landedOn]) {
      if (on === null) continue;
      if (from === null || on < from) from = on;
      if (lastOn === null || on > lastOn) lastOn = on;
    }
    if (verdict.limit !== null && verdict.limit > to) to = verdict.limit;
  }
  return { span: from === null ? null : { from, to }, lastOn };
}
