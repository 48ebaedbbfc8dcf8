import { describe, expect, it } from 'vitest';
import catalogue from '#assets/locales/zh-CN/timing.json';
import { calendar2018 } from '../testing/calendar-2018';
import { siasun } from '../testing/ledger';
import { timedRow, type Entry } from '../testing/deal-row';
import { timingTextOf } from '../testing/timing-text';
import { historyOf } from '../timing/dwell';
import { judge } from '../timing/judge';
import { judgeOwnHistory } from '../timing/own-history';
import { plainDate, toEpochDay } from '../timing/plain-date';
import { OWN_HISTORY } from '../timing/rule-benchmarks';
import { createWorkingCalendar } from '../timing/working-calendar';
import { drawLane, type LaneAlignment } from './draw-lane';
import type { Primitive } from './primitives';
import type { TimelineSubject } from './timeline-subject';

const calendar = createWorkingCalendar(calendar2018, []);
const view = { from: toEpochDay(plainDate('2018-02-01')), dayWidth: 2.6, width: 728 };
const text = timingTextOf(catalogue);

function subjectOf(
  entries: readonly Entry[],
  pauses: Parameters<typeof timedRow>[1] = [],
  more: Partial<TimelineSubject> = {},
): TimelineSubject {
  const history = historyOf(timedRow(entries, pauses), calendar, plainDate('2018-07-26'));
  return {
    history,
    undatedStage: null,
    benchmark: siasun,
    benchmarkName: siasun.name['zh-CN'],
    verdict: judge(history, siasun, calendar),
    calendar,
    count: 'calendar',
    text,
    ...more,
  };
}

const draw = (subject: TimelineSubject, align: LaneAlignment = 'calendar') => drawLane(subject, view, align);
const of = (primitives: readonly Primitive[], className: string) =>
  primitives.filter((one) => one.className === className);
const x = (on: string): number => Math.round((toEpochDay(plainDate(on)) - view.from) * 26) / 10;

const chengchuan = [
  { stage: 'visit', on: '2018-06-25' },
  { stage: 'negotiation', on: '2018-07-02' },
] as const;

describe('a lane', () => {
  it('[T4] has a segment a stay, a re-entry with a notch and never merged', () => {
    const { primitives, stops } = draw(
      subjectOf([
        ...chengchuan,
        { stage: 'visit', on: '2018-07-17' },
        { stage: 'negotiation', on: '2018-07-20' },
      ]),
    );
    expect(of(primitives, 'tl-v')).toMatchObject([{ shape: 'rect', x: x('2018-06-25') }, { shape: 'path' }]);
    expect(of(primitives, 'tl-n')).toHaveLength(2);
    expect(stops.map(({ id }) => id)).toEqual(['visit1', 'negotiation1', 'visit2', 'negotiation2']);
  });

  it('[T5] hatches pauses and dashes the bracket by as many days', () => {
    const { primitives } = draw(subjectOf(chengchuan, [{ from: '2018-07-09', to: '2018-07-17' }]));
    expect(of(primitives, 'tl-hatch-bg')).toMatchObject([{ x: x('2018-07-09'), width: 20.8 }]);
    expect(of(primitives, 'tl-bench')).toMatchObject([{}, { dashed: true }]);
    expect(of(primitives, 'tl-ring')).toMatchObject([{ x: x('2018-08-02'), radius: 2.5 }]);
  });

  it('[T9] is red under the bar from where it is over; against own history amber from P70, red from P85', () => {
    const late = subjectOf([{ stage: 'visit', on: '2018-05-08' }]);
    expect(of(draw(late).primitives, 'tl-over')).toMatchObject([
      { d: `M ${x('2018-06-07')} 18 H ${x('2018-07-26')}` },
    ]);
    const own = { n: 20, enough: true, p50: 40, p70: 46, p85: 63 } as const;
    const history = historyOf(
      timedRow([{ stage: 'visit', on: '2018-05-08' }]),
      calendar,
      plainDate('2018-07-26'),
    );
    const verdict = judgeOwnHistory(history, OWN_HISTORY, own, calendar);
    const { primitives } = draw({ ...late, benchmark: OWN_HISTORY, verdict });
    expect(of(primitives, 'tl-watch')).toMatchObject([{ d: `M ${x('2018-06-23')} 18 H ${x('2018-07-10')}` }]);
    expect(of(primitives, 'tl-over')).toMatchObject([{ d: `M ${x('2018-07-10')} 18 H ${x('2018-07-26')}` }]);
  });

  it('[T7] tells contracts apart by their diamonds', () => {
    const { primitives } = draw(
      subjectOf([
        ...chengchuan,
        { stage: 'signing', on: '2018-07-10', contract: 'framework' },
        { stage: 'signing', on: '2018-07-21' },
      ]),
    );
    expect(of(primitives, 'tl-yx')).toHaveLength(1);
    expect(of(primitives, 'tl-dot')).toHaveLength(1);
    expect(of(primitives, 'tl-zs')).toHaveLength(1);
  });

  it('is torn at the left when it began before, and points to where it lies when it is out of sight', () => {
    expect(of(draw(subjectOf([{ stage: 'visit', on: '2017-12-20' }])).primitives, 'tl-gap')).toHaveLength(1);
    const gone = subjectOf([
      { stage: 'visit', on: '2017-01-01' },
      { stage: 'withdrawn', on: '2017-05-01' },
    ]);
    expect(of(draw(gone).primitives, 'tl-away')).toHaveLength(1);
    expect(of(draw(gone).primitives, 'tl-gap')).toHaveLength(0);
  });

  it('[T10] has a tail with its quartiles, a dotted line where too few are known, none when it is out', () => {
    const tail = { n: 61, quarter: 10, half: 25, threeQuarters: 40, reason: null };
    const drawn = draw(subjectOf(chengchuan, [], { tail }));
    expect(of(drawn.primitives, 'tl-fade')).toMatchObject([{ fill: 'tail', width: 104 }]);
    expect(of(drawn.primitives, 'tl-med')).toHaveLength(1);
    expect(drawn.stops.at(-1)).toMatchObject({ id: 'forecast', to: '2018-09-04' });
    expect(drawn.stops.at(-1)?.words()).toContain('中位 2018-08-20');
    const few = { n: 5, quarter: null, half: null, threeQuarters: null, reason: 'tooFew' } as const;
    const dotted = draw(subjectOf(chengchuan, [], { tail: few }));
    expect(of(dotted.primitives, 'tl-unk')).toHaveLength(1);
    expect(dotted.stops.at(-1)?.words()).toContain('不足 8 个');
  });

  it('[T4] without a day fades in and is dotted to today; no date is invented', () => {
    const { primitives, stops } = draw(subjectOf([], [], { undatedStage: 'negotiation' }));
    expect(of(primitives, 'tl-fade')).toMatchObject([{ fill: 'fade-negotiation', width: 72 }]);
    expect(of(primitives, 'tl-n')).toHaveLength(0);
    expect(stops).toEqual([]);
  });

  it('aligned on day one begins with its first visit, wherever that lies', () => {
    const first = { ...view, from: 0 };
    for (const on of ['2016-03-01', '2018-06-25']) {
      const { primitives } = drawLane(subjectOf([{ stage: 'visit', on }]), first, 'dayOne');
      expect(of(primitives, 'tl-v')).toMatchObject([{ x: 0 }]);
    }
  });

  it('says its parts in words only when asked', () => {
    let asked = 0;
    const counting = (key: string, params?: Record<string, string | number>) => {
      asked += 1;
      return text(key, params);
    };
    const { stops } = draw(
      subjectOf(chengchuan, [{ from: '2018-07-09', to: '2018-07-17' }], { text: counting }),
    );
    expect(asked).toBe(0);
    expect(stops.map((stop) => stop.words())).toEqual([
      '考察 · 2018-06-25 → 2018-07-02 · 7 天（含首日 8） · 5 个工作日',
      '洽谈 · 2018-07-02 → 今天 2018-07-26 · 24 天（含首日 25） · 净 16 天 · 18 个工作日（净 12）',
      '暂缓 8 天 · 2018-07-09 → 2018-07-17',
    ]);
  });
});
