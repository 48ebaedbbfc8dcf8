import type { DealFields } from '../records/deal';
import type { EventFields } from '../records/workspace-records';
import { isLive, live } from '../sync/merge';
import type { Benchmark } from '../timing/benchmark';
import type { DealHistory } from '../timing/dwell';
import { addMonths, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { compareKeys } from '../workspace/deal-order';
import type { DealRow } from '../workspace/rows';
import { figuresOf, type SpreadFigures } from './figures';
import { compareGroups, groupOf } from './grouping';
import { marksOf } from './marks';
import { dwellIn, seeDeal, type SpreadMemory } from './seen-deal';
import { explainSlow, slowestOf } from './slowest';
import type { Dwell, LeftOut, Span } from './span';
import type {
  LeftDeal,
  NamedEvent,
  Period,
  SpanSpread,
  Spread,
  SpreadFilter,
  SpreadQuery,
  SpreadRow,
} from './spread';

export interface SpreadContext {
  calendar: WorkingCalendar;
  /** What was worked out for earlier questions; a new one forgets nothing that still holds. */
  memory?: SpreadMemory;
  events: ReadonlyMap<string, EventFields>;
  /** The one that is marked. */
  benchmark: Benchmark;
  today: PlainDate;
}

interface Subject {
  row: DealRow;
  fields: DealFields;
}

/** A deal's dwell with what grouping and explaining it need. */
interface Found {
  subject: Subject;
  history: DealHistory;
  dwell: Dwell;
}

/** [D1–D9] Where the time of the deals goes. */
export function spreadOf(rows: Iterable<DealRow>, query: SpreadQuery, context: SpreadContext): Spread {
  const subjects = [...subjectsOf(rows, query.filter)];
  const now: Period = { from: query.from, to: query.to };
  const before: Period = { from: addMonths(query.from, -12), to: addMonths(query.to, -12) };
  const nowOf = lookBack(subjects, now, query, context);
  const beforeOf = lookBack(subjects, before, query, context);
  return {
    query,
    asOf: asOfOf(now, context),
    previous: before,
    deals: subjects.length,
    spans: query.spans.map((span) => spanSpread(span, nowOf(span), beforeOf(span), query, context)),
    lastOn: lastOnOf(subjects, context.today),
    events: namedEvents(subjects, context.events),
  };
}

function* subjectsOf(rows: Iterable<DealRow>, filter: SpreadFilter): Generator<Subject> {
  const names = (['originClass', 'county', 'industry', 'leader', 'source'] as const)
    .filter((field) => filter[field].length > 0)
    .map((field) => ({ field, wanted: new Set<string | null>(filter[field]) }));
  const least = filter.minWan * 10_000;
  for (const row of rows) {
    if (!isLive(row.deal)) continue;
    const { fields } = row.deal;
    if (!names.every(({ field, wanted }) => wanted.has(fields[field]))) continue;
    if (least > 0 && (fields.amount === null || fields.amount.yuan < least)) continue;
    yield { row, fields };
  }
}

const asOfOf = ({ to }: Period, { today }: SpreadContext): PlainDate => (to < today ? to : today);

interface Lookback {
  found: readonly Found[];
  leftOut: Partial<Record<LeftOut, LeftDeal[]>>;
}

/** [D3] What a period holds, span by span, as of its end. */
function lookBack(
  subjects: readonly Subject[],
  period: Period,
  { contract, count }: SpreadQuery,
  context: SpreadContext,
): (span: Span) => Lookback {
  const { calendar, events, memory = new WeakMap() } = context;
  const asOf = asOfOf(period, context);
  const known = subjects.map((subject) => ({ subject, seen: seeDeal(subject.row, calendar, asOf, memory) }));
  return (span) => {
    const found: Found[] = [];
    const leftOut: Lookback['leftOut'] = {};
    for (const { subject, seen } of known) {
      const event = span === 'event' ? events.get(subject.fields.event ?? '') : undefined;
      if (span === 'event' && event?.on && !isIn(event.on, period)) continue;
      const told = dwellIn(seen, span, { row: subject.row, contract, event, calendar });
      if (typeof told === 'string')
        (leftOut[told] ??= []).push({ deal: subject.row.id, title: subject.fields.title });
      else if (told && (span === 'event' || isWithin(told, period)))
        found.push({ subject, history: seen.history, dwell: told });
    }
    return { found: found.sort((a, b) => compareDwells(a.dwell, b.dwell, count)), leftOut };
  };
}

/** What is open at the period's end counts whenever it began. */
const isWithin = ({ state, to }: Dwell, period: Period): boolean => state === 'open' || isIn(to, period);

const isIn = (day: PlainDate, { from, to }: Period): boolean => day >= from && day <= to;

const compareDwells = (a: Dwell, b: Dwell, count: SpreadQuery['count']): number =>
  a[count] - b[count] || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.deal < b.deal ? -1 : 1);

function spanSpread(
  span: Span,
  now: Lookback,
  before: Lookback,
  query: SpreadQuery,
  context: SpreadContext,
): SpanSpread {
  const { by, order, count, contract } = query;
  const dwells = now.found.map(({ dwell }) => dwell);
  const groupNow = membersBy(now.found, by, context);
  const groupBefore = membersBy(before.found, by, context);
  const rowOf = (name: string | null, places: readonly number[], then: readonly number[]): SpreadRow =>
    compared(
      name,
      places,
      figuresOf(
        places.map((place) => dwells[place]!),
        count,
      ),
      figuresOf(
        then.map((place) => before.found[place]!.dwell),
        count,
      ),
    );
  const everyPlace = ({ found }: Lookback): number[] => found.map((_, place) => place);
  const slow = (state: Dwell['state']) => explained(now.found, state, query, context);
  return {
    span,
    dwells,
    leftOut: now.leftOut,
    all: rowOf(null, everyPlace(now), everyPlace(before)),
    groups: [...new Set([...groupNow.keys(), ...groupBefore.keys()])]
      .map((name) => rowOf(name, groupNow.get(name) ?? [], groupBefore.get(name) ?? []))
      .sort(compareGroups(order)),
    marks: marksOf(span, context.benchmark, contract, dwells, count),
    slowest: { finished: slow('finished'), open: slow('open') },
  };
}

function membersBy(
  found: readonly Found[],
  by: SpreadQuery['by'],
  { calendar }: SpreadContext,
): ReadonlyMap<string | null, readonly number[]> {
  const groups = new Map<string | null, number[]>();
  for (const [place, { subject, history, dwell }] of found.entries()) {
    const name = groupOf(by, { fields: subject.fields, history, from: dwell.from, calendar });
    const members = groups.get(name);
    if (members) members.push(place);
    else groups.set(name, [place]);
  }
  return groups;
}

/** [D8] */
function compared(
  name: string | null,
  members: readonly number[],
  figures: SpreadFigures,
  then: SpreadFigures,
): SpreadRow {
  const previous = then.n + then.open + then.withdrawn === 0 ? null : then;
  const change =
    figures.p50 === null || previous === null || previous.p50 === null ? null : figures.p50 - previous.p50;
  return { name, members, figures, previous, change };
}

function explained(
  found: readonly Found[],
  state: Dwell['state'],
  { count }: SpreadQuery,
  { calendar }: SpreadContext,
) {
  const ofState = found.filter(({ dwell }) => dwell.state === state);
  const byDeal = new Map(ofState.map((each) => [each.dwell.deal, each]));
  return slowestOf(
    ofState.map(({ dwell }) => dwell),
    count,
  ).map((dwell) => {
    const { subject, history } = byDeal.get(dwell.deal)!;
    return explainSlow(dwell, { row: subject.row, history, calendar, count });
  });
}

function lastOnOf(subjects: readonly Subject[], today: PlainDate): PlainDate | null {
  let last: PlainDate | null = null;
  for (const { row } of subjects)
    for (const { fields } of live(row.transitions))
      if (fields.effectiveOn <= today && (last === null || fields.effectiveOn > last))
        last = fields.effectiveOn;
  return last;
}

function namedEvents(
  subjects: readonly Subject[],
  events: ReadonlyMap<string, EventFields>,
): readonly NamedEvent[] {
  const counts = new Map<string, number>();
  for (const { fields } of subjects)
    if (fields.event !== null) counts.set(fields.event, (counts.get(fields.event) ?? 0) + 1);
  return [...counts]
    .map(([name, deals]) => ({ name, on: null, place: null, ...events.get(name), deals }))
    .sort((a, b) => compareKeys(a.on, b.on, true) || b.deals - a.deals || compareKeys(a.name, b.name, false));
}
