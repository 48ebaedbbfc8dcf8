import { describe, expect, it } from 'vitest';
import cases from '#assets/reference-cases.json';
import catalogue from '#assets/locales/zh-CN/timing.json';
import published from '#assets/calendar/china.json';
import { timingTextOf } from '../testing/timing-text';
import { timedRow, type Entry } from '../testing/deal-row';
import type { Benchmark, CaseBenchmark, TargetBenchmark } from '../timing/benchmark';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import { plainDate } from '../timing/plain-date';
import { OWN_HISTORY } from '../timing/rule-benchmarks';
import { createWorkingCalendar } from '../timing/working-calendar';
import { drawTimeline, type TimelineDrawing } from './draw-timeline';
import type { Primitive, RectPrimitive } from './primitives';
import { FULL_TIMELINE } from './timeline-metrics';
import type { TimelineSubject } from './timeline-subject';

const calendar = createWorkingCalendar(published, []);
const [siasun, steps] = cases as unknown as [CaseBenchmark, TargetBenchmark];
function drawn(
  entries: readonly Entry[],
  today: string,
  more: {
    pauses?: Parameters<typeof timedRow>[1];
    benchmark?: Benchmark;
    undated?: TimelineSubject['undatedStage'];
  } = {},
): TimelineDrawing {
  const history = historyOf(timedRow(entries, more.pauses ?? []), calendar, plainDate(today));
  const benchmark = more.benchmark ?? siasun;
  const subject: TimelineSubject = {
    history,
    undatedStage: more.undated ?? null,
    benchmark,
    benchmarkName: benchmark.id,
    verdict: judge(history, benchmark, calendar),
    calendar,
    count: 'calendar',
    text: timingTextOf(catalogue),
  };
  return drawTimeline(subject, FULL_TIMELINE, 1328);
}

const of = (drawing: TimelineDrawing, className: string): readonly Primitive[] =>
  drawing.primitives.filter((one) => one.className === className);
const texts = (drawing: TimelineDrawing) =>
  drawing.primitives.flatMap((one) => (one.shape === 'text' ? [one.text] : []));
const rects = (drawing: TimelineDrawing, className: string) =>
  of(drawing, className).filter((one): one is RectPrimitive => one.shape === 'rect');

const visit = (on: string): Entry => ({ stage: 'visit', on });
const negotiation = (on: string): Entry => ({ stage: 'negotiation', on });
const signing = (on: string, contract: Entry['contract'] = 'formal'): Entry => ({
  stage: 'signing',
  on,
  contract,
});

/** The deal of the mock-up: 考察, 洽談, a pause of 8 days, back to 考察, 洽談 again. */
const story = [
  visit('2018-06-25'),
  negotiation('2018-07-02'),
  visit('2018-07-17'),
  negotiation('2018-07-20'),
];
const storyPause = [{ from: '2018-07-09', to: '2018-07-17' }];

describe('segments', () => {
  it('[T1] follow the days: twice the days, twice the width', () => {
    const drawing = drawn(
      [visit('2018-06-01'), negotiation('2018-06-11'), signing('2018-07-01')],
      '2018-07-26',
    );
    const [first] = rects(drawing, 'tl-v');
    const [second] = rects(drawing, 'tl-n');
    expect(second!.width / first!.width).toBeCloseTo(2, 1);
    expect(second!.x).toBeCloseTo(first!.x + first!.width, 1);
  });

  it('[T4] a re-entry is a second segment with a concave edge and its number, never merged', () => {
    const drawing = drawn(story, '2018-07-26', { pauses: storyPause });
    expect(of(drawing, 'tl-v').map(({ shape }) => shape)).toEqual(['rect', 'path']);
    expect(of(drawing, 'tl-n').map(({ shape }) => shape)).toEqual(['rect', 'path']);
    expect(texts(drawing).some((text) => text.includes('②'))).toBe(true);
  });

  it('[T2] a stay of no days is still there, two pixels wide', () => {
    const drawing = drawn(
      [visit('2018-06-01'), negotiation('2018-06-01'), signing('2018-07-01')],
      '2018-07-26',
    );
    expect(rects(drawing, 'tl-v')[0]?.width).toBe(2);
  });

  it('[T4] a skipped stage is a double bar and a dash, not a segment', () => {
    const drawing = drawn([visit('2018-06-01'), signing('2018-07-01')], '2018-07-26');
    expect(of(drawing, 'tl-skip')).toHaveLength(1);
    expect(of(drawing, 'tl-n')).toHaveLength(0);
    expect(texts(drawing)).toContain('正式合同 · 洽谈 —');
  });

  it('[T5] a pause is hatched, over its days', () => {
    const drawing = drawn(story, '2018-07-26', { pauses: storyPause });
    const hatch = rects(drawing, 'tl-hatch').find(({ height }) => height === FULL_TIMELINE.thick);
    const first = rects(drawing, 'tl-v')[0]!;
    expect(hatch!.width / first.width).toBeCloseTo(8 / 7, 1);
    expect(texts(drawing)).toContain('暂缓 8 天');
  });

  it('[T4] a beginning that is not recorded fades in and is dotted; nothing is invented', () => {
    const drawing = drawn([], '2018-07-26', { undated: 'negotiation' });
    expect(rects(drawing, 'tl-fade')[0]?.fill).toBe('fade-negotiation');
    expect(of(drawing, 'tl-n')).toHaveLength(0);
    expect(texts(drawing)).toContain('起始日未录');
  });

  it('a deal of which nothing is recorded is a dotted line to today', () => {
    const drawing = drawn([], '2018-07-26');
    expect(of(drawing, 'tl-unk')).toHaveLength(1);
    expect(drawing.stops).toHaveLength(0);
  });
});

describe('signings', () => {
  it('[T7] 意向 hollow, 框架 hollow with a dot, 正式 solid', () => {
    const drawing = drawn(
      [
        visit('2018-06-01'),
        signing('2018-06-10', 'intent'),
        signing('2018-06-20', 'framework'),
        signing('2018-07-01'),
      ],
      '2018-07-26',
    );
    expect(of(drawing, 'tl-yx')).toHaveLength(2);
    expect(of(drawing, 'tl-dot')).toHaveLength(1);
    expect(of(drawing, 'tl-zs')).toHaveLength(1);
  });
});

describe('the benchmark bracket', () => {
  it('[T9] a bound has an open end and a hollow ring; what a pause added is dashed and hatched', () => {
    const drawing = drawn(story, '2018-07-26', { pauses: storyPause });
    expect(of(drawing, 'tl-ring')).toHaveLength(1);
    expect(of(drawing, 'tl-tick')).toHaveLength(0);
    expect(of(drawing, 'tl-bench').filter((one) => one.shape === 'path' && one.dashed)).toHaveLength(1);
    expect(texts(drawing)).toContain('界限 08-02');
  });

  it('[T9] own history ends at P70 and has a notch at P50, both moved by pauses', () => {
    const own = { n: 10, enough: true, p50: 40, p70: 80, p85: 120 } as const;
    const benchmark = { ...OWN_HISTORY, own };
    const bare = drawn([visit('2018-06-01')], '2018-06-10', { benchmark });
    expect(texts(bare)).toContain('P50');
    expect(texts(bare)).toContain('目标 08-20');
    const notch = (drawing: TimelineDrawing) => of(drawing, 'tl-bench').length;
    const target = drawn([visit('2018-06-01')], '2018-06-10', { benchmark: { ...steps, total: 80 } });
    expect(notch(bare)).toBe(notch(target) + 1);
    expect(texts(target)).not.toContain('P50');
    const few = drawn([visit('2018-06-01')], '2018-06-10', {
      benchmark: { ...OWN_HISTORY, own: { n: 7, enough: false } },
    });
    expect(of(few, 'tl-tick')).toHaveLength(0);
    expect(texts(few)).not.toContain('P50');
  });

  it('[T9] a fixed target has a square corner and a solid tick', () => {
    const drawing = drawn([visit('2018-06-01')], '2018-06-10', { benchmark: steps });
    expect(of(drawing, 'tl-tick')).toHaveLength(1);
    expect(of(drawing, 'tl-ring')).toHaveLength(0);
    expect(texts(drawing)).toContain('目标 09-29');
  });

  it('[T9] a bound without a first visit is drawn backwards from its signing', () => {
    const drawing = drawn([signing('2018-07-21')], '2018-07-26');
    expect(of(drawing, 'tl-ring')).toHaveLength(1);
    expect(texts(drawing)).toContain('06-21');
  });

  it('[T9] what is over has a line under the bar; 30 days on the bound is one day over', () => {
    expect(of(drawn([visit('2018-06-22'), signing('2018-07-21')], '2018-07-21'), 'tl-over')).toHaveLength(0);
    expect(of(drawn([visit('2018-06-21'), signing('2018-07-21')], '2018-07-21'), 'tl-over')).toHaveLength(1);
  });
});

describe('the calendar strip', () => {
  it('[T3] has under the bar exactly the working days counted, make-up days dotted', () => {
    const drawing = drawn([visit('2018-02-08'), signing('2018-02-26')], '2018-02-26');
    expect(
      of(drawing, 'tl-work').filter((one) => one.shape === 'rect' && one.y === FULL_TIMELINE.strip),
    ).toHaveLength(9);
    expect(rects(drawing, 'tl-off').some(({ title }) => title === '02-16 春节')).toBe(true);
    expect(of(drawing, 'tl-make').length).toBeGreaterThanOrEqual(2);
  });

  it('[T3] dots the days of a year that is not published', () => {
    const drawing = drawn([visit('2031-03-03')], '2031-03-20');
    expect(of(drawing, 'tl-cell-est').length).toBeGreaterThan(10);
    expect(texts(drawing)).toContain('推算');
    expect(
      of(drawing, 'tl-work').filter((one) => one.shape === 'rect' && one.y === FULL_TIMELINE.strip),
    ).toHaveLength(0);
  });
});

describe('today', () => {
  it('[T8] is one line with a flag; a withdrawn deal has none', () => {
    expect(of(drawn(story, '2018-07-26'), 'tl-today')).toHaveLength(1);
    const out = drawn([visit('2018-06-01'), { stage: 'withdrawn', on: '2018-06-20' }], '2018-07-26');
    expect(of(out, 'tl-today')).toHaveLength(0);
  });
});

describe('a very long deal', () => {
  it('leaves out a stretch in which nothing happens, and says how long', () => {
    const drawing = drawn(
      [visit('2017-03-13'), signing('2017-03-23'), { stage: 'landing', on: '2017-03-26' }],
      '2019-12-31',
    );
    expect(texts(drawing).some((text) => text.startsWith('省 '))).toBe(true);
    expect(rects(drawing, 'tl-v')[0]!.width).toBeGreaterThan(60);
  });
});

describe('stops', () => {
  it('[T2] a focused segment says both days, elapsed and inclusive days and working days', () => {
    const drawing = drawn(story, '2018-07-26', { pauses: storyPause });
    expect(drawing.stops.map(({ id }) => id)).toEqual([
      'visit1',
      'negotiation1',
      'pause2018-07-09',
      'visit2',
      'negotiation2',
    ]);
    expect(drawing.stops[1]?.words).toContain('15 天（含首日 16）');
    expect(drawing.stops[1]?.words).toContain('净 7 天');
  });
});
