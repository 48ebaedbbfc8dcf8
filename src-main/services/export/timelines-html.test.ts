import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import catalogue from '#assets/locales/zh-CN/timing.json';
import { drawLane } from '#domain/drawing/draw-lane';
import { drawLaneAxis } from '#domain/drawing/lane-axis';
import { laneGround } from '#domain/drawing/lane-ground';
import type { LaneDocument } from '#domain/drawing/lane-document';
import { calendar2018 } from '#domain/testing/calendar-2018';
import { timedRow } from '#domain/testing/deal-row';
import { siasun } from '#domain/testing/ledger';
import { timingTextOf } from '#domain/testing/timing-text';
import { historyOf } from '#domain/timing/dwell';
import { judge } from '#domain/timing/judge';
import { plainDate, toEpochDay } from '#domain/timing/plain-date';
import { createWorkingCalendar } from '#domain/timing/working-calendar';
import { drawingStyle } from './drawing-svg';
import { timelinesHtml } from './timelines-html';

const calendar = createWorkingCalendar(calendar2018, []);
const asOf = plainDate('2018-07-26');
const view = { from: toEpochDay(plainDate('2018-02-01')), dayWidth: 8, width: 441 };
const text = timingTextOf(catalogue);

const history = historyOf(
  timedRow(
    [
      { stage: 'visit', on: '2018-02-05' },
      { stage: 'signing', on: '2018-02-20', contract: 'framework' },
      { stage: 'visit', on: '2018-03-01' },
      { stage: 'negotiation', on: '2018-03-09' },
      { stage: 'signing', on: '2018-03-20' },
      { stage: 'landing', on: '2018-03-25' },
    ],
    [{ from: '2018-03-10', to: '2018-03-15' }],
  ),
  calendar,
  asOf,
);
const tail = { n: 61, quarter: 1, half: 2, threeQuarters: 3, reason: null };
const primitives = drawLane(
  {
    history,
    undatedStage: null,
    benchmark: siasun,
    benchmarkName: '新松',
    verdict: judge(history, siasun, calendar),
    calendar,
    count: 'calendar',
    tail,
    text,
  },
  view,
  'calendar',
).primitives;

const document: LaneDocument = {
  language: 'zh-CN',
  paper: 'a3',
  title: '时间线 <script>',
  by: '潍坊 & 王敏',
  contents: '时段 2018-02-01 至 2018-04-01',
  note: null,
  columns: {
    title: '项目',
    stage: '阶段',
    visitOn: '首次考察',
    time: '时间',
    days: '用时',
    working: '工作日',
    benchmark: '对标',
    verdict: '判定',
  },
  width: view.width,
  axis: drawLaneAxis(view, { align: 'calendar', asOf, calendar, text }),
  ground: laneGround(view, 'calendar', calendar, 22),
  legend: [{ primitives: [], words: '考察' }],
  rows: [
    { kind: 'group', name: '高新区', sum: '1 项', tallies: [{ state: 'over', words: '超出 1' }] },
    {
      kind: 'lane',
      cells: {
        title: '甲 "乙"',
        stage: '落地',
        visitOn: '02-05',
        days: '43',
        working: '30',
        benchmark: '新松',
      },
      verdict: { state: 'over', words: '超 9 天' },
      primitives,
    },
  ],
  made: '王敏 制于 2018-07-26',
  product: '鸢线',
};

const stylesheet = readFileSync(
  fileURLToPath(new URL('../../../src-renderer/components/timeline.css', import.meta.url)),
  'utf8',
);

describe('timelines on paper', () => {
  it('every word is escaped, in the page and in its running head', () => {
    const { html, header, footer } = timelinesHtml(document);
    expect(html).not.toContain('<script>');
    expect(html).toContain('甲 &quot;乙&quot;');
    expect(html).toContain('潍坊 &amp; 王敏');
    expect(header).toContain('&lt;script&gt;');
    expect(footer).toContain('王敏 制于 2018-07-26');
  });

  it('lies on its side, repeats its head, and has each lane as vectors', () => {
    const { html } = timelinesHtml(document);
    expect(html).toContain('size: A3 landscape');
    expect(html).toContain('<thead>');
    expect(html.match(/<use href="#ground"/g)).toHaveLength(1);
    expect(html.match(/class="tl-zs"/g)!.length).toBeGreaterThan(0);
    expect(html).toContain('url(#hatch)');
    expect(html).not.toContain('<img');
  });

  it('says verdicts with a sign, for black and white', () => {
    expect(timelinesHtml(document).html).toContain('▲ 超 9 天');
  });

  it('knows every class of the grammar, and so does the page', () => {
    const all = [...primitives, ...document.axis, ...document.ground];
    const classes = new Set(all.filter(({ shape }) => shape !== 'text').map(({ className }) => className));
    // Filled by a pattern or a gradient of their own.
    for (const filled of ['tl-fade', 'tl-hatch']) classes.delete(filled);
    expect(classes.size).toBeGreaterThan(12);
    for (const name of classes) {
      expect(drawingStyle, name).toContain(`.${name}`);
      expect(stylesheet, name).toContain(`.${name}`);
    }
  });
});
