import { useText } from '../../i18n';

const DAY = 20;
const BAR_LEFT = 376;
/** 2018-06-23 … 07-21: the days off among the 29 counted ones, by place. */
const isDayOff = (place: number): boolean => place % 7 === 0 || place % 7 === 1;

/** The kite's line becomes a timeline: 06-22 → 07-21, inside the month's bound. The only drawing that is a picture. */
export function KiteDrawing() {
  const t = useText('firstRun');
  return (
    <svg className="kl-hero tl" viewBox="0 0 1440 372" role="img" aria-label={t('drawing.name')}>
      <defs>
        <linearGradient id="kl-hero-out" gradientUnits="userSpaceOnUse" x1="956" y1="0" x2="1290" y2="0">
          <stop offset="0" stopColor="var(--ant-color-primary)" />
          <stop offset="1" stopColor="var(--ant-color-primary)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <g fill="none" strokeWidth="2">
        <path
          d="M1101 163C1000 262 800 150 560 168C380 182 206 196 206 248C206 282 234 294 280 294H376"
          stroke="var(--ant-color-primary)"
        />
        <path d="M956 294H1290" stroke="url(#kl-hero-out)" />
      </g>
      <g transform="translate(1013.3 20) scale(3.7)">
        <path d="M57 6.5 30.5 11 24.5 38 51.5 32.5z" fill="var(--kl-stage-talk)" />
        <path d="M57 6.5 51.5 32.5 24.5 38z" fill="var(--ant-color-primary)" />
      </g>
      <Bar />
      <Dates />
    </svg>
  );
}

function Bar() {
  const t = useText('firstRun');
  return (
    <>
      <rect className="tl-v" x={BAR_LEFT} y="282" width="140" height="24" />
      <rect className="tl-n" x="516" y="282" width="440" height="24" />
      <text className="on-v" x="446" y="298.5" textAnchor="middle">
        {t('drawing.visit')}
      </text>
      <text className="on-n" x="736" y="298.5" textAnchor="middle">
        {t('drawing.negotiation')}
      </text>
      <path className="tl-bench" d="M376 279V266H972" />
      <circle className="tl-ring" cx="976" cy="266" r="4" />
      <text className="s" x="384" y="259">
        {t('drawing.bound')}
      </text>
      <path className="tl-zs" d="M956 285L965 294 956 303 947 294z" />
      {Array.from({ length: 29 }, (_, place) => (
        <rect
          key={place}
          className={isDayOff(place) ? 'tl-off' : 'tl-work'}
          x={BAR_LEFT + 2 + place * DAY}
          y={isDayOff(place) ? 314.5 : 314}
          width="16"
          height={isDayOff(place) ? 4 : 5}
        />
      ))}
    </>
  );
}

function Dates() {
  const t = useText('firstRun');
  const marks = [
    { x: 376, day: '06-22', word: t('drawing.firstVisit') },
    { x: 516, day: '06-29', word: t('drawing.talks') },
    { x: 956, day: '07-21', word: t('drawing.signed') },
  ];
  return (
    <>
      {marks.map(({ x, day, word }) => (
        <g key={x} textAnchor="middle">
          <text className="d" x={x} y="338">
            {day}
          </text>
          <text className="q" x={x} y="355">
            {word}
          </text>
        </g>
      ))}
      <g className="kl-hero-verdict" transform="translate(1002 257)">
        <path
          d="M1.7 6.3 4.8 9.5 10.5 2.7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.9"
          strokeLinecap="round"
        />
        <text x="18" y="10.5">
          {t('drawing.inside')}
        </text>
      </g>
      <text className="d" x="1002" y="338">
        {t('drawing.days')}
      </text>
    </>
  );
}
