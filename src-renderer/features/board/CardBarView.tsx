import type { CardBar } from '#domain/workspace/deal-card';
import { BAR_HEIGHT, BAR_WIDTH, barLine, barShapes, type BarShapes } from './card-bar-shapes';

const { top, thick, bracketTop, left, middle } = barLine;
const stageClass = { visit: 'tl-v', negotiation: 'tl-n', signing: 'tl-s', landing: 'tl-l' } as const;

/** A card's miniature timeline; the days beside it say the same in words. */
export function CardBarView({ bar }: { bar: CardBar | null }) {
  return (
    <svg
      className="tl"
      width={BAR_WIDTH}
      height={BAR_HEIGHT}
      viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}
      aria-hidden="true"
    >
      {bar === null ? (
        <path className="tl-unk" d={`M${left} ${middle}H${BAR_WIDTH - 6}`} />
      ) : (
        <Shapes shapes={barShapes(bar)} />
      )}
    </svg>
  );
}

function Shapes({ shapes }: { shapes: BarShapes }) {
  return (
    <>
      {shapes.segments.map(({ x, width, stage }) => (
        <rect key={`${stage}${x}`} className={stageClass[stage]} x={x} y={top} width={width} height={thick} />
      ))}
      {shapes.pauses.map(({ x, width }) => (
        <Hatch key={x} x={x} width={width} />
      ))}
      {shapes.cut ? <Break /> : null}
      {shapes.bracket ? <Bracket {...shapes.bracket} /> : null}
      {shapes.signings.map(({ x, kind }) => (
        <Diamond key={`${x}${kind}`} x={x} kind={kind} />
      ))}
    </>
  );
}

/** Strokes drawn one by one: a pattern would need an id shared by every card of the page. */
function Hatch({ x, width }: { x: number; width: number }) {
  const lines: string[] = [];
  for (let at = x; at < x + width; at += 4) {
    const run = Math.min(thick, x + width - at);
    lines.push(`M${at} ${top + thick}l${run} ${-run}`);
  }
  return (
    <>
      <rect className="tl-hatch-bg" x={x} y={top} width={width} height={thick} />
      <path className="tl-hatch-line" d={lines.join('')} />
    </>
  );
}

function Bracket({ x, counts, beyond, median }: NonNullable<BarShapes['bracket']>) {
  const path = `M${left} ${top - 1}V${bracketTop}H${counts || beyond ? x : x - 2.5}`;
  return (
    <>
      <path className="tl-bench" d={path} />
      {median === null ? null : <path className="tl-bench" d={`M${median} ${bracketTop}V${top - 1}`} />}
      {beyond ? null : counts ? (
        <path className="tl-tick" d={`M${x - 2.5} ${bracketTop + 1}h5l-2.5 3.5z`} />
      ) : (
        <circle className="tl-ring" cx={x} cy={bracketTop} r="2" />
      )}
    </>
  );
}

function Diamond({ x, kind }: { x: number; kind: 'hollow' | 'dotted' | 'solid' }) {
  const reach = 4;
  const path = `M${x} ${middle - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`;
  return (
    <>
      <path className={kind === 'solid' ? 'tl-zs' : 'tl-yx'} d={path} />
      {kind === 'dotted' ? <circle className="tl-dot" cx={x} cy={middle} r="1.2" /> : null}
    </>
  );
}

function Break() {
  const x = BAR_WIDTH - 9;
  return <path className="kl-bar-break" d={`M${x} ${top + thick + 1}l3 ${-thick - 2}m3 0l-3 ${thick + 2}`} />;
}
