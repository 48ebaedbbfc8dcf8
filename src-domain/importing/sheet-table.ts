/** A cell as a file held it: text, number, or a real date (as `YYYY-MM-DD`); null = blank. */
export type SheetCell = string | number | { date: string } | null;

/** One sheet (or a whole CSV) as rows of cells, untouched by interpretation. */
export interface SheetTable {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}
