import type { LedgerDeclarations } from '../records/workspace-records';
import { civilDayOf } from '../timing/civil-time';
import type { PlainDate } from '../timing/plain-date';
import type { DealRow } from '../workspace/rows';

/**
 * Whether ledgers hold every deal that was begun, also those that never signed. `judged`: a ledger of eight deals or
 * more that holds signed, open and withdrawn ones is taken to be complete, any other is not.
 */
export const LEDGER_COMPLETENESS = ['complete', 'partial', 'judged'] as const;
export type LedgerCompleteness = (typeof LEDGER_COMPLETENESS)[number];

/** Fewer deals recorded together tell nothing about how the ledger was kept. */
export const LEDGER_MINIMUM = 8;

/** How the deals of a ledger count: from their first visit, from the day they were recorded, or not at all. */
export const TREATMENTS = ['complete', 'partial', 'signedOnly'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What a ledger is taken for, and whether that was declared or judged by what it holds. */
export interface LedgerTreatment {
  treatment: Treatment;
  declared: boolean;
}

/** Deals by how they stood when they were first recorded. */
export interface LedgerCount {
  signed: number;
  open: number;
  withdrawn: number;
}

/** Why a ledger nobody declared is taken for what it is. */
export type JudgedBecause =
  'holdsAll' | 'signedOnly' | 'tooFew' | 'noneSigned' | 'noneOpen' | 'noneWithdrawn';

/** A ledger as its declaration is chosen: what it holds, what was judged from that, what was declared. */
export interface LedgerStanding extends LedgerTreatment {
  /** Names the ledger in `ledger.declare`. */
  ledger: string;
  recordedOn: PlainDate;
  /** Who recorded its deals, each once. */
  actors: readonly string[];
  count: LedgerCount;
  total: number;
  declaration: LedgerCompleteness;
  judged: Treatment;
  because: JudgedBecause;
}

/** Says how each deal's ledger counts. */
export type LedgerTreatments = (row: DealRow) => LedgerTreatment;

/**
 * [T10] How ledgers count, by declaration or by what they hold. One completeness is meant for all of them. A ledger
 * with signed deals only tells nothing of those that did not sign, whatever is declared.
 */
export function treatLedgers(
  rows: readonly DealRow[],
  declared: LedgerCompleteness | LedgerDeclarations,
): LedgerTreatments {
  const treatments = new Map(
    [...countLedgers(rows)].map(([ledger, count]) => [
      ledger,
      treatmentOf(count, declarationOf(ledger, declared)),
    ]),
  );
  return (row) => treatments.get(ledgerOf(row)) ?? { treatment: 'partial', declared: false };
}

/** Every ledger, those with most deals first. */
export function listLedgers(
  rows: Iterable<DealRow>,
  declared: LedgerDeclarations,
): readonly LedgerStanding[] {
  const shown = [...rows].filter(isShown);
  const members = new Map<string, DealRow[]>();
  for (const row of shown) {
    const list = members.get(ledgerOf(row));
    if (list) list.push(row);
    else members.set(ledgerOf(row), [row]);
  }
  return [...countLedgers(shown)]
    .map(([ledger, count]) => standingOf(ledger, count, members.get(ledger) ?? [], declared))
    .sort((a, b) => b.total - a.total || (a.ledger < b.ledger ? -1 : 1));
}

/** Deals that count at all: born, and not deleted. */
export const isShown = (row: DealRow): boolean => row.deal !== null && row.deal.void?.value !== true;

function standingOf(
  ledger: string,
  count: LedgerCount,
  rows: readonly DealRow[],
  declared: LedgerDeclarations,
): LedgerStanding {
  const declaration = declarationOf(ledger, declared);
  return {
    ledger,
    recordedOn: recordedOnIn(ledger) as PlainDate,
    actors: [...new Set(rows.flatMap((row) => row.deal?.born.actor ?? []))],
    count,
    total: totalOf(count),
    declaration,
    judged: treatmentOf(count, 'judged').treatment,
    because: becauseOf(count),
    ...treatmentOf(count, declaration),
  };
}

const declarationOf = (
  ledger: string,
  declared: LedgerCompleteness | LedgerDeclarations,
): LedgerCompleteness => (typeof declared === 'string' ? declared : (declared[ledger] ?? 'judged'));

const totalOf = ({ signed, open, withdrawn }: LedgerCount): number => signed + open + withdrawn;

function treatmentOf(count: LedgerCount, declaration: LedgerCompleteness): LedgerTreatment {
  const because = becauseOf(count);
  if (because === 'signedOnly') return { treatment: 'signedOnly', declared: false };
  if (declaration !== 'judged') return { treatment: declaration, declared: true };
  return { treatment: because === 'holdsAll' ? 'complete' : 'partial', declared: false };
}

function becauseOf(count: LedgerCount): JudgedBecause {
  const { signed, open, withdrawn } = count;
  if (signed > 0 && open + withdrawn === 0) return 'signedOnly';
  if (totalOf(count) < LEDGER_MINIMUM) return 'tooFew';
  if (signed === 0) return 'noneSigned';
  if (open === 0) return 'noneOpen';
  return withdrawn === 0 ? 'noneWithdrawn' : 'holdsAll';
}

function countLedgers(rows: readonly DealRow[]): ReadonlyMap<string, LedgerCount> {
  const ledgers = new Map<string, LedgerCount>();
  for (const row of rows) {
    const key = ledgerOf(row);
    const count = ledgers.get(key) ?? { signed: 0, open: 0, withdrawn: 0 };
    count[standingWhenRecorded(row)] += 1;
    ledgers.set(key, count);
  }
  return ledgers;
}

function standingWhenRecorded(row: DealRow): keyof LedgerCount {
  const recordedOn = recordedOnOf(row);
  const has = (wanted: (fields: DealRow['transitions'][number]['fields']) => boolean): boolean =>
    row.transitions.some(
      ({ fields, void: voided }) =>
        voided?.value !== true && fields.effectiveOn <= recordedOn && wanted(fields),
    );
  if (has(({ stage, contract }) => stage === 'signing' && contract === 'formal')) return 'signed';
  return has(({ stage }) => stage === 'withdrawn') ? 'withdrawn' : 'open';
}

/** A ledger is what one device recorded on one day. */
const ledgerOf = (row: DealRow): string => `${row.deal?.born.device ?? ''}|${recordedOnOf(row)}`;

/** The day in a ledger's name. */
export const recordedOnIn = (ledger: string): string => ledger.slice(ledger.lastIndexOf('|') + 1);

/** The civil day on which the deal's first visit (without one: the deal) was first recorded. */
export function recordedOnOf(row: DealRow): PlainDate {
  const visits = row.transitions.filter(({ fields }) => fields.stage === 'visit');
  const walls = visits.length > 0 ? visits.map(({ born }) => born.wall) : [row.deal?.born.wall ?? 0];
  return civilDayOf(Math.min(...walls));
}
