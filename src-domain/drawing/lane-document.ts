import type { VerdictState } from '../timing/benchmark';
import type { Primitive } from './primitives';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Pixels across a sheet lying on its side, inside its margins of 12 mm. */
export const PAPER_WIDTH: Record<Paper, number> = { a4: 1031, a3: 1496 };

/** What stands beside a lane on paper, in the order of its columns. */
export const PRINTED_COLUMNS = [
  'title',
  'stage',
  'visitOn',
  'time',
  'days',
  'working',
  'benchmark',
  'verdict',
] as const;
export type PrintedColumn = (typeof PRINTED_COLUMNS)[number];

/** Widths of the columns beside the lanes, in pixels. */
export const PRINTED_WIDTHS: Record<Exclude<PrintedColumn, 'time'>, number> = {
  title: 164,
  stage: 62,
  visitOn: 68,
  days: 54,
  working: 54,
  benchmark: 104,
  verdict: 84,
};

/** How wide the days are on a paper, in pixels. */
export const printedDays = (paper: Paper): number =>
  Object.values(PRINTED_WIDTHS).reduce((left, width) => left - width, PAPER_WIDTH[paper]);

export interface PrintedVerdict {
  state: VerdictState;
  words: string;
}

export type PrintedRow =
  | { kind: 'group'; name: string; sum: string; tallies: readonly PrintedVerdict[] }
  | {
      kind: 'lane';
      cells: Record<Exclude<PrintedColumn, 'time' | 'verdict'>, string>;
      verdict: PrintedVerdict;
      primitives: readonly Primitive[];
    };

/** Timelines as they go on paper: every word chosen, every lane laid out; whoever prints it decides nothing. */
export interface LaneDocument {
  /** Of its words, as HTML names languages. */
  language: string;
  paper: Paper;
  title: string;
  /** Under the title: whose, as of when, made by whom. */
  by: string;
  /** Period, grouping, order, benchmark, filters, how many. */
  contents: string;
  /** Said when not all rows could be printed; null = all are. */
  note: string | null;
  columns: Record<PrintedColumn, string>;
  width: number;
  axis: readonly Primitive[];
  /** Shading and grid behind a lane, and today's line; drawn for a lane of 22 px. */
  ground: readonly Primitive[];
  legend: readonly { primitives: readonly Primitive[]; words: string }[];
  rows: readonly PrintedRow[];
  /** Foot of each page: who made it and when; the product's name. */
  made: string;
  product: string;
}
