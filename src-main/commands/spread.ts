import { err, fault, ok } from '#domain/result';
import type { SlowDwell } from '#domain/spread/slowest';
import type { SpanSpread, SpreadRow } from '#domain/spread/spread';
import { spreadOf } from '#domain/spread/spread-of';
import { parseSpreadWords } from '#domain/spread/spread-request';
import { isPlainDate } from '#domain/timing/plain-date';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import type { WorkspaceCommand } from './command-line';

/**
 * `kiteline spread`: where the time of the deals goes, the figures of the review screen; `--as-of` makes a period that
 * still runs reproducible, `--dwells` adds every dwell the figures come from.
 */
export const spread: WorkspaceCommand = async (context, workspace) => {
  const asOf = context.option('as-of') ?? systemClock.today();
  if (!isPlainDate(asOf)) return err(fault('workspace.dateUnreadable', { value: asOf }, '--as-of'));
  const query = parseSpreadWords(
    {
      from: context.option('from'),
      to: context.option('to'),
      by: context.option('by'),
      order: context.option('order'),
      days: context.option('days'),
      gross: context.flag('gross'),
      contract: context.option('contract'),
      benchmark: context.option('benchmark'),
      origin: context.options('origin'),
      county: context.options('county'),
      industry: context.options('industry'),
      leader: context.options('leader'),
      source: context.options('source'),
      minWan: context.option('min-wan'),
    },
    asOf,
  );
  if (!query.ok) return query;
  const { state } = openHostLedger(workspace, () => asOf);
  const benchmark = state.benchmarkBy(query.value.benchmark);
  if (!benchmark)
    return err(
      fault('workspace.unknownBenchmark', { benchmark: query.value.benchmark ?? '' }, '--benchmark'),
    );
  const found = spreadOf(state.rows(), query.value, {
    calendar: state.calendar(),
    events: state.events(),
    benchmark,
    today: asOf,
  });
  const { from, to, by, count, contract, filter } = found.query;
  const json = {
    period: { from, to },
    asOf: found.asOf,
    previous: found.previous,
    by,
    count,
    contract,
    benchmark: benchmark.id,
    filters: filter,
    deals: found.deals,
    spans: found.spans.map((span) => spanOf(span, context.flag('dwells'))),
    events: found.events,
  };
  return ok({ json, sentence: null });
};

const spanOf = ({ span, all, groups, leftOut, marks, slowest, dwells }: SpanSpread, whole: boolean) => ({
  span,
  ...figuresOf(all),
  leftOut: Object.fromEntries(Object.entries(leftOut).map(([why, deals]) => [why, deals.length])),
  marks,
  groups: groups.map((row) => ({ name: row.name, ...figuresOf(row) })),
  slowest: { finished: slowest.finished.map(slowOf), open: slowest.open.map(slowOf) },
  ...(whole ? { dwells } : {}),
});

const figuresOf = ({ figures, previous, change }: SpreadRow) => ({ ...figures, previous, change });

const slowOf = ({ dwell, ...why }: SlowDwell) => ({ ...dwell, ...why });
