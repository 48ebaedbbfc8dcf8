import type { OriginClass } from '../records/deal';
import { originClassOf } from '../reporting/summary-figures';
import { readContract, readDate, readWan } from '../reporting/summary-request';
import { err, fault, ok, type Result } from '../result';
import type { PlainDate } from '../timing/plain-date';
import { GROUP_ORDERS, GROUPINGS } from './grouping';
import { SPANS, type Count } from './span';
import type { SpreadQuery } from './spread';

/** What is asked for as texts, from the command line. */
export interface SpreadWords {
  from: string | undefined;
  to: string | undefined;
  by: string | undefined;
  order: string | undefined;
  days: string | undefined;
  gross: boolean;
  contract: string | undefined;
  benchmark: string | undefined;
  origin: readonly string[];
  county: readonly string[];
  industry: readonly string[];
  leader: readonly string[];
  source: readonly string[];
  minWan: string | undefined;
}

/** Every span, as the command line asks for it; by county and by median where nothing else is said. */
export function parseSpreadWords(words: SpreadWords, today: PlainDate): Result<SpreadQuery> {
  const from = readDate(words.from, today, '--from');
  if (!from.ok) return from;
  const to = readDate(words.to, today, '--to');
  if (!to.ok) return to;
  if (to.value < from.value) return err(fault('reports.periodBackwards', { from: from.value, to: to.value }));
  const by = oneOf(GROUPINGS, words.by ?? 'county', '--by');
  if (!by.ok) return by;
  const order = oneOf(GROUP_ORDERS, words.order ?? 'median', '--order');
  if (!order.ok) return order;
  const days = oneOf(['calendar', 'working'] as const, words.days ?? 'calendar', '--days');
  if (!days.ok) return days;
  const contract = readContract(words.contract);
  if (!contract.ok) return contract;
  const minWan = readWan(words.minWan, 0, '--min-wan');
  if (!minWan.ok) return minWan;
  const originClass: OriginClass[] = [];
  for (const word of words.origin) {
    const code = originClassOf(word);
    if (code === null) return err(fault('reports.unknownOrigin', { value: word }, '--origin'));
    originClass.push(code);
  }
  const { county, industry, leader, source } = words;
  return ok({
    from: from.value,
    to: to.value,
    spans: SPANS,
    by: by.value,
    order: order.value,
    count: countOf(days.value, words.gross),
    contract: contract.value,
    benchmark: words.benchmark ?? null,
    filter: { originClass, county, industry, leader, source, minWan: minWan.value },
  });
}

const oneOf = <W extends string>(known: readonly W[], word: string, at: string): Result<W> => {
  const found = known.find((each) => each === word);
  return found === undefined
    ? err(fault('review.unknownWord', { at, value: word, known: known.join(', ') }, at))
    : ok(found);
};

/** [D4] The count of a switch each. */
export function countOf(days: 'calendar' | 'working', gross: boolean): Count {
  if (gross) return days;
  return days === 'working' ? 'netWorking' : 'netCalendar';
}
