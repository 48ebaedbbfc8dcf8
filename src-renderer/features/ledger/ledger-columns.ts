import type { KeyOf } from '../../i18n';

export interface LedgerColumn {
  id: string;
  label: KeyOf<'ledger'>;
  /** Written under the header. */
  unit: 'wan' | 'days' | null;
  /** Pixels; Latin words want more. */
  width: number;
  latinWidth?: number;
  align: 'start' | 'end';
  /** What the store sorts by; null = not sortable. */
  sort: string | null;
  edit: 'text' | 'amount' | 'nextStep' | null;
}

type Options = Partial<Omit<LedgerColumn, 'id' | 'label'>>;

const column = (id: string, label: KeyOf<'ledger'>, width: number, options: Options = {}): LedgerColumn => ({
  id,
  label,
  width,
  unit: null,
  align: 'start',
  sort: id,
  edit: null,
  ...options,
});

const days: Options = { align: 'end', unit: 'days' };
const date: Options = { align: 'end' };
const text: Options = { edit: 'text' };

/** The first two stay in view, whatever is chosen. */
export const FROZEN_COLUMNS: readonly LedgerColumn[] = [
  column('index', 'column.index', 44, { align: 'end', sort: null }),
  column('title', 'column.title', 186, text),
];

/** Columns to choose from, in the order of the default ledger; the rest follow. */
export const CHOSEN_COLUMNS: readonly LedgerColumn[] = [
  column('investor', 'column.investor', 132, text),
  column('amount', 'column.amount', 92, { align: 'end', unit: 'wan', edit: 'amount', latinWidth: 104 }),
  column('contract', 'column.contract', 52, { latinWidth: 84 }),
  column('visitOn', 'column.visitOn', 90, date),
  column('signedOn', 'column.signedOn', 90, date),
  column('totalDays', 'column.totalDays', 56, days),
  column('workingDays', 'column.workingDays', 60, { ...days, latinWidth: 72 }),
  column('verdict', 'column.verdict', 112, { latinWidth: 124 }),
  column('nextStep', 'column.nextStep', 180, { edit: 'nextStep' }),
  column('origin', 'column.origin', 92, text),
  column('industry', 'column.industry', 112, text),
  column('kind', 'column.kind', 64, { latinWidth: 88 }),
  column('leader', 'column.leader', 96, text),
  column('county', 'column.county', 88, text),
  column('department', 'column.department', 104, text),
  column('stage', 'column.stage', 108, { latinWidth: 148 }),
  column('rules', 'column.rules', 116, { latinWidth: 148 }),
  column('originClass', 'column.originClass', 76, { latinWidth: 108 }),
  column('negotiationOn', 'column.negotiationOn', 90, date),
  column('landedOn', 'column.landedOn', 90, date),
  column('stageDays', 'column.stageDays', 56, { ...days, latinWidth: 68 }),
  column('fundedYuan', 'column.fundedYuan', 92, { align: 'end', unit: 'wan', latinWidth: 104 }),
  column('park', 'column.park', 128, text),
  column('nature', 'column.nature', 76, text),
  column('construction', 'column.construction', 220, text),
  column('tags', 'column.tags', 112),
  column('event', 'column.event', 128, text),
  column('progress', 'column.progress', 180, text),
  column('problem', 'column.problem', 160, text),
  column('contact', 'column.contact', 96, text),
  column('code', 'column.code', 88, { sort: null }),
];

export const DEFAULT_COLUMNS: readonly string[] = CHOSEN_COLUMNS.slice(0, 15).map(({ id }) => id);

const byId = new Map(CHOSEN_COLUMNS.map((one) => [one.id, one]));

/** The table's columns for a saved choice; ids of other versions are passed over. */
export function columnsShown(chosen: readonly string[] | null, latin = false): readonly LedgerColumn[] {
  const wanted = (chosen ?? DEFAULT_COLUMNS).flatMap((id) => byId.get(id) ?? []);
  const shown = [...FROZEN_COLUMNS, ...new Set(wanted)];
  return latin ? shown.map((one) => ({ ...one, width: one.latinWidth ?? one.width })) : shown;
}
