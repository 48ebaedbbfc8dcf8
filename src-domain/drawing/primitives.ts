/**
 * What a timeline is drawn of, back to front, in pixels of a surface of known size. The classes (`tl-…`) are the
 * grammar's; a drawer (SVG in the page, paths in a PDF) knows only these four shapes.
 */
export type Primitive = RectPrimitive | PathPrimitive | CirclePrimitive | TextPrimitive;

interface Drawn {
  className: string;
  /** Said on hover, where the shape alone says too little. */
  title?: string;
}

/** A pattern or gradient in place of the class's fill; `fade-…` begins transparent at the left, `tail` ends so. */
export type PrimitiveFill =
  'hatch' | 'tail' | 'fade-visit' | 'fade-negotiation' | 'fade-signing' | 'fade-landing';

export interface RectPrimitive extends Drawn {
  shape: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: PrimitiveFill;
  radius?: number;
}

export interface PathPrimitive extends Drawn {
  shape: 'path';
  d: string;
  dashed?: boolean;
}

export interface CirclePrimitive extends Drawn {
  shape: 'circle';
  x: number;
  y: number;
  radius: number;
}

export interface TextPrimitive extends Drawn {
  shape: 'text';
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A tenth of a pixel is enough, and keeps the page's source readable. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export const rect = (
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  more: Pick<RectPrimitive, 'fill' | 'radius' | 'title'> = {},
): RectPrimitive => ({
  shape: 'rect',
  className,
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
  ...more,
});

export const path = (className: string, d: string, dashed = false): PathPrimitive => ({
  shape: 'path',
  className,
  d,
  ...(dashed ? { dashed } : {}),
});

export const circle = (className: string, x: number, y: number, radius: number): CirclePrimitive => ({
  shape: 'circle',
  className,
  x: round(x),
  y: round(y),
  radius,
});

export const label = (
  className: string,
  x: number,
  y: number,
  text: string,
  anchor: TextPrimitive['anchor'] = 'start',
): TextPrimitive => ({ shape: 'text', className, x: round(x), y: round(y), text, anchor });

/** `M10 20H30`: path data from numbers and letters, rounded. */
export const d = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ');
