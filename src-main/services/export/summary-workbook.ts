import type { Breakdown, PeriodSummary } from '#domain/reporting/period-summary';
import type { ColumnSpec, SheetSpec, SheetValue, WorkbookSpec } from '../spreadsheet/workbook-spec';
import { documentOf, type DocumentMeta, type SummaryDocument } from './summary-document';

/** The signing summary as a workbook: one sheet of indicators, one per breakdown, one list of all signings. */
export function summaryWorkbook(summary: PeriodSummary, meta: DocumentMeta): WorkbookSpec {
  const document = documentOf(summary, meta);
  const { t } = document;
  return {
    title: meta.title,
    author: meta.preparer,
    createdAt: meta.madeAt,
    sheets: [
      indicatorSheet(meta, document),
      rankingSheet('byCounty', t('county'), summary, document),
      rankingSheet('byIndustry', t('industry'), summary, document),
      rankingSheet('byOrigin', t('origin'), summary, document),
      tierSheet(summary, document),
      signingSheet(summary, document),
    ],
  };
}

function indicatorSheet(
  meta: DocumentMeta,
  { t, sentence, contents, made, indicators, wanPerUnit }: SummaryDocument,
): SheetSpec {
  const shown = (value: number | null, format: 'integer' | 'amount'): SheetValue =>
    value === null ? null : format === 'amount' ? value / wanPerUnit : value;
  return {
    name: t('sheetSummary'),
    lead: [meta.title, ...(meta.office ? [meta.office] : []), t('scopeLine', { contents }), made, sentence],
    columns: [
      { header: t('indicator'), format: 'text', width: 36 },
      { header: t('thisPeriod'), format: 'exact', width: 14 },
      { header: t('lastPeriod'), format: 'exact', width: 14 },
      { header: t('yoy'), format: 'percent', width: 12 },
      { header: t('data'), format: 'text', width: 12 },
    ],
    rows: indicators.map(({ name, now, before, pct, data, format }) => [
      name,
      shown(now, format),
      shown(before, format),
      pct,
      data,
    ]),
    notes: [t('fundsNote')],
    filter: false,
  };
}

const figureColumns = ({ t, unit }: SummaryDocument): ColumnSpec[] => [
  { header: t('projects'), format: 'integer', width: 12 },
  { header: t('amount', { unit }), format: 'yi', width: 18 },
  { header: t('share'), format: 'percent', width: 12 },
];

type Ranking = 'byCounty' | 'byIndustry' | 'byOrigin';

function rankingSheet(
  key: Ranking,
  header: string,
  summary: PeriodSummary,
  document: SummaryDocument,
): SheetSpec {
  const { t, contents, nameOf, wanPerUnit, share } = document;
  return {
    name: t(key),
    lead: [t(key), t('scopeLine', { contents })],
    columns: [
      { header: t('rank'), format: 'integer', width: 8 },
      { header, format: 'text', width: 22 },
      ...figureColumns(document),
    ],
    rows: summary[key].map((each: Breakdown, index) => [
      index + 1,
      nameOf(each),
      each.count,
      each.amountWan / wanPerUnit,
      share(each.amountWan),
    ]),
    totals: [null, t('all'), summary.count, summary.amountWan / wanPerUnit, null],
    notes: [t('rankNote')],
  };
}

function tierSheet(summary: PeriodSummary, document: SummaryDocument): SheetSpec {
  const { t, contents, tierName, wanPerUnit, share } = document;
  return {
    name: t('bySize'),
    lead: [t('bySize'), t('scopeLine', { contents })],
    columns: [{ header: t('tier'), format: 'text', width: 24 }, ...figureColumns(document)],
    rows: summary.bySizeTier.map((tier) => [
      tierName(tier),
      tier.count,
      tier.amountWan / wanPerUnit,
      share(tier.amountWan),
    ]),
    notes: [t('tierNote')],
    filter: false,
  };
}

function signingSheet(summary: PeriodSummary, { t, contents, benchmarkOf }: SummaryDocument): SheetSpec {
  return {
    name: t('sheetList'),
    lead: [t('sheetList'), t('scopeLine', { contents })],
    columns: [
      { header: t('no'), format: 'integer', width: 6 },
      { header: t('project'), format: 'text', width: 34 },
      { header: t('investor'), format: 'text', width: 26 },
      { header: t('origin'), format: 'text', width: 14 },
      { header: t('industry'), format: 'text', width: 16 },
      { header: t('county'), format: 'text', width: 14 },
      { header: t('amountWan'), format: 'exact', width: 16 },
      { header: t('firstVisit'), format: 'date', width: 12 },
      { header: t('signedOn'), format: 'date', width: 12 },
      { header: t('days'), format: 'integer', width: 10 },
      { header: t('workingDays'), format: 'integer', width: 14 },
      { header: t('verdict'), format: 'text', width: 10 },
      { header: t('benchmark'), format: 'text' },
      { header: t('tags'), format: 'text', width: 16 },
    ],
    rows: summary.rows.map((row, index) => [
      index + 1,
      row.title,
      row.investor,
      row.origin,
      row.industry,
      row.county,
      row.amountWan,
      row.visitOn === null ? null : { date: row.visitOn },
      { date: row.signedOn },
      row.days,
      row.workingDays,
      row.verdict === null ? null : t(`state.${row.verdict.state}`),
      benchmarkOf(row),
      row.tags.join('、') || null,
    ]),
    notes: [t('listNote')],
    frozenColumns: 2,
    landscape: true,
  };
}
