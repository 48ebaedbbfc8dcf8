import { NOT_RECORDED } from '#domain/reporting/breakdown';
import type { SummaryRow } from '#domain/reporting/period-summary';

/** The part of the signings a figure stands for, chosen by pressing it. */
export type Narrowing =
  | { by: 'county' | 'industry' | 'origin'; name: string }
  | { by: 'tier'; fromWan: number; toWan: number | null }
  | { by: 'tag'; name: string };

/** The signings behind a figure; together the parts of a table are all of them. */
export function narrowRows(rows: readonly SummaryRow[], narrowing: Narrowing | null): readonly SummaryRow[] {
  if (!narrowing) return rows;
  return rows.filter((row) => isInside(row, narrowing));
}

function isInside(row: SummaryRow, narrowing: Narrowing): boolean {
  switch (narrowing.by) {
    case 'tag':
      return row.tags.includes(narrowing.name);
    case 'tier': {
      const { fromWan, toWan } = narrowing;
      return row.amountWan !== null && row.amountWan >= fromWan && (toWan === null || row.amountWan < toWan);
    }
    default:
      return (row[narrowing.by] ?? NOT_RECORDED) === narrowing.name;
  }
}

export const isSameNarrowing = (a: Narrowing | null, b: Narrowing): boolean =>
  a !== null && JSON.stringify(a) === JSON.stringify(b);
