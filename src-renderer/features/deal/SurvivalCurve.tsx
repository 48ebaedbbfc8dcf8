import type { DealOutlook } from '#domain/forecast/deal-outlook';
import { useWidth } from '../../components';
import { useFormats, useText } from '../../i18n';
import { MARGIN, shareOn, survivalShape } from './survival-shape';

const HEIGHT = 122;

/** The share of deals not yet signed by day, with the deal's own age and the last day of its benchmark. */
export function SurvivalCurve({ outlook }: { outlook: DealOutlook }) {
  const t = useText('timing');
  const formats = useFormats();
  const [place, width] = useWidth<HTMLDivElement>();
  const { curve, forecast } = outlook;
  const share = (day: number): string => formats.percent(shareOn(curve, day) * 100);
  const { until } = survivalShape(outlook, 0, 0);
  const days = [...new Set([forecast.age, forecast.within, until])].filter((day) => day !== null);
  const words = days
    .sort((a, b) => a - b)
    .map((day) => t('forecast.curve', { day, share: share(day) }))
    .join(t('forecast.listJoin'));
  return (
    <div ref={place} role="img" aria-label={t('forecast.curveLabel', { words })}>
      {width > 0 ? <Drawing outlook={outlook} width={width} /> : null}
    </div>
  );
}

function Drawing({ outlook, width }: { outlook: DealOutlook; width: number }) {
  const t = useText('timing');
  const { age, within } = outlook.forecast;
  const { path, until, x, y } = survivalShape(outlook, width, HEIGHT);
  return (
    <svg className="kl-survival" width={width} height={HEIGHT} aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path className="axis" d={`M${x(0)} ${y(share)}H${x(until)}`} />
          <text x={MARGIN.left - 6} y={y(share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      <path d={path} />
      {within === null ? null : (
        <Mark kind="within" x={x(within)} row={1} width={width} words={t('forecast.within', { within })} />
      )}
      {age === null ? null : (
        <Mark kind="age" x={x(age)} row={0} width={width} words={t('forecast.age', { age })} />
      )}
      <text x={x(0)} y={HEIGHT - 3}>
        0
      </text>
      <text x={x(until)} y={HEIGHT - 3} textAnchor="end">
        {until}
      </text>
      <text x={(x(0) + x(until)) / 2} y={HEIGHT - 3} textAnchor="middle">
        {t('forecast.axis')}
      </text>
    </svg>
  );
}

/** A day on the curve; its words stand in a row of their own above it, on the side that has room. */
function Mark(props: { kind: 'age' | 'within'; x: number; row: 0 | 1; width: number; words: string }) {
  const { kind, x, row, width, words } = props;
  const isLate = x > width * 0.7;
  const line = row * 14 + 11;
  return (
    <>
      <path className={kind} d={`M${x} ${line - 9}V${HEIGHT - MARGIN.bottom}`} />
      <text x={x + (isLate ? -4 : 4)} y={line} textAnchor={isLate ? 'end' : 'start'}>
        {words}
      </text>
    </>
  );
}
