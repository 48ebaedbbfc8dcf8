import { useId } from 'react';
import type { Primitive, PrimitiveFill } from '#domain/drawing/primitives';

const FADES = ['visit', 'negotiation', 'signing', 'landing'] as const;
const tokens = { visit: 'visit', negotiation: 'talk', signing: 'sign', landing: 'land' } as const;

/** Shapes laid out in `#domain/drawing`, inside an SVG: nothing is decided here. */
export function Drawing({ primitives }: { primitives: readonly Primitive[] }) {
  const id = useId();
  return (
    <>
      {primitives.some((one) => one.shape === 'rect' && one.fill) ? <Fills id={id} /> : null}
      <g aria-hidden="true">
        {primitives.map((primitive, index) => (
          // The list is laid out anew as a whole: a shape has no identity but its place.
          <Shape key={index} primitive={primitive} id={id} />
        ))}
      </g>
    </>
  );
}

/** Ids are the drawing's own: several may stand on one page. */
function Fills({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="tl-hatch-line" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      <linearGradient id={`${id}tail`}>
        <stop offset="0" stopColor="var(--kl-tail)" stopOpacity="0.75" />
        <stop offset="1" stopColor="var(--kl-tail)" stopOpacity="0" />
      </linearGradient>
      {FADES.map((stage) => (
        <linearGradient key={stage} id={`${id}fade-${stage}`}>
          <stop offset="0" stopColor={`var(--kl-stage-${tokens[stage]})`} stopOpacity="0" />
          <stop offset="1" stopColor={`var(--kl-stage-${tokens[stage]})`} />
        </linearGradient>
      ))}
    </defs>
  );
}

const fillOf = (fill: PrimitiveFill | undefined, id: string) =>
  fill === undefined ? {} : { style: { fill: `url("#${id}${fill}")` } };

function Shape({ primitive, id }: { primitive: Primitive; id: string }) {
  switch (primitive.shape) {
    case 'rect': {
      const { className, x, y, width, height, fill, radius, title } = primitive;
      return (
        <rect {...{ className, x, y, width, height }} rx={radius} {...fillOf(fill, id)}>
          {title === undefined ? null : <title>{title}</title>}
        </rect>
      );
    }
    case 'path':
      return (
        <path
          className={primitive.className}
          d={primitive.d}
          strokeDasharray={primitive.dashed ? '3 2' : undefined}
        />
      );
    case 'circle':
      return (
        <circle className={primitive.className} cx={primitive.x} cy={primitive.y} r={primitive.radius} />
      );
    case 'text': {
      const { className, x, y, anchor, text } = primitive;
      return (
        <text className={className} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      );
    }
  }
}
