import type { Language } from '../ports/bridge';
import type { AnyBenchmark, Verdict } from './benchmark';
import { countDays, type DealHistory } from './dwell';
import { elapsedDays, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** Texts of the `timing` catalogue by key. */
export type TimingText = (key: string, params?: Record<string, string | number>) => string;

/** "新松（濰坊）智慧園 < 1 個月": a benchmark with its allowance. */
export function benchmarkWords(benchmark: AnyBenchmark, language: Language, text: TimingText): string {
  const name = benchmark.name[language];
  if (benchmark.kind === 'case') {
    const { unit, count } = benchmark.allowance;
    return text(`benchmark.${benchmark.bound}${unit === 'day' ? 'Days' : ''}`, { name, count });
  }
  if (benchmark.kind !== 'target' || benchmark.total === null) return name;
  const key = benchmark.basis === 'working' ? 'targetWorking' : 'target';
  return text(`benchmark.${key}`, { name, count: benchmark.total });
}

export const verdictReason = (verdict: Verdict, text: TimingText): string =>
  text(`verdict.${verdict.reason.code}`, verdict.reason.params);

/**
 * The sentence under a timeline: both endpoints, elapsed and inclusive days, net days when a pause stopped the clock,
 * working days, the benchmark with its limit, the verdict (T2, T3, T5, T9).
 */
export const verdictWords = (...subject: Parameters<typeof verdictParts>): string =>
  verdictParts(...subject).join(' · ');

type ToldHistory = Pick<DealHistory, 'asOf' | 'paused' | 'total'>;

/** The parts of that sentence; the last one is the verdict itself. */
export function verdictParts(
  verdict: Verdict,
  history: ToldHistory,
  benchmark: AnyBenchmark,
  calendar: Pick<WorkingCalendar, 'workingDays' | 'isEstimated'>,
  language: Language,
  text: TimingText,
): readonly string[] {
  const parts = [...spanWords(verdict, history, calendar, text)];
  const name = benchmarkWords(benchmark, language, text);
  const { limit, limitCounts } = verdict;
  parts.push(
    limit === null
      ? name
      : text(limitCounts ? 'words.limitClosed' : 'words.limitOpen', { name, date: limit }),
  );
  parts.push(verdictReason(verdict, text));
  return parts;
}

function* spanWords(
  verdict: Verdict,
  history: ToldHistory,
  calendar: Pick<WorkingCalendar, 'workingDays' | 'isEstimated'>,
  text: TimingText,
): Generator<string> {
  const { from } = verdict;
  if (from === null || verdict.calendar === null) return;
  const to: PlainDate = verdict.to ?? history.asOf;
  const isOpen = to === history.asOf && history.total?.ended !== true;
  const counts = countDays(from, to, history.paused, calendar);
  const days = elapsedDays(from, to);
  yield text('words.span', { from, to: isOpen ? text('words.today', { date: to }) : to });
  yield text('words.days', { days, inclusive: days + 1 });
  const stopped = counts.netCalendar !== counts.calendar;
  if (stopped) yield text('words.net', { days: counts.netCalendar });
  const working = stopped
    ? text('words.workingNet', { days: counts.working, net: counts.netWorking })
    : text('words.working', { days: counts.working });
  yield calendar.isEstimated(from, to) ? text('words.estimated', { text: working }) : working;
}
