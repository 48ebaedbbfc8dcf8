import type { PlainDate } from '#domain/timing/plain-date';
import type { Millis } from '#domain/ports/clock';

/** A value as a workbook shows it; strings are always text, never formulas; null is a blank cell. */
export type SheetValue = string | number | { date: PlainDate } | null;

/** `wan` 萬元 and other whole figures with thousands; `yi` 億元 with 2 decimals; `exact` up to 4 decimals. */
export type ColumnFormat = 'text' | 'integer' | 'yi' | 'exact' | 'percent' | 'date';

export interface ColumnSpec {
  /** Header; the unit belongs into it, e.g. 總投資（萬元）. */
  header: string;
  format: ColumnFormat;
  /** In characters of the default font; a Chinese character counts two. Measured when absent. */
  width?: number;
  wrap?: boolean;
}

export interface SheetSpec {
  name: string;
  /** Lines above the header: a title, then period, filters, unit. The first is set large. */
  lead?: readonly string[];
  columns: readonly ColumnSpec[];
  rows: readonly (readonly SheetValue[])[];
  /** Set in bold under the rows, outside the filter. */
  totals?: readonly SheetValue[];
  /** Lines under the table: sources, how figures were counted. */
  notes?: readonly string[];
  /** Columns that stay when scrolling sideways. */
  frozenColumns?: number;
  /** Off for tables too small to filter. */
  filter?: boolean;
  landscape?: boolean;
}

export interface WorkbookSpec {
  title: string;
  author: string;
  createdAt: Millis;
  sheets: readonly SheetSpec[];
}
