import type { Language } from '#domain/ports/bridge';
import type { Millis } from '#domain/ports/clock';
import type { Breakdown, PeriodSummary, SummaryRow, YearOnYear } from '#domain/reporting/period-summary';
import { originClassOf } from '#domain/reporting/summary-figures';
import { civilDayOf, civilTimeOf } from '#domain/timing/civil-time';
import type { PlainDate } from '#domain/timing/plain-date';
import { benchmarkWords } from '#domain/timing/verdict-words';
import { NOT_RECORDED } from '#domain/reporting/breakdown';
import { percentOf } from '#domain/reporting/percent';
import { textsFor, type Translate } from '../texts/texts';
import { indicatorsOf } from './summary-indicators';

/** What stands on every export besides its figures. */
export interface DocumentMeta {
  title: string;
  language: Language;
  /** Journal position the figures were taken from. */
  revision: number;
  madeAt: Millis;
  preparer: string;
  office: string | null;
}

/** The wording of a signing summary in one language; every figure comes from the summary, none is counted here. */
export type SummaryDocument = ReturnType<typeof documentOf>;

export function documentOf(summary: PeriodSummary, meta: DocumentMeta) {
  const { language } = meta;
  const translate = textsFor(language);
  const t = (key: string, params?: Record<string, string | number>) =>
    translate(`reports:document.${key}`, params);
  const unit = translate('common:amount.yi');
  const wanPerUnit = Number(translate('common:amount.yiYuan')) / 10_000;
  const amount = (wan: number): string => (wan / wanPerUnit).toFixed(2);
  const money = (wan: number): string => moneyWords(wan, language, t);
  const atLeast = (wan: number): string => t('atLeast', { money: money(wan) });
  const growth = (pct: number): string =>
    pct === 0 ? t('same') : t(pct > 0 ? 'up' : 'down', { pct: Math.abs(pct).toFixed(1) });
  const yoyWords = ({ countPct, amountPct }: YearOnYear): string =>
    countPct === null || amountPct === null
      ? t('yoyNone')
      : countPct > 0 && amountPct > 0
        ? t('yoyGrown', { count: countPct.toFixed(1), amount: amountPct.toFixed(1) })
        : t('yoyBoth', { count: growth(countPct), amount: growth(amountPct) });
  const date = (on: PlainDate): string => dateWords(on, language, t);
  const { filters, funds } = summary;
  const origins = filters.origin.map((word) => {
    const code = originClassOf(word);
    return code === null ? word : t(`originClass.${code}`);
  });
  const benchmarkOf = ({ verdict }: SummaryRow): string | null =>
    verdict &&
    benchmarkWords(verdict.definition, language, (key, params) => translate(`timing:${key}`, params));
  const judgedBy = [...new Set(summary.rows.flatMap((row) => benchmarkOf(row) ?? []))];
  const threshold =
    filters.minWan === 0 ? '' : filters.minWan === 10_000 ? t('over1yi') : atLeast(filters.minWan);
  const scope = [origins.join(language === 'en' ? ', ' : '、'), threshold]
    .filter(Boolean)
    .join(language === 'en' ? ', ' : '');
  const contents = [
    t('span', { from: summary.period.from, to: summary.period.to }),
    ...origins,
    ...(filters.minWan > 0 ? [t('minLine', { min: atLeast(filters.minWan) })] : []),
    t(`contract.${filters.contract}`),
    ...filters.county,
    ...filters.industry,
    t('fundsLine', { min: atLeast(funds.minWan) }),
  ].join(' · ');

  const sentence = [
    t('sentence', {
      period: periodWords(summary, language, t, date),
      scope: scope || (language === 'en' ? t(`contract.${filters.contract}`) : ''),
      count: summary.count,
      amount: amount(summary.amountWan),
      unit,
      yoy: yoyWords(summary.yoy),
    }),
    t('fundsSentence', {
      min: atLeast(funds.minWan),
      count: funds.count,
      amount: amount(funds.amountWan),
      unit,
      yoy: yoyWords(funds.yoy),
      preliminary: funds.preliminary.count > 0 ? t('preliminary') : '',
    }),
    ...(summary.tags.length > 0
      ? [
          t('tagSentence', {
            tags: summary.tags.map((tag) => t('tagPart', { ...tag })).join(language === 'en' ? ', ' : '，'),
          }),
        ]
      : []),
  ].join('');

  const indicators = indicatorsOf(summary, { t, unit, scope, atLeast });

  return {
    t,
    unit,
    amount,
    wanPerUnit,
    contents,
    sentence,
    indicators,
    benchmarkOf,
    /** The benchmarks the signings were judged against, each once. */
    judgedBy,
    date,
    made: t('made', { at: timeWords(meta.madeAt), revision: meta.revision, by: meta.preparer }),
    madeOn: date(civilDayOf(meta.madeAt)),
    tierName: ({ fromWan, toWan }: { fromWan: number; toWan: number | null }): string =>
      toWan === null
        ? t('tierFrom', { from: money(fromWan) })
        : fromWan === 0
          ? t('tierBelow', { to: money(toWan) })
          : t('tierSpan', { from: money(fromWan), to: money(toWan) }),
    nameOf: ({ name }: Breakdown): string => (name === NOT_RECORDED ? t('unfilled') : name),
    /** Share of the period's total, percent to 0.1; null without a total. */
    share: (wan: number): number | null =>
      percentOf(Math.round(wan * 10_000), Math.round(summary.amountWan * 10_000)),
  };
}

/** 2018年上半年签约情况汇总: halves and whole years by name, any other period by its dates. */
export function summaryTitle({ from, to }: PeriodSummary['period'], language: Language): string {
  const t: Translate = (key, params) => textsFor(language)(`reports:document.${key}`, params);
  const [year, first] = [from.slice(0, 4), from.slice(5)];
  const known = { '01-01/06-30': 'halfFirst', '07-01/12-31': 'halfSecond', '01-01/12-31': 'wholeYear' };
  const key = year === to.slice(0, 4) ? known[`${first}/${to.slice(5)}` as keyof typeof known] : undefined;
  return t('summaryTitle', { period: key ? t(key, { year }) : t('span', { from, to }) });
}

const decimal = (value: number): string => String(Math.round(value * 100) / 100);

/** 2018年7月21日, 21 July 2018: the form of documents, without leading zeros. */
function dateWords(on: PlainDate, language: Language, t: Translate): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  return t('date', { year, month: monthWord(month, language), day });
}

function periodWords(
  { period: { from, to } }: PeriodSummary,
  language: Language,
  t: Translate,
  date: (on: PlainDate) => string,
): string {
  const [, month, day] = to.split('-').map(Number) as [number, number, number];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const end =
    sameYear && language !== 'en' ? t('monthDay', { month: monthWord(month, language), day }) : date(to);
  return t('span', { from: date(from), to: end });
}

/** 7, July. */
const monthWord = (month: number, language: Language): string | number =>
  language === 'en'
    ? new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2018, month - 1, 1),
      )
    : month;

/** A threshold as it is spoken of: 5000万元, 1亿元; 50 m CNY, 100 m CNY, 10 bn CNY. */
function moneyWords(wan: number, language: Language, t: Translate): string {
  const wholeYi = wan > 0 && wan % 10_000 === 0;
  if (language !== 'en')
    return wholeYi ? t('moneyYi', { amount: wan / 10_000 }) : t('moneyWan', { amount: decimal(wan) });
  return wholeYi && wan >= 100_000
    ? t('moneyYi', { amount: decimal(wan / 100_000) })
    : t('moneyWan', { amount: decimal(wan / 100) });
}

/** To the minute: 2018-07-26 14:05. */
const timeWords = (at: Millis): string => `${civilDayOf(at)} ${civilTimeOf(at)}`;
