/** What the user decides before an import runs. */
export interface ImportPolicy {
  /** Rows that are already here (same 項目名稱 + 投資方; fundings by project, date, amount). */
  duplicates: 'skip';
}

export interface RowProblem {
  sheet: string;
  /** 1-based row as the spreadsheet shows it. */
  row: number;
  column: string;
  value: string;
  /** Key of the `errors` catalogue. */
  code: string;
  params: Record<string, string | number>;
}

/** What an import would do, before it does it. */
export interface ImportPlanSummary {
  plan: string;
  file: string;
  sheets: readonly {
    name: string;
    kind: 'deals' | 'funds' | 'unknown';
    rows: number;
    good: number;
    skipped: number;
    bad: number;
  }[];
  deals: number;
  fundings: number;
  transitions: number;
  duplicates: number;
  problems: readonly RowProblem[];
  /** Columns recognised and not, per sheet, as the file names them. */
  columns: readonly { sheet: string; column: string; field: string | null }[];
  sample: readonly {
    title: string;
    investor: string | null;
    amount: string | null;
    signedOn: string | null;
  }[];
}
