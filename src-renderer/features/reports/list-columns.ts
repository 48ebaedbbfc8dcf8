export interface ListColumn {
  id:
    | 'index'
    | 'title'
    | 'investor'
    | 'origin'
    | 'industry'
    | 'county'
    | 'amount'
    | 'visitOn'
    | 'signedOn'
    | 'days'
    | 'workingDays'
    | 'verdict';
  /** Figures stand at the right. */
  end?: true;
  unit?: 'amount' | 'days';
}

/** The columns of the list of signings; their widths stand in the stylesheet. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { id: 'index', end: true },
  { id: 'title' },
  { id: 'investor' },
  { id: 'origin' },
  { id: 'industry' },
  { id: 'county' },
  { id: 'amount', end: true, unit: 'amount' },
  { id: 'visitOn' },
  { id: 'signedOn' },
  { id: 'days', end: true, unit: 'days' },
  { id: 'workingDays', end: true, unit: 'days' },
  { id: 'verdict' },
];
