import type { SlowDwell } from '#domain/spread/slowest';
import type { Count, Dwell } from '#domain/spread/span';
import type { SpanSpread, Spread, SpreadRow } from '#domain/spread/spread';
import type { NamedTable } from './ExportTables';
import type { ReviewWords } from './review-words';
import type { TableCells } from './review-tsv';

/** Every figure of some rows, with the period and count they stand on in the head. */
export function figuresTable(
  rows: readonly { name: string; row: SpreadRow }[],
  nameHead: string,
  { query }: Spread,
  { t, basis }: ReviewWords,
): TableCells {
  const heads = [
    nameHead,
    ...(
      [
        'n',
        'open',
        'withdrawn',
        'min',
        'p25',
        'median',
        'p70',
        'p75',
        'p85',
        'max',
        'before',
        'medianBefore',
        'p85Before',
        'change',
      ] as const
    ).map((key) => t(`table.${key}`)),
    basis(query),
  ];
  return [
    heads,
    ...rows.map(({ name, row: { figures, previous, change } }) => [
      name,
      figures.n,
      figures.open,
      figures.withdrawn,
      figures.min,
      figures.p25,
      figures.p50,
      figures.p70,
      figures.p75,
      figures.p85,
      figures.max,
      previous?.n ?? null,
      previous?.p50 ?? null,
      previous?.p85 ?? null,
      change,
    ]),
  ];
}

export const slowTable = (slow: readonly SlowDwell[], count: Count, words: ReviewWords): TableCells => [
  [...dwellHeads(words), words.t('table.why')],
  ...slow.map((each) => [...dwellCells(each.dwell, words), words.why(each, count)]),
];

export const dwellsTable = (dwells: readonly Dwell[], words: ReviewWords): TableCells => [
  dwellHeads(words),
  ...dwells.map((dwell) => dwellCells(dwell, words)),
];

const dwellHeads = ({ t }: ReviewWords): string[] => [
  t('table.deal'),
  t('table.state'),
  t('table.from'),
  t('table.to'),
  ...(['netCalendar', 'calendar', 'netWorking', 'working'] as const).map((count) => t(`count.${count}`)),
];

const dwellCells = (dwell: Dwell, { t }: ReviewWords): (string | number)[] => [
  dwell.title,
  t(`state.${dwell.state}`),
  dwell.from,
  dwell.to,
  dwell.netCalendar,
  dwell.calendar,
  dwell.netWorking,
  dwell.working,
];

/** Sheets of the first tab: the spans, the groups of the one shown, the slowest, and every deal. */
export function timeTables(spread: Spread, span: SpanSpread, words: ReviewWords): NamedTable[] {
  const { t } = words;
  const { count, contract, by } = spread.query;
  const name = words.span(span.span, contract);
  const spans = spread.spans.map((each) => ({ name: words.span(each.span, contract), row: each.all }));
  const groups = span.groups.map((row) => ({ name: words.group(by, row.name), row }));
  return [
    { name: t('panel.spans'), cells: figuresTable(spans, t('table.span'), spread, words) },
    { name: t('export.groups'), cells: figuresTable(groups, name, spread, words) },
    {
      name: t('panel.slow'),
      cells: slowTable([...span.slowest.finished, ...span.slowest.open], count, words),
    },
    { name: t('export.dwells'), cells: dwellsTable(span.dwells, words) },
  ];
}

/** Sheets of the events: their figures, and every deal from its event. */
export function eventTables(spread: Spread, words: ReviewWords): NamedTable[] {
  const { t } = words;
  const span = spread.spans[0]!;
  const rows = span.groups.map((row) => ({ name: words.group('event', row.name), row }));
  return [
    { name: t('export.groups'), cells: figuresTable(rows, t('event.name'), spread, words) },
    { name: t('export.dwells'), cells: dwellsTable(span.dwells, words) },
  ];
}
