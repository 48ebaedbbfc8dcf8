import type { Primitive, PrimitiveFill } from '#domain/drawing/primitives';
import { html, type Html } from './html';

const FADES = { visit: '#d3d9f4', negotiation: '#a3aee3', signing: '#6370c4', landing: '#2c3680' } as const;
const TAIL = '#a3aee3';

/** Pattern and gradients of the grammar, once a document: every drawing of it points at them. */
export const drawingFills: Html = html`<svg width="0" height="0" style="position:absolute" aria-hidden="true">
  <defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="tl-hatch-line" x1="0" y1="0" x2="0" y2="5" />
    </pattern>
    <linearGradient id="tail">
      <stop offset="0" stop-color="${TAIL}" stop-opacity="0.75" />
      <stop offset="1" stop-color="${TAIL}" stop-opacity="0" />
    </linearGradient>
    ${Object.entries(FADES).map(
      ([stage, colour]) =>
        html`<linearGradient id="fade-${stage}">
          <stop offset="0" stop-color="${colour}" stop-opacity="0" />
          <stop offset="1" stop-color="${colour}" />
        </linearGradient>`,
    )}
  </defs>
</svg>`;

const fillOf = (fill: PrimitiveFill | undefined): Html | null =>
  fill === undefined ? null : { html: ` style="fill:url(#${fill})"` };

/** The shapes of a drawing as vectors. */
export const drawingShapes = (primitives: readonly Primitive[]): readonly Html[] => primitives.map(shapeOf);

function shapeOf(one: Primitive): Html {
  switch (one.shape) {
    case 'rect':
      return html`<rect
        class="${one.className}"
        x="${one.x}"
        y="${one.y}"
        width="${one.width}"
        height="${one.height}"
        rx="${one.radius ?? 0}"
        ${fillOf(one.fill)}
      />`;
    case 'path':
      return html`<path
        class="${one.className}"
        d="${one.d}"
        ${one.dashed ? { html: ' stroke-dasharray="3 2"' } : null}
      />`;
    case 'circle':
      return html`<circle class="${one.className}" cx="${one.x}" cy="${one.y}" r="${one.radius}" />`;
    case 'text':
      return html`<text class="${one.className}" x="${one.x}" y="${one.y}" text-anchor="${one.anchor}"
        >${one.text}</text
      >`;
  }
}

/** The grammar's classes on paper: the light theme, told apart in black and white by shade, hatching and outline. */
export const drawingStyle = `
svg.tl { display: block; overflow: hidden; }
svg.tl text { font: 11px 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; fill: #495263; }
svg.tl text.s { font-weight: 600; fill: #000; }
svg.tl text.tl-small { font-size: 9px; }
svg.tl text.on-flag { fill: #fff; font-weight: 600; }
.tl-v, .tl-n, .tl-s { stroke: #5560b4; stroke-width: 1; }
.tl-v { fill: #d3d9f4; } .tl-n { fill: #a3aee3; } .tl-s { fill: #6370c4; } .tl-l { fill: #2c3680; stroke: #2c3680; }
.tl-hatch-bg { fill: #fff; stroke: #5560b4; } .tl-hatch-line { stroke: #5560b4; stroke-width: 1.25; }
.tl-bench, .tl-whisk, .tl-unk, .tl-away, .tl-end, .tl-over, .tl-watch, .tl-skip, .tl-today, .tl-base, .tl-est { fill: none; }
.tl-bench { stroke: #3c4557; stroke-width: 1.25; } .tl-tick { fill: #3c4557; }
.tl-ring { fill: #fff; stroke: #3c4557; stroke-width: 1.5; }
.tl-today { stroke: #1b2130; } .tl-flag { fill: #1b2130; }
.tl-zs { fill: #1b2130; stroke: #fff; stroke-width: 1.5; paint-order: stroke; }
.tl-yx { fill: #fff; stroke: #1b2130; stroke-width: 1.5; } .tl-dot { fill: #1b2130; }
.tl-over { stroke: #b8361a; stroke-width: 2; } .tl-watch { stroke: #bf8000; stroke-width: 2; }
.tl-skip { stroke: #1b2130; } .tl-whisk { stroke: #5560b4; stroke-width: 1.25; }
.tl-med { fill: #fff; stroke: #5560b4; stroke-width: 1.25; }
.tl-unk { stroke: #636c7d; stroke-dasharray: 2 2; } .tl-away, .tl-end { stroke: #8a93a3; stroke-width: 1.5; }
.tl-base { stroke: #e8eaef; } .tl-offday { fill: #f1f2f5; } .tl-gap { fill: #fff; } .tl-make { fill: #3a469d; }
.tl-est { stroke: #3c4557; stroke-width: 1.5; stroke-dasharray: 1.5 3; }
`;
