import type { TimeToSign } from '#domain/reporting/time-to-sign';
import { html, type Html } from './html';

/** A bar beside a figure, as a vector: length against the longest of its table. */
export function barCell(value: number, longest: number): Html {
  const width = longest === 0 ? 0 : Math.round((value / longest) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${width}" height="8" />
  </svg>`;
}

const WIDTH = 640;
const HEIGHT = 132;
const FOOT = 28;
const HEAD = 16;

/** Days to sign as a histogram of 15-day bars; the bar of a month or less stands out. */
export function daysHistogram({ bins }: TimeToSign, label: string, axis: string): Html {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = WIDTH / bins.length;
  const height = HEIGHT - FOOT - HEAD;
  const bars = bins.map((bin, index) => {
    const tall = (bin.count / most) * height;
    const top = HEAD + height - tall;
    const x = index * step;
    const count =
      bin.count > 0
        ? html`<text x="${round(x + step / 2)}" y="${round(top - 4)}" text-anchor="middle"
            >${bin.count}</text
          >`
        : null;
    const first = bin.to !== null && bin.to <= 30 ? 'first' : 'rest';
    return html`<rect
        class="${first}"
        x="${round(x + 2)}"
        y="${round(top)}"
        width="${round(step - 4)}"
        height="${round(tall)}"
      />${count}`;
  });
  const ticks = bins
    .filter((bin) => bin.from % 30 === 0)
    .map(
      (bin) =>
        html`<text class="q" x="${round((bin.from / 15) * step)}" y="${HEIGHT - 12}" text-anchor="middle"
          >${bin.to === null ? `≥ ${bin.from}` : bin.from}</text
        >`,
    );
  return html`<svg class="days" viewBox="-8 0 ${WIDTH + 40} ${HEIGHT}" role="img" aria-label="${label}">
    ${bars}
    <path d="M0 ${HEAD + height}H${WIDTH}" />
    ${ticks}
    <text class="q" x="${WIDTH + 8}" y="${HEAD + height + 4}">${axis}</text>
  </svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
