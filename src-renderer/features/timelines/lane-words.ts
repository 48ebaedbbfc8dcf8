import { useMemo } from 'react';
import { backwardsBound } from '#domain/drawing/backwards-bound';
import type { TimelineSubject } from '#domain/drawing/timeline-subject';
import type { Language } from '#domain/ports/bridge';
import type { Step } from '#domain/records/deal';
import type { AnyBenchmark, VerdictState } from '#domain/timing/benchmark';
import { elapsedDays, type PlainDate } from '#domain/timing/plain-date';
import { OWN_HISTORY } from '#domain/timing/rule-benchmarks';
import { benchmarkWords, verdictParts, verdictReason, type TimingText } from '#domain/timing/verdict-words';
import type { CardSetting } from '#domain/workspace/card-of';
import type { Lane, LaneGroup, LaneGrouping } from '#domain/workspace/lane-query';
import { useAmountText } from '../../components';
import { useCodeText, useFormats, useLanguage, useText, type Text } from '../../i18n';

const STATES: readonly VerdictState[] = ['over', 'watch', 'inside', 'unknown'];

/** A benchmark's short name and its allowance apart, so that the name can give way; and the two in full. */
interface LaneBenchmark {
  name: string;
  allowance: string;
  whole: string;
}

/** Words and figures of lanes in the language of the page. */
export interface LaneWords {
  t: Text<'timelines'>;
  text: TimingText;
  setting: CardSetting;
  stage(step: Step | null): string;
  date(on: PlainDate | null, today: PlainDate): string;
  benchmark(lane: Lane): LaneBenchmark;
  verdict(lane: Lane): string;
  reason(lane: Lane): string;
  group(group: LaneGroup, by: LaneGrouping): string;
  sum(group: LaneGroup): string;
  /** How many of the group stand how, the worst first; those nobody is in left out. */
  tallies(group: LaneGroup): readonly { state: VerdictState; words: string }[];
  /** Gross and net days, null when not countable. */
  days(lane: Lane, unit: 'calendar' | 'working'): { gross: string; net: string | null } | null;
  subject(lane: Lane): TimelineSubject;
  /** The sentence under a timeline. */
  sentence(lane: Lane): string;
}

export function useLaneWords(setting: CardSetting): LaneWords {
  const t = useText('timelines');
  const workspace = useText('workspace');
  const codeText = useCodeText();
  const language = useLanguage();
  const formats = useFormats();
  const amounts = useAmountText();
  return useMemo(() => {
    const text: TimingText = (key, params) => codeText('timing', key, params);
    const own = OWN_HISTORY;
    const names = new Map<string, LaneBenchmark>();
    const benchmarkOf = (id: string): AnyBenchmark => setting.benchmarks.get(id) ?? own;
    const nameOf = (id: string): LaneBenchmark => {
      const known = names.get(id) ?? shortOf(benchmarkOf(id), language, text);
      names.set(id, known);
      return known;
    };
    const subject = (lane: Lane): TimelineSubject => ({
      history: lane.history,
      undatedStage: lane.undatedStage,
      benchmark: benchmarkOf(lane.benchmark),
      benchmarkName: nameOf(lane.benchmark).whole,
      verdict: lane.verdict,
      calendar: setting.calendar,
      count: 'calendar',
      tail: lane.tail,
      text,
    });
    const words: LaneWords = {
      t,
      text,
      setting,
      stage: (step) => (step === null ? '—' : text(`drawing.stage.${step}`)),
      date: (on, today) => (on === null ? '—' : on.slice(0, 4) === today.slice(0, 4) ? on.slice(5) : on),
      benchmark: (lane) => {
        const { p70 } = lane.verdict.reason.params;
        const named = nameOf(lane.benchmark);
        // Nothing could be compared: the benchmark's name beside it would claim that something was.
        if (lane.slack === null && lane.verdict.state === 'unknown' && !backwardsBound(subject(lane)))
          return { ...named, name: '—', allowance: '' };
        return typeof p70 === 'number' ? { ...named, name: t('row.p70', { days: p70 }) } : named;
      },
      verdict: (lane) => verdictOf(lane, t),
      reason: (lane) => verdictReason(lane.verdict, text),
      group: ({ value }, by) => {
        if (by === 'none') return '';
        if (value === '') return t(`group.missing.${by}`);
        if (by === 'stage') return workspace(`stages.${value as Step}`);
        return by === 'originClass'
          ? workspace(`originClasses.${value as 'city' | 'province' | 'domestic' | 'overseas'}`)
          : value;
      },
      sum: ({ totals }) => {
        const { total, amountYuan, withoutAmount } = totals;
        const amount = t('row.sum', { amount: amounts.yuan(amountYuan, 'yi'), unit: amounts.unit('yi') });
        const counted = [t('row.count', { count: total }), ...(amountYuan > 0 ? [amount] : [])].join(' · ');
        return withoutAmount > 0 ? `${counted}${t('row.without', { count: withoutAmount })}` : counted;
      },
      tallies: ({ totals: { verdicts } }) =>
        STATES.filter((state) => verdicts[state] > 0).map((state) => ({
          state,
          words: t(`tally.${state}`, { count: verdicts[state] }),
        })),
      days: (lane, unit) => daysOf(lane, unit, subject(lane), { t, integer: formats.integer }),
      subject,
      sentence: (lane) =>
        verdictParts(
          lane.verdict,
          lane.history,
          benchmarkOf(lane.benchmark),
          setting.calendar,
          language,
          text,
        ).join(' · '),
    };
    return words;
  }, [t, workspace, codeText, language, formats, amounts, setting]);
}

/** 新松（濰坊）智慧園 < 1 個月 → 新松, < 1 個月 */
function shortOf(benchmark: AnyBenchmark, language: Language, text: TimingText): LaneBenchmark {
  const full = benchmark.name[language];
  const whole = benchmarkWords(benchmark, language, text);
  return {
    name: full.split(/[（(]/)[0]!.trim() || full,
    allowance: whole.startsWith(full) ? whole.slice(full.length).trim() : '',
    whole,
  };
}

/** 超 16 天 · 過 P70 8 天 · 剩 6 天 · 在內 · 未知 */
function verdictOf({ verdict, slack, history }: Lane, t: Text<'timelines'>): string {
  const { state, reason } = verdict;
  if (reason.code === 'stageOver') return t('verdict.stageOver', { days: Number(reason.params['by']) });
  if (slack === null || state === 'unknown') return t(`verdict.${state}`);
  if (reason.code === 'ownWatch') return t('verdict.pastP70', { days: -slack });
  if (slack < 0) return t('verdict.over', { days: -slack });
  return verdict.to !== null && verdict.to < history.asOf
    ? t(`verdict.${state}`)
    : leftOf(reason.code, slack, t);
}

/** A deal that has signed has nothing left: it is inside. */
const leftOf = (code: string, slack: number, t: Text<'timelines'>): string =>
  code === 'signedInside' ? t('verdict.inside') : t('verdict.left', { days: slack });

/** Without a recorded visit a bound still says under how many days it was. */
function daysOf(
  { days, history }: Lane,
  unit: 'calendar' | 'working',
  subject: TimelineSubject,
  { t, integer }: { t: Text<'timelines'>; integer: (value: number) => string },
): { gross: string; net: string | null } | null {
  if (days === null) {
    const bound = unit === 'calendar' ? backwardsBound(subject) : null;
    return bound ? { gross: t('row.under', { days: elapsedDays(bound.from, bound.to) }), net: null } : null;
  }
  const [gross, net] =
    unit === 'calendar' ? [days.calendar, days.netCalendar] : [days.working, days.netWorking];
  const { total } = history;
  const about = unit === 'working' && total && subject.calendar.isEstimated(total.from, total.to) ? '≈ ' : '';
  return { gross: `${about}${integer(gross)}`, net: gross === net ? null : integer(net) };
}
