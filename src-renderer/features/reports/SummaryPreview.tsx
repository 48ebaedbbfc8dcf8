import type { PeriodSummary } from '#domain/reporting/period-summary';
import { useToday } from '../../components';
import type { ReportWords } from './useReportWords';

interface SummaryPreviewProps {
  title: string;
  summary: PeriodSummary;
  words: ReportWords;
}

/** Millimetres on A4. */
const PAGE = { width: 210, height: 297, left: 22, right: 188, bars: 66, barWidth: 74 };
const ROW = 6.4;
const COUNTIES_SHOWN = 14;

/** How the first page will look: its own title and figures, the text in grey lines. Paper stays white in the dark. */
export function SummaryPreview({ title, summary, words }: SummaryPreviewProps) {
  const { t } = words;
  const today = useToday();
  const counties = summary.byCounty.slice(0, COUNTIES_SHOWN);
  const tiersAt = 115 + counties.length * ROW + 12;
  return (
    <div className="kl-rep-preview">
      <svg
        viewBox={`0 0 ${PAGE.width} ${PAGE.height}`}
        width="272"
        height="385"
        role="img"
        aria-label={t('screen.exporting.preview')}
      >
        <rect width={PAGE.width} height={PAGE.height} fill="#fff" />
        <text x="105" y="33" textAnchor="middle" className="is-title" {...fitted(title)}>
          {title}
        </text>
        <text x="105" y="41" textAnchor="middle" className="is-small">
          {today}
        </text>
        <path d={`M${PAGE.left} 46H${PAGE.right}`} stroke="#111" strokeWidth=".7" />
        <path className="is-words" d="M29 59H188M22 64.5H188M22 70H140" />
        <Boxes summary={summary} words={words} />
        <text x={PAGE.left} y="111" className="is-head">
          {t('screen.table.county')}
        </text>
        <Bars values={counties.map(({ amountWan }) => amountWan)} top={115} />
        <text x={PAGE.left} y={tiersAt} className="is-head">
          {t('screen.table.tier')}
        </text>
        <Bars values={summary.bySizeTier.map(({ amountWan }) => amountWan)} top={tiersAt + 3} />
      </svg>
      <p className="t3 sm">{t('screen.exporting.preview')}</p>
    </div>
  );
}

/** A long title is drawn narrower rather than over the edge. */
const fitted = (title: string) =>
  title.length > 18 ? { textLength: PAGE.right - PAGE.left, lengthAdjust: 'spacingAndGlyphs' as const } : {};

function Boxes({ summary, words }: Omit<SummaryPreviewProps, 'title'>) {
  const { t, formats } = words;
  const boxes = [
    { value: formats.integer(summary.count), name: t('screen.table.count') },
    { value: words.amount(summary.amountWan), name: words.unit },
    { value: formats.signedPercent(summary.yoy.countPct), name: t('screen.table.yoy') },
    { value: formats.integer(summary.funds.count), name: t('screen.exporting.fundsBox') },
  ];
  return boxes.map(({ value, name }, index) => {
    const left = PAGE.left + index * 42;
    return (
      <g key={name}>
        <rect x={left} y="78" width="40" height="21" fill="none" stroke="#9096a5" strokeWidth=".4" />
        <text x={left + 20} y="89" textAnchor="middle" className="is-figure">
          {value}
        </text>
        <text x={left + 20} y="95.5" textAnchor="middle" className="is-small">
          {name}
        </text>
      </g>
    );
  });
}

/** A table of grey words with bars to scale. */
function Bars({ values, top }: { values: readonly number[]; top: number }) {
  const longest = Math.max(...values, 1);
  return values.map((value, index) => {
    const y = top + index * ROW;
    return (
      <g key={index}>
        {index % 2 === 1 ? (
          <rect x={PAGE.left} y={y} width={PAGE.right - PAGE.left} height={ROW} fill="#f4f5f7" />
        ) : null}
        <path className="is-words" d={`M24 ${y + ROW / 2}H44M158 ${y + ROW / 2}H184`} />
        <rect
          x={PAGE.bars}
          y={y + 1.8}
          width={(value / longest) * PAGE.barWidth}
          height="2.8"
          fill="#a3aee3"
        />
      </g>
    );
  });
}
