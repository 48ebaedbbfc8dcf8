import { useLayoutEffect, useState, type RefObject } from 'react';

/** How a class of the grammar is painted, as the stylesheet says it. */
export interface Ink {
  fill: string | null;
  stroke: string | null;
  strokeWidth: number;
  dash: readonly number[];
  /** The outline lies under the fill. */
  strokeFirst: boolean;
}

export interface Inks {
  of(className: string): Ink;
  /** A colour of the theme by its custom property. */
  colour(property: string): string;
}

/** Reads the stylesheet's classes off shapes that are never seen, each once. */
function readInks(host: Element): Inks {
  const known = new Map<string, Ink>();
  const colours = new Map<string, string>();
  return {
    of: (className) => {
      const ink = known.get(className) ?? readInk(host, className);
      known.set(className, ink);
      return ink;
    },
    colour: (property) => {
      const colour = colours.get(property) ?? getComputedStyle(host).getPropertyValue(property).trim();
      colours.set(property, colour);
      return colour;
    },
  };
}

const SVG = 'http://www.w3.org/2000/svg';

function readInk(host: Element, className: string): Ink {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('style', 'position:absolute;width:0;height:0');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('class', className);
  svg.append(shape);
  host.append(svg);
  const { fill, stroke, strokeWidth, strokeDasharray, paintOrder } = getComputedStyle(shape);
  const ink: Ink = {
    fill: fill === 'none' ? null : fill,
    stroke: stroke === 'none' ? null : stroke,
    strokeWidth: Number.parseFloat(strokeWidth),
    dash: strokeDasharray === 'none' ? [] : strokeDasharray.split(/[\s,]+/).map(Number.parseFloat),
    strokeFirst: paintOrder.startsWith('stroke'),
  };
  svg.remove();
  return ink;
}

/** The inks of the theme in force; read anew when it changes. null until the host stands on the page. */
export function useInks(host: RefObject<Element | null>): Inks | null {
  const [inks, setInks] = useState<Inks | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const read = () => setInks(readInks(element));
    read();
    // The theme is a class of the root; its variables follow in the same turn.
    const observer = new MutationObserver(() => requestAnimationFrame(read));
    observer.observe(document.documentElement, { attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, [host]);
  return inks;
}
