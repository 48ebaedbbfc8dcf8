import { useMemo } from 'react';
import type { Figures, PeriodSummary } from '#domain/reporting/period-summary';
import { originClassOf } from '#domain/reporting/summary-figures';
import { useAmountText } from '../../components';
import { useFormats, useText, type Formats, type Text } from '../../i18n';
import { datesText, nameOfPeriod, type Period } from '../../components/period';
import type { ReportFilters } from './report-view';

/** Words and figures of the report in the current language, stable while it lasts. */
export interface ReportWords {
  t: Text<'reports'>;
  formats: Formats;
  /** 億元 with 2 decimals, the unit elsewhere. */
  amount(amountWan: number): string;
  /** In a sentence: 1,999.5 rather than 1,999.50. */
  spoken(amountWan: number): string;
  /** A threshold with its unit: 5,000 萬元, 1 億元; in English millions. */
  threshold(amountWan: number): string;
  /** Bounds of size tiers, as short as they go: 100, 0.1. */
  bound(amountWan: number): string;
  unit: string;
  origin(word: string): string;
  /** "2018 上半年", or the dates. */
  period(period: Period): string;
  /** "省外", "≥ 1 億元", "正式合同": one word a filter, contract always last. */
  filters(filters: ReportFilters): readonly string[];
  /** Under every chart: period, filters, n. */
  basis(summary: PeriodSummary): string;
  /** "省外過億元" inside the sentence. */
  what(filters: ReportFilters): string;
}

export function useReportWords(): ReportWords {
  const t = useText('reports');
  const common = useText('common');
  const formats = useFormats();
  const amounts = useAmountText();
  return useMemo(() => {
    const unit = amounts.unit('yi');
    const amount = (wan: number) => amounts.yuan(wan * 10_000, 'yi');
    const spoken = (wan: number) => (wan === 0 ? '0' : amount(wan).replace(/(\.\d)0$/, '$1'));
    const bound = (wan: number) => amount(wan).replace(/\.?0+$/, '');
    const threshold = (wan: number) => {
      const size = wan >= YI_WAN ? 'big' : 'small';
      const value = formats.decimal(wan / Number(t(`screen.threshold.${size}Wan`)), 4);
      return t(`screen.threshold.${size}`, { amount: value.replace(/\.?0+$/, '') });
    };
    const origin = (word: string) => {
      const code = originClassOf(word);
      return code ? common(`originClass.${code}`) : word;
    };
    const filters = (wanted: ReportFilters) => [
      ...wanted.county,
      ...wanted.industry,
      ...wanted.origin.map(origin),
      ...(wanted.minWan > 0 ? [`≥ ${threshold(wanted.minWan)}`] : []),
      t(`screen.contractFull.${wanted.contract}`),
    ];
    const period = (wanted: Period) => {
      const name = nameOfPeriod(wanted);
      return name.kind === 'dates' ? datesText(wanted) : t(`screen.period.name.${name.kind}`, { ...name });
    };
    const what = (wanted: ReportFilters) => {
      const parts = whatParts(wanted, { t, threshold });
      if (parts.length === 0) return '';
      return t('screen.sentence.what', {
        what: parts.reduce((first, next) => t('screen.sentence.joined', { first, next })),
      });
    };
    const basis = (summary: PeriodSummary) =>
      [
        datesText(summary.period),
        ...filters(summary.filters),
        t('screen.table.sample', { n: formats.integer(summary.count) }),
      ].join(' · ');
    return { t, formats, amount, spoken, threshold, bound, unit, origin, period, filters, basis, what };
  }, [t, common, formats, amounts]);
}

/** 1 億元 in 萬元. */
const YI_WAN = 10_000;

/** At most two names are spoken; more are counted. */
const SPOKEN_NAMES = 2;

function whatParts(wanted: ReportFilters, { t, threshold }: Pick<ReportWords, 't' | 'threshold'>): string[] {
  const named = (names: readonly string[], many: 'manyCounties' | 'manyIndustries') =>
    names.length > SPOKEN_NAMES ? t(`screen.sentence.${many}`, { count: names.length }) : names.join('、');
  const from = (word: string) => {
    const code = originClassOf(word);
    return code ? t(`screen.from.${code}`) : word;
  };
  const overPart = (minWan: number) => {
    if (minWan === 0) return '';
    if (minWan === YI_WAN) return t('screen.sentence.overYi');
    return t('screen.sentence.overMany', { amount: threshold(minWan) });
  };
  return [
    named(wanted.county, 'manyCounties'),
    named(wanted.industry, 'manyIndustries'),
    wanted.origin.map(from).join('、'),
    overPart(wanted.minWan),
  ].filter((part) => part !== '');
}

/** Figures of a sentence as its texts want them. */
export const figureParams = (words: ReportWords, figures: Figures) => ({
  count: figures.count,
  figure: words.formats.integer(figures.count),
  amount: words.spoken(figures.amountWan),
  unit: words.unit,
});
