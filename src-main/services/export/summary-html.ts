import type { Breakdown, PeriodSummary, SummaryRow } from '#domain/reporting/period-summary';
import { percentOf } from '#domain/reporting/percent';
import { timeToSign } from '#domain/reporting/time-to-sign';
import type { PrintOptions } from '../../shells/shell';
import { documentStyle } from './document-style';
import { html, type Html } from './html';
import { runningLine } from './running-line';
import { barCell, daysHistogram } from './summary-charts';
import { documentOf, type DocumentMeta, type SummaryDocument } from './summary-document';
import type { Indicator } from './summary-indicators';

/** A printed list stops here and says so; the workbook holds every row. */
const LISTED = 1000;

/** The signing summary as a printable page and its running head and foot. */
export function summaryHtml(summary: PeriodSummary, meta: DocumentMeta): { html: string } & PrintOptions {
  const document = documentOf(summary, meta);
  const { t } = document;
  const numbers = t('numbers').split(meta.language === 'en' ? ' ' : '、');
  const sections: [string, Html][] = [
    [t('overall'), overall(document)],
    [t('byCounty'), ranking(summary.byCounty, t('county'), summary, document)],
    [t('bySize'), tiers(summary, document)],
    [t('byIndustry'), ranking(summary.byIndustry, t('industry'), summary, document)],
    [t('byOrigin'), ranking(summary.byOrigin, t('origin'), summary, document)],
    [t('timing'), timing(summary, document)],
    [t('signings'), signings(summary, document)],
  ];
  const headings = sections.map(([title, body], index) => {
    const number = numbers[index] ?? '';
    const heading = meta.language === 'en' ? `${number} ${title}` : `${number}、${title}`;
    return html`<section>
      <h2>${heading}</h2>
      ${body}
    </section>`;
  });
  const page = html`<!doctype html>
    <html lang="${meta.language}">
      <head>
        <meta charset="utf-8" />
        <title>${meta.title}</title>
        <style>
          ${{ html: documentStyle }}
        </style>
      </head>
      <body>
        <h1>${meta.title}</h1>
        <p class="by">${[meta.office, document.madeOn].filter(Boolean).join('　　')}</p>
        <p class="note">${t('scopeLine', { contents: document.contents })}</p>
        ${headings}
      </body>
    </html>`;
  return {
    html: page.html,
    header: runningLine(meta.title, document.contents),
    footer: runningLine(
      document.made,
      t('product'),
      '— <span class="pageNumber"></span> / <span class="totalPages"></span> —',
    ),
  };
}

function overall(document: SummaryDocument): Html {
  const { t, sentence, indicators } = document;
  return html`<p class="text">${sentence}</p>
    <table>
      <thead>
        <tr>
          <th>${t('indicator')}</th>
          <th class="num">${t('thisPeriod')}</th>
          <th class="num">${t('lastPeriod')}</th>
          <th class="num">${t('yoy')}</th>
          <th class="middle">${t('data')}</th>
        </tr>
      </thead>
      <tbody>
        ${indicators.map((each) => indicatorRow(each, document))}
      </tbody>
    </table>
    <p class="note">${t('fundsNote')}</p>`;
}

function indicatorRow(
  { name, now, before, pct, data, format }: Indicator,
  { amount }: SummaryDocument,
): Html {
  const shown = (value: number | null) =>
    value === null ? '—' : format === 'amount' ? amount(value) : String(value);
  return html`<tr>
    <td>${name}</td>
    <td class="num">${shown(now)}</td>
    <td class="num">${shown(before)}</td>
    <td class="num">${signed(pct)}</td>
    <td class="middle">${data ?? '—'}</td>
  </tr>`;
}

const shareWords = (pct: number | null): string => (pct === null ? '—' : pct.toFixed(1));

const signed = (pct: number | null): string =>
  pct === null ? '—' : `${pct > 0 ? '+' : pct < 0 ? '−' : ''}${Math.abs(pct).toFixed(1)}`;

function ranking(
  rows: readonly Breakdown[],
  name: string,
  summary: PeriodSummary,
  document: SummaryDocument,
): Html {
  const { t, unit, amount, nameOf, share } = document;
  if (rows.length === 0) return html`<p class="text">${t('empty')}</p>`;
  const longest = Math.max(...rows.map((row) => row.amountWan));
  return html`<table class="ranking">
      <thead>
        <tr>
          <th class="middle rank">${t('rank')}</th>
          <th class="name">${name}</th>
          <th class="num">${t('projects')}</th>
          <th class="bars"></th>
          <th class="num">${t('amount', { unit })}</th>
          <th class="num">${t('share')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              <td class="middle">${index + 1}</td>
              <td>${nameOf(row)}</td>
              <td class="num">${row.count}</td>
              <td class="bars">${barCell(row.amountWan, longest)}</td>
              <td class="num">${amount(row.amountWan)}</td>
              <td class="num">${shareWords(share(row.amountWan))}</td>
            </tr>`,
        )}
        <tr class="sum">
          <td></td>
          <td>${t('all')}</td>
          <td class="num">${summary.count}</td>
          <td></td>
          <td class="num">${amount(summary.amountWan)}</td>
          <td></td>
        </tr>
      </tbody>
    </table>
    <p class="note">${t('rankNote')}</p>`;
}

function tiers(summary: PeriodSummary, { t, unit, amount, tierName, share }: SummaryDocument): Html {
  const longest = Math.max(...summary.bySizeTier.map((tier) => tier.amountWan));
  return html`<table class="ranking">
      <thead>
        <tr>
          <th class="tier">${t('tier')}</th>
          <th class="num">${t('projects')}</th>
          <th class="bars"></th>
          <th class="num">${t('amount', { unit })}</th>
          <th class="num">${t('share')}</th>
        </tr>
      </thead>
      <tbody>
        ${summary.bySizeTier.map(
          (tier) =>
            html`<tr>
              <td class="tier">${tierName(tier)}</td>
              <td class="num">${tier.count}</td>
              <td class="bars">${barCell(tier.amountWan, longest)}</td>
              <td class="num">${amount(tier.amountWan)}</td>
              <td class="num">${shareWords(share(tier.amountWan))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="note">${t('tierNote')}</p>`;
}

function timing(summary: PeriodSummary, { t }: SummaryDocument): Html {
  const time = timeToSign(summary.rows);
  if (time.medianDays === null) return html`<p class="text">${t('timingNone')}</p>`;
  const { n, medianDays, inside } = time;
  const caption = t('timingFigure', { n });
  return html`<p class="text">
      ${t('timingSentence', { n, median: medianDays, inside, share: shareWords(percentOf(inside, time.judged)) })}
    </p>
    <figure>
      <figcaption>${caption}</figcaption>
      ${daysHistogram(time, caption, t('daysAxis'))}
    </figure>
    <p class="note">${t('timingNote')}</p>`;
}

const GLYPHS = { inside: '✓', watch: '◐', over: '▲', unknown: '–' } as const;

function signings(summary: PeriodSummary, document: SummaryDocument): Html {
  const { t, unit, judgedBy } = document;
  if (summary.rows.length === 0) return html`<p class="text">${t('empty')}</p>`;
  const shown = summary.rows.slice(0, LISTED);
  return html`<p class="unit">${t('unitLine', { unit })}</p>
    <table class="list">
      <thead>
        <tr>
          <th class="middle">${t('no')}</th>
          <th class="project">${t('project')}</th>
          <th>${t('origin')}</th>
          <th>${t('county')}</th>
          <th class="num">${t('tier')}</th>
          <th class="middle">${t('firstVisit')}</th>
          <th class="middle">${t('signedOn')}</th>
          <th class="num">${t('days')}</th>
          <th>${t('verdict')}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((row, index) => signingRow(row, index + 1, document))}
      </tbody>
    </table>
    ${
      shown.length < summary.rows.length
        ? html`<p class="note">${t('listCut', { shown: shown.length, all: summary.rows.length })}</p>`
        : null
    }
    ${judgedBy.length > 0 ? html`<p class="note">${t('judgedBy', { names: judgedBy.join('；') })}</p>` : null}
    <p class="note">${t('listNote')}</p>`;
}

function signingRow(
  row: SummaryRow,
  number: number,
  { t, amount, benchmarkOf, judgedBy }: SummaryDocument,
): Html {
  // One benchmark for all stands under the table; several stand with each verdict.
  const against = judgedBy.length > 1 ? benchmarkOf(row) : null;
  const verdict =
    row.verdict === null ? '—' : `${GLYPHS[row.verdict.state]} ${t(`state.${row.verdict.state}`)}`;
  return html`<tr>
    <td class="middle">${number}</td>
    <td>${row.title}</td>
    <td>${row.origin ?? '—'}</td>
    <td>${row.county ?? '—'}</td>
    <td class="num">${row.amountWan === null ? '—' : amount(row.amountWan)}</td>
    <td class="middle">${row.visitOn ?? '—'}</td>
    <td class="middle">${row.signedOn}</td>
    <td class="num">${row.days ?? '—'}</td>
    <td class="verdict">${verdict}${against === null ? null : html`<br /><small>${against}</small>`}</td>
  </tr>`;
}
