import { useMemo } from 'react';
import { STAGES, type Contract, type OriginClass, type Step } from '#domain/records/deal';
import type { Grouping } from '#domain/spread/grouping';
import type { SpreadMark } from '#domain/spread/marks';
import type { SlowDwell } from '#domain/spread/slowest';
import type { Count, Dwell, LeftOut, Span } from '#domain/spread/span';
import type { Spread, SpreadQuery } from '#domain/spread/spread';
import { useAmountText } from '../../components';
import { datesText } from '../../components/period';
import { useFormats, useLanguage, useText, type Formats, type Text } from '../../i18n';
import { useBenchmarks } from '../../store/hooks';

/** Words of the review in the current language. */
export interface ReviewWords {
  t: Text<'review'>;
  formats: Formats;
  span(span: Span, contract: Contract): string;
  group(by: Grouping, name: string | null): string;
  /** "30 天", "20 個工作日". */
  days(days: number, count: Count): string;
  unit(count: Count): string;
  /** "+7", "−3", "持平". */
  change(days: number): string;
  /** What a chart stands on: period, count, filters. */
  basis(query: SpreadQuery): string;
  /** The same of the events: when they were held, up to when their signings count. */
  eventBasis(spread: Spread): string;
  dot(dwell: Dwell): DotWords;
  mark(mark: SpreadMark): string;
  why(slow: SlowDwell, count: Count): string;
  left(why: LeftOut): string;
}

/** What a dot says: the deal with its dates, and its days. */
export interface DotWords {
  deal: string;
  days: string;
}

export const isWorking = (count: Count): boolean => count === 'working' || count === 'netWorking';

export function useReviewWords(): ReviewWords {
  const t = useText('review');
  const workspace = useText('workspace');
  const formats = useFormats();
  const language = useLanguage();
  const amounts = useAmountText();
  const benchmarks = useBenchmarks();
  return useMemo(() => {
    const unit = (count: Count): string => t(isWorking(count) ? 'unit.working' : 'unit.calendar');
    const days = (value: number, count: Count): string => `${formats.integer(value)} ${unit(count)}`;
    const stage = (step: Step): string => workspace(`stages.${step}`);
    const origin = (name: string): string => workspace(`originClasses.${name as OriginClass}`);
    const names = new Map((benchmarks ?? []).map((one) => [one.id, one.name[language]]));
    const filters = ({ filter, contract }: SpreadQuery): string[] => [
      ...filter.county,
      ...filter.industry,
      ...filter.originClass.map(origin),
      ...filter.leader,
      ...filter.source,
      ...(filter.minWan > 0
        ? [`≥ ${amounts.yuan(filter.minWan * 10_000, 'yi').replace(/\.?0+$/, '')} ${amounts.unit('yi')}`]
        : []),
      t(`contract.${contract}`),
    ];
    return {
      t,
      formats,
      days,
      unit,
      span: (span, contract) => t(`span.${span}`, { contract: t(`contract.${contract}`) }),
      group: (by, name) => {
        if (name === null) return t('notRecorded');
        if (by === 'originClass') return origin(name);
        if (by === 'contract') return workspace(`contracts.${name as Contract}`);
        if (by === 'season') return t(`season.${name as 'Q1'}`);
        return by === 'spring' ? t(`spring.${name as 'around'}`) : name;
      },
      change: (value) =>
        value === 0 ? t('table.unchanged') : `${value > 0 ? '+' : '−'}${formats.integer(Math.abs(value))}`,
      basis: (query) =>
        [
          t('panel.basis', { period: datesText(query), count: t(`count.${query.count}`) }),
          ...filters(query),
        ].join(' · '),
      eventBasis: ({ query, asOf }) =>
        [
          t('event.basis', { period: datesText(query), date: asOf, count: t(`count.${query.count}`) }),
          ...filters(query),
        ].join(' · '),
      dot: (dwell) => dotWords(dwell, t),
      mark: (mark) => markWords(mark, t, (id) => names.get(id) ?? id),
      why: (slow, count) => whyWords(slow, { t, stage, days: (value) => days(value, count) }),
      left: (why) => t(`left.${why}`),
    };
  }, [t, workspace, formats, language, amounts, benchmarks]);
}

function dotWords(dwell: Dwell, t: Text<'review'>): DotWords {
  const { title, from, to, calendar, working, netCalendar, netWorking, visits } = dwell;
  const isPaused = calendar !== netCalendar;
  const days = [
    t(isPaused ? 'dot.daysNet' : 'dot.days', { calendar, netCalendar }),
    t(isPaused ? 'dot.workingNet' : 'dot.working', { working, netWorking }),
    ...(visits > 1 ? [t('dot.visits', { count: visits })] : []),
  ];
  return { deal: t(`dot.${dwell.state}`, { title, from, to }), days: days.join(' · ') };
}

/** "新松 < 1 個月": the benchmark without how many are inside. */
function markWords(mark: SpreadMark, t: Text<'review'>, nameOf: (id: string) => string): string {
  if (mark.benchmark === 'not-started') return t('mark.start');
  const { unit, count } = mark.allowance;
  const name = nameOf(mark.benchmark);
  if (mark.basis === 'working') return t('mark.case.withinWorking', { name, count });
  const key = `${mark.bound}${unit === 'month' ? 'Months' : 'Days'}` as const;
  return t(`mark.case.${key}`, { name, count });
}

interface WhyWords {
  t: Text<'review'>;
  stage: (step: Step) => string;
  days: (days: number) => string;
}

function whyWords(slow: SlowDwell, { t, stage, days }: WhyWords): string {
  const { longest, pausedDays, pauseReasons, reentered, dwell, now } = slow;
  const reasons = pauseReasons.join('、');
  const parts = [
    ...(longest ? [t('slow.longest', { stage: stage(longest.stage), days: days(longest.days) })] : []),
    ...(pausedDays > 0
      ? [
          reasons === ''
            ? t('slow.paused', { days: days(pausedDays) })
            : t('slow.pausedWhy', { days: days(pausedDays), reasons }),
        ]
      : []),
    ...reentered.map((each) => t('slow.reentered', { stage: stage(each.stage), count: each.visits })),
  ];
  if (parts.length === 0) parts.push(t('slow.straight'));
  if (dwell.state === 'open' && now !== null && (STAGES as readonly Step[]).includes(now))
    parts.push(t('slow.now', { stage: stage(now) }));
  return parts.join(' · ');
}
