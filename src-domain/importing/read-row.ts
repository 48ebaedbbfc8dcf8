import type { Money } from '../money/money';
import { fromEpochDay, isPlainDate, type PlainDate } from '../timing/plain-date';
import { parseMoney, parseOfficeDate } from './cell-values';
import type { Column } from './find-header';
import { compactText } from './header-name';
import type { RowProblem } from './import-plan';
import { isBlankWord, isUndecided } from './ledger-words';
import type { SheetCell } from './sheet-table';

/** Reads one row's cells by field; what it cannot read it notes as a problem of this row and gives null. */
export class RowReader<F extends string> {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly sheet: string,
    /** 1-based. */
    readonly row: number,
    private readonly cells: readonly SheetCell[],
    private readonly columns: ReadonlyMap<F, Column<F>>,
  ) {}

  has(field: F): boolean {
    return this.columns.has(field);
  }

  header(field: F): string {
    return this.columns.get(field)?.header ?? '';
  }

  /** As written, trimmed; words for "nothing" are null. */
  text(field: F): string | null {
    const text = cellText(this.cell(field)).trim();
    return text === '' || isBlankWord(text) ? null : text;
  }

  /** One of a list of words, in any script. */
  word<V>(field: F, words: ReadonlyMap<string, V>, code: string): V | null {
    const text = this.text(field);
    if (text === null || isUndecided(text)) return null;
    const value = words.get(compactText(text));
    if (value === undefined) this.problem(field, code);
    return value ?? null;
  }

  date(field: F): PlainDate | null {
    const cell = this.cell(field);
    if (cell !== null && typeof cell === 'object') {
      if (isPlainDate(cell.date)) return cell.date;
      return this.unreadable(field, 'importing.unreadableDate');
    }
    if (typeof cell === 'number' && isSerialDay(cell)) return fromEpochDay(Math.floor(cell) - SERIAL_EPOCH);
    const text = this.text(field);
    if (text === null || isUndecided(text)) return null;
    const parsed = parseOfficeDate(text);
    return parsed.ok ? parsed.value : this.unreadable(field, 'importing.unreadableDate');
  }

  /** 元 by the unit in the cell, or else the column's; a figure with neither is not guessed at. */
  money(field: F): Money | null {
    const text = this.text(field);
    if (text === null || isUndecided(text)) return null;
    const unit = hasUnit(text) ? '' : this.columns.get(field)?.unit;
    if (unit === null || unit === undefined) return this.unreadable(field, 'importing.noUnit');
    const parsed = parseMoney(`${text}${unit}`);
    return parsed.ok ? parsed.value : this.unreadable(field, 'importing.unreadableAmount');
  }

  problem(field: F, code: string, params: Record<string, string | number> = {}): void {
    const value = cellText(this.cell(field)).trim();
    this.problems.push({ sheet: this.sheet, row: this.row, column: this.header(field), value, code, params });
  }

  private unreadable(field: F, code: string): null {
    this.problem(field, code);
    return null;
  }

  private cell(field: F): SheetCell {
    const column = this.columns.get(field);
    return column ? (this.cells[column.index] ?? null) : null;
  }
}

/** Day 0 of a spreadsheet's calendar, 1899-12-30, in days before 1970. */
const SERIAL_EPOCH = 25_569;
/** 1954 to 2119: a bare number in a date column is a day only within these. */
const isSerialDay = (value: number): boolean => value >= 20_000 && value < 80_000;

const hasUnit = (text: string): boolean => /[元億亿萬万千]|[a-z$¥€￥]/iu.test(text);

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const numberText = (value: number): string => {
  const clean = Number(value.toPrecision(15));
  return Math.abs(clean) >= 1e21 || (clean !== 0 && Math.abs(clean) < 1e-6)
    ? clean.toFixed(10)
    : String(clean);
};

export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? numberText(cell) : cell.date;
}
