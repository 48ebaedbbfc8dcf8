import type { ReactNode } from 'react';
import { Blank } from '../../components';

interface FigureProps {
  /** null = there is none, and why. */
  children: ReactNode | null;
  blank: string;
  hint?: string;
  onOpen: () => void;
}

/**
 * A figure that opens its rows. By keyboard the row's name opens the same sheet, so that a table is no row of a
 * hundred stops.
 */
export function Figure({ children, blank, hint, onOpen }: FigureProps) {
  if (children === null) return <Blank reason={blank} inGrid />;
  return (
    <button type="button" className="kl-rev-figure" tabIndex={-1} title={hint} onClick={onOpen}>
      {children}
    </button>
  );
}
