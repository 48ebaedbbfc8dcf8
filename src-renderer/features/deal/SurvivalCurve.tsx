import type { DealOutlook } from '#domain/forecast/deal-outlook';
import { useWidth } from '../../components';
import { useFormats, useText } from '../../i18n';
import { MARGIN, shareOn, survivalShape } from './survival-shape';

const HEIGHT = 108;

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
      {within === null ? null : <Mark kind="within" x={x(within)} top={y(1)} foot={y(0)} width={width} />}
      {age === null ? null : <Mark kind="age" x={x(age)} top={y(1)} foot={y(0)} width={width} />}
      <text x={x(0)} y={HEIGHT - 3}>
        0
      </text>
      <text x={x(until)} y={HEIGHT - 3} textAnchor="end">
        {until}
      </text>
      <text x={(x(0) + x(until)) / 2} y={HEIGHT - 3} textAnchor="middle">
        {t('forecast.axis')}
      </text>
      <MarkWords age={age} within={within} x={x} width={width} />
    </svg>
  );
}

function Mark(props: { kind: 'age' | 'within'; x: number; top: number; foot: number; width: number }) {
  return <path className={props.kind} d={`M${props.x} ${props.top}V${props.foot}`} />;
}

/** Both words stand over the curve: the earlier day's to the left of its line where there is room, else in a row. */
function MarkWords(props: {
  age: number | null;
  within: number | null;
  x: (day: number) => number;
  width: number;
}) {
  const t = useText('timing');
  const marks = [
    ...(props.age === null ? [] : [{ day: props.age, words: t('forecast.age', { age: props.age }) }]),
    ...(props.within === null
      ? []
      : [{ day: props.within, words: t('forecast.within', { within: props.within }) }]),
  ].sort((a, b) => a.day - b.day);
  const [first, second] = marks;
  if (!first) return null;
  if (!second)
    return (
      <text x={props.x(first.day) + 4} y={11}>
        {first.words}
      </text>
    );
  const isLeft = props.x(first.day) > props.width / 3;
  return (
    <>
      <text
        x={props.x(first.day) + (isLeft ? -4 : 4)}
        y={isLeft ? 11 : 26}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {first.words}
      </text>
      <text
        x={props.x(second.day) + (props.x(second.day) > props.width * 0.7 ? -4 : 4)}
        y={11}
        textAnchor={props.x(second.day) > props.width * 0.7 ? 'end' : 'start'}
      >
        {second.words}
      </text>
    </>
  );
}
