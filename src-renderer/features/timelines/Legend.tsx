import type { Primitive } from '#domain/drawing/primitives';
import { circle, d, path, rect } from '#domain/drawing/primitives';
import { Drawing } from '../../components';
import { useText, type KeyOf, type Text } from '../../i18n';

interface LegendItem {
  words: KeyOf<'timelines'>;
  shapes: readonly Primitive[];
}

const bar = (className: string): readonly Primitive[] => [rect(className, 1, 1, 18, 8)];
const diamond = (className: string): Primitive => path(className, 'M10 1l4 4-4 4-4-4z');

/** The grammar in small: what stands in the status bar, then what only the full legend explains. */
const SHORT: readonly LegendItem[] = [
  { words: 'legend.stage.visit', shapes: bar('tl-v') },
  { words: 'legend.stage.negotiation', shapes: bar('tl-n') },
  { words: 'legend.stage.signing', shapes: bar('tl-s') },
  { words: 'legend.stage.landing', shapes: bar('tl-l') },
  {
    words: 'legend.pause',
    shapes: [rect('tl-hatch-bg', 1, 1, 18, 8), rect('tl-hatch', 1, 1, 18, 8, { fill: 'hatch' })],
  },
  { words: 'legend.formal', shapes: [diamond('tl-zs')] },
  { words: 'legend.other', shapes: [path('tl-yx', 'M10 1l4 4-4 4-4-4z')] },
  {
    words: 'legend.target',
    shapes: [path('tl-bench', 'M1 8V3h14v5'), path('tl-tick', 'M12 5h6l-3 4z')],
  },
  { words: 'legend.bound', shapes: [path('tl-bench', 'M1 8V3h12'), circle('tl-ring', 16, 3, 2.5)] },
  { words: 'legend.forecast', shapes: [rect('tl-fade', 0, 2, 20, 6, { fill: 'tail' })] },
];

const LONG: readonly LegendItem[] = [
  ...SHORT,
  {
    words: 'legend.again',
    shapes: [
      rect('tl-n', 1, 1, 7, 8),
      path('tl-n', d('M', 10, 1, 'H', 19, 'V', 9, 'H', 10, 'L', 13, 5, 'z')),
    ],
  },
  {
    words: 'legend.skip',
    shapes: [rect('tl-v', 1, 2, 9, 6), rect('tl-s', 10, 2, 9, 6), path('tl-skip', 'M8.5 0v10M11.5 0v10')],
  },
  { words: 'legend.watch', shapes: [rect('tl-n', 1, 1, 18, 5), path('tl-watch', 'M9 9H19')] },
  { words: 'legend.over', shapes: [rect('tl-n', 1, 1, 18, 5), path('tl-over', 'M9 9H19')] },
  {
    words: 'legend.unknown',
    shapes: [rect('tl-fade', 1, 1, 18, 8, { fill: 'fade-negotiation' }), path('tl-unk', 'M1 1H19M1 9H19')],
  },
  {
    words: 'legend.torn',
    shapes: [rect('tl-n', 1, 1, 18, 8), path('tl-gap', 'M0 0l4 2.5-3 2.5 3 2.5-4 2.5z')],
  },
  { words: 'legend.off', shapes: [rect('tl-offday', 1, 0, 18, 10)] },
];

/** The short legend with its words, for paper. */
export const laneLegend = (t: Text<'timelines'>) =>
  SHORT.map(({ words, shapes }) => ({ primitives: shapes, words: t(words) }));

export function LegendItems({ short = false }: { short?: boolean }) {
  const t = useText('timelines');
  return (
    <span className={`kl-legend${short ? ' is-short' : ''}`}>
      {(short ? SHORT : LONG).map(({ words, shapes }) => (
        <span key={words}>
          <svg className="tl" width="20" height="10" viewBox="0 0 20 10" aria-hidden="true">
            <Drawing primitives={shapes} />
          </svg>
          {t(words)}
        </span>
      ))}
    </span>
  );
}
