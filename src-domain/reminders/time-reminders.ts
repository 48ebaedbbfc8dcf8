import type { Benchmark, TargetBenchmark } from '../timing/benchmark';
import type { DealHistory } from '../timing/dwell';
import { judge } from '../timing/judge';
import { spanOf } from '../timing/judged-span';
import { pausedWithin } from '../timing/paused-days';
import { addDays, type PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import type { Found } from './found';

/** N1: the last days inside the benchmark, of the total and of the stage the deal is in. */
export function timesOf(
  history: DealHistory,
  benchmark: Benchmark,
  calendar: WorkingCalendar,
): readonly Found[] {
  const span = spanOf(history, benchmark, calendar);
  if (typeof span === 'string' || span.ended) return [];
  const { asOf } = history;
  const verdict = judge(history, benchmark, calendar);
  const last =
    verdict.limit === null ? null : verdict.limitCounts ? verdict.limit : addDays(verdict.limit, -1);
  const params = { benchmark: benchmark.id, from: span.from };
  const total: readonly Found[] =
    last === null
      ? []
      : [
          {
            ...named('benchmark', benchmark.id, last, asOf),
            severity: last >= asOf && verdict.state === 'watch' ? 'watch' : null,
            why: { code: last < asOf ? 'benchmarkOver' : 'benchmarkDue', params },
          },
        ];
  if (benchmark.kind !== 'target' || (last !== null && last < asOf)) return total;
  return [...total, ...stageOf(history, benchmark, calendar)];
}

/** The last day the stage the deal is in may take by its own target. */
function stageOf(
  history: DealHistory,
  benchmark: TargetBenchmark,
  calendar: WorkingCalendar,
): readonly Found[] {
  const { current, asOf, paused } = history;
  if (!current || current.step === 'withdrawn') return [];
  const target = benchmark.stages[current.step];
  const entered = history.stages.find(({ stage }) => stage === current.step)?.visits.at(-1)?.entered;
  if (target === null || entered === undefined) return [];
  const stopped = pausedWithin(paused, entered, asOf, calendar);
  const isWorking = benchmark.basis === 'working';
  const last = isWorking
    ? calendar.addWorkingDays(entered, target + stopped.working)
    : addDays(entered, target + stopped.calendar);
  const code = `${last < asOf ? 'stageOver' : 'stageDue'}${isWorking ? 'Working' : ''}`;
  return [
    {
      ...named(`stage:${current.step}`, entered, last, asOf),
      severity: null,
      why: { code, params: { stage: current.step, target, from: entered } },
    },
  ];
}

const named = (
  subject: string,
  rests: string,
  due: PlainDate,
  asOf: PlainDate,
): Pick<Found, 'key' | 'subject' | 'kind' | 'due'> => ({
  key: `${subject}:${rests}`,
  subject,
  kind: due < asOf ? 'benchmarkOver' : 'benchmarkDue',
  due,
});
