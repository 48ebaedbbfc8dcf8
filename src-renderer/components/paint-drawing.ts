import type { Primitive, PrimitiveFill, RectPrimitive } from '#domain/drawing/primitives';
import type { Ink, Inks } from './ink';

/**
 * The drawer for many timelines at once: the same shapes and the same stylesheet as in an SVG, painted on a canvas.
 * Texts are not painted: what is painted here is repeated in words beside it.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  primitives: readonly Primitive[],
  inks: Inks,
): void {
  for (const one of primitives) {
    if (one.shape === 'rect') paintRect(context, one, inks);
    else if (one.shape === 'path') {
      const ink = inks.of(one.className);
      paintPath(context, new Path2D(one.d), one.dashed ? { ...ink, dash: [3, 2] } : ink);
    } else if (one.shape === 'circle') {
      const circle = new Path2D();
      circle.arc(one.x, one.y, one.radius, 0, Math.PI * 2);
      paintPath(context, circle, inks.of(one.className));
    }
  }
}

function paintRect(context: CanvasRenderingContext2D, one: RectPrimitive, inks: Inks): void {
  const { x, y, width, height, fill } = one;
  if (fill === 'hatch') return paintHatch(context, one, inks.of('tl-hatch-line'));
  if (fill !== undefined) {
    context.fillStyle = fadeOf(context, one, fill, inks);
    context.fillRect(x, y, width, height);
    return;
  }
  const ink = inks.of(one.className);
  if (ink.fill !== null) {
    context.fillStyle = ink.fill;
    context.fillRect(x, y, width, height);
  }
  if (ink.stroke !== null) {
    applyStroke(context, ink);
    context.strokeRect(x, y, width, height);
  }
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, ink: Ink): void {
  const fill = () => {
    if (ink.fill === null) return;
    context.fillStyle = ink.fill;
    context.fill(path);
  };
  if (!ink.strokeFirst) fill();
  if (ink.stroke !== null) {
    applyStroke(context, ink);
    context.stroke(path);
  }
  if (ink.strokeFirst) fill();
}

function applyStroke(context: CanvasRenderingContext2D, { stroke, strokeWidth, dash }: Ink): void {
  if (stroke !== null) context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.setLineDash([...dash]);
}

/** Lines at 45°, 5 px apart, as the pattern of the SVG has them. */
function paintHatch(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: RectPrimitive,
  ink: Ink,
): void {
  const step = 5 * Math.SQRT2;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let at = x - (x % step) - height; at < x + width; at += step) {
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
  }
  applyStroke(context, ink);
  context.stroke();
  context.restore();
}

const TOKENS: Record<Exclude<PrimitiveFill, 'hatch'>, string> = {
  tail: '--kl-tail',
  'fade-visit': '--kl-stage-visit',
  'fade-negotiation': '--kl-stage-talk',
  'fade-signing': '--kl-stage-sign',
  'fade-landing': '--kl-stage-land',
};

function fadeOf(
  context: CanvasRenderingContext2D,
  { x, width }: RectPrimitive,
  fill: Exclude<PrimitiveFill, 'hatch'>,
  inks: Inks,
): CanvasGradient {
  const colour = inks.colour(TOKENS[fill]);
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  const clear = `rgb(from ${colour} r g b / 0)`;
  if (fill === 'tail') {
    gradient.addColorStop(0, `rgb(from ${colour} r g b / 0.75)`);
    gradient.addColorStop(1, clear);
  } else {
    gradient.addColorStop(0, clear);
    gradient.addColorStop(1, colour);
  }
  return gradient;
}
