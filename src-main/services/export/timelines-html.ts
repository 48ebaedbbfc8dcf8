import {
  PRINTED_COLUMNS,
  PRINTED_WIDTHS,
  type LaneDocument,
  type PrintedColumn,
  type PrintedRow,
  type PrintedVerdict,
} from '#domain/drawing/lane-document';
import type { VerdictState } from '#domain/timing/benchmark';
import type { PrintOptions } from '../../shells/shell';
import { documentStyle } from './document-style';
import { drawingFills, drawingShapes, drawingStyle } from './drawing-svg';
import { html, type Html } from './html';
import { runningLine } from './running-line';

const LANE = 22;
const AXIS = 32;

const PAGE_SIZE = { a4: 'A4 landscape', a3: 'A3 landscape' } as const;

const style = (paper: LaneDocument['paper']): string => `
${documentStyle}
@page { size: ${PAGE_SIZE[paper]}; margin: 14mm 12mm 14mm; }
.lanes { table-layout: fixed; font: 11px/16px 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
html[lang='zh-TW'] .lanes { font-family: 'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif; }
.lanes th { white-space: pre-line; line-height: 1.3; padding: 0 4px 2px 0; vertical-align: bottom; border-top: 0; font-size: 10px; }
.lanes td { padding: 0 4px 0 0; height: ${LANE}px; border-bottom: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.lanes th.time, .lanes td.time { padding: 0; }
.lanes .right { text-align: right; }
.lanes .benchmark { padding-left: 8px; }
.lanes tbody tr:last-child td { border-bottom: 0.75pt solid #000; }
.lanes .group td { padding: 0 4px; font-size: 10px; background: #f7f8fa; border-block: 0.4pt solid #bbb; break-after: avoid; }
.lanes .group { break-after: avoid; }
.lanes .group b { font-size: 11px; margin-right: 8px; }
.lanes .group span { float: right; margin-left: 14px; }
.key { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 4pt 0 6pt; font-size: 8pt; }
.key span { display: inline-flex; align-items: center; gap: 4px; }
${drawingStyle}`;

/** ✓ ◐ ▲ –: told apart without colour. */
const GLYPH: Record<VerdictState, string> = { inside: '✓', watch: '◐', over: '▲', unknown: '–' };

/** Timelines as a printable page and its running head and foot. */
export function timelinesHtml(document: LaneDocument): { html: string } & PrintOptions {
  const page = html`<!doctype html>
    <html lang="${document.language}">
      <head>
        <meta charset="utf-8" />
        <title>${document.title}</title>
        <style>
          ${{ html: style(document.paper) }}
        </style>
      </head>
      <body>
        ${timelinesBody(document)}
      </body>
    </html>`;
  return {
    html: page.html,
    header: runningLine(document.title, document.contents),
    footer: runningLine(
      document.made,
      document.product,
      '— <span class="pageNumber"></span> / <span class="totalPages"></span> —',
    ),
  };
}

function timelinesBody(document: LaneDocument): Html {
  const { columns, width, axis, ground, rows } = document;
  return html`${drawingFills}
    <svg width="0" height="0" style="position:absolute" aria-hidden="true">
      <symbol id="ground" viewBox="0 0 ${width} ${LANE}">${drawingShapes(ground)}</symbol>
    </svg>
    <h1>${document.title}</h1>
    <p class="by">${document.by}</p>
    <p class="note">${document.contents}</p>
    ${document.note === null ? null : html`<p class="note">${document.note}</p>`}
    <p class="key">
      ${document.legend.map(
        ({ primitives, words }) =>
          html`<span
            ><svg class="tl" width="20" height="10" viewBox="0 0 20 10">${drawingShapes(primitives)}</svg
            >${words}</span
          >`,
      )}
    </p>
    <table class="lanes">
      <colgroup>
        ${PRINTED_COLUMNS.map((name) => html`<col style="width:${widthOf(name, width)}px" />`)}
      </colgroup>
      <thead>
        <tr>
          ${PRINTED_COLUMNS.map((name) =>
            name === 'time'
              ? html`<th class="time">
                  <svg class="tl" width="${width}" height="${AXIS}" role="img" aria-label="${columns.time}">
                    ${drawingShapes(axis)}
                  </svg>
                </th>`
              : html`<th class="${classOf(name)}">${columns[name]}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, width))}
      </tbody>
    </table>`;
}

const widthOf = (name: PrintedColumn, days: number): number =>
  name === 'time' ? days : PRINTED_WIDTHS[name];

const classOf = (name: PrintedColumn): string =>
  name === 'visitOn' || name === 'days' || name === 'working' ? 'right' : name;

function rowOf(row: PrintedRow, width: number): Html {
  if (row.kind === 'group')
    return html`<tr class="group">
      <td colspan="${PRINTED_COLUMNS.length}">
        ${row.tallies.toReversed().map((tally) => html`<span>${verdictWords(tally)}</span>`)}<b>${row.name}</b>${row.sum}
      </td>
    </tr>`;
  const { cells, verdict, primitives } = row;
  return html`<tr>
    ${PRINTED_COLUMNS.map((name) => {
      if (name === 'time')
        return html`<td class="time">
          <svg class="tl" width="${width}" height="${LANE}" aria-hidden="true">
            <use href="#ground" width="${width}" height="${LANE}" />
            ${drawingShapes(primitives)}
          </svg>
        </td>`;
      const text = name === 'verdict' ? verdictWords(verdict) : cells[name];
      return html`<td class="${classOf(name)}">${text}</td>`;
    })}
  </tr>`;
}

const verdictWords = ({ state, words }: PrintedVerdict): string => `${GLYPH[state]} ${words}`;
