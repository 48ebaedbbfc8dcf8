import { describe, expect, it } from 'vitest';
import { plainDate, toEpochDay } from '#domain/timing/plain-date';
import {
  clampWidth,
  initialView,
  isNarrowed,
  nextOrder,
  queryOf,
  reachOf,
  SCALES,
  scaleOf,
  type Scale,
} from './timelines-view';

const today = plainDate('2018-07-26');

describe('the timelines as they stand', () => {
  it('each scale of the menu is the one its ticks show', () => {
    for (const [scale, dayWidth] of Object.entries(SCALES)) expect(scaleOf(dayWidth)).toBe(scale as Scale);
  });

  it('begin with the months around today, today at two thirds', () => {
    const { from, dayWidth } = reachOf(initialView, today, plainDate('2018-07-20'), 728);
    expect((toEpochDay(today) - from) * dayWidth).toBeCloseTo(728 * 0.64);
  });

  it('of a ledger of long ago begin around its last recorded day', () => {
    const lastOn = plainDate('2015-03-01');
    const { from, dayWidth } = reachOf(initialView, today, lastOn, 728);
    expect((toEpochDay(lastOn) - from) * dayWidth).toBeCloseTo(728 * 0.64);
  });

  it('aligned on day one begin with it, at the scale they had', () => {
    const reach = { calendar: { from: 17_000, dayWidth: 9 }, dayOne: null };
    const { from, dayWidth } = reachOf({ align: 'dayOne', reach }, today, null, 728);
    expect(-from * dayWidth).toBeCloseTo(8);
    expect(dayWidth).toBe(9);
  });

  it('a second click on a column turns its order round; days begin with the longest', () => {
    expect(nextOrder({ by: 'slack', descending: false }, 'slack')).toEqual({ by: 'slack', descending: true });
    expect(nextOrder({ by: 'slack', descending: true }, 'days')).toEqual({ by: 'days', descending: true });
    expect(nextOrder({ by: 'days', descending: true }, 'visitOn')).toEqual({
      by: 'visitOn',
      descending: false,
    });
  });

  it('stay between a week across the window and decades', () => {
    expect(clampWidth(1000)).toBe(104);
    expect(clampWidth(0)).toBe(0.02);
  });

  it('know whether they are narrowed, and ask for what was chosen', () => {
    expect(isNarrowed(initialView)).toBe(false);
    expect(isNarrowed({ ...initialView, scope: 'all' })).toBe(true);
    expect(isNarrowed({ ...initialView, verdict: 'over' })).toBe(true);
    expect(queryOf({ ...initialView, verdict: 'over', group: 'leader' })).toMatchObject({
      group: 'leader',
      deals: { scope: 'inHand', verdict: 'over' },
    });
  });
});
