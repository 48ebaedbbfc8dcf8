import type { DealKind } from '../records/deal';
import { civilDayOf } from '../timing/civil-time';
import { countDays, firstOn, historyOf, signedOn, type DealHistory } from '../timing/dwell';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { currentStage } from '../workspace/card-of';
import type { DealRow } from '../workspace/rows';
import type { Observation } from './kaplan-meier';

/**
 * Whether ledgers hold every deal that was begun, also those that never signed. `judged`: a ledger of eight deals or
 * more that holds signed, open and withdrawn ones is taken to be complete, any other is not.
 */
export type LedgerCompleteness = 'complete' | 'partial' | 'judged';

/** Why a deal does not count among the observations. */
export const LEFT_OUT = [
  'startNotRecorded',
  'needsReview',
  'signingNotRecorded',
  'signedOnly',
  'endedBeforeRecorded',
  'recordedLater',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A deal as the forecast and the own-history benchmark know it. */
export interface ObservedDeal {
  id: string;
  kind: DealKind | null;
  row: DealRow;
  history: DealHistory;
  /** null = left out, and why. */
  observation: Observation | null;
  leftOut: LeftOut | null;
  /** It has neither signed formally nor been withdrawn, nor landed without a formal contract. */
  isOpen: boolean;
  /** Net calendar days from the first visit to the formal signing; null = not finished, or not countable. */
  finished: number | null;
}

type Counting = Pick<WorkingCalendar, 'workingDays'>;

/** Fewer deals recorded together tell nothing about how the ledger was kept. */
export const LEDGER_MINIMUM = 8;

/**
 * [T10] What every deal tells about the time from first visit to formal signing, as of a day, in net calendar days.
 *
 * Signed deals are events on the day they signed. Deals still without a formal contract on `asOf`, landed ones too, are
 * right-censored at their age. A
 * withdrawn deal can never sign: it stays at risk for ever, so that the curve is the share of all deals not yet signed
 * and not only of those that did not give up.
 *
 * Left truncation: a deal that was already open when its visit was first recorded enters at the age it then had; one
 * that had already ended by then was never seen at risk and is left out. In a complete ledger every deal counts from
 * its first visit. A ledger with signed deals only tells nothing about those that did not sign and is left out whole.
 * A ledger is what one device recorded on one day.
 */
export function observeDeals(
  rows: Iterable<DealRow>,
  calendar: Counting,
  asOf: PlainDate,
  completeness: LedgerCompleteness = 'judged',
  memory: ObservedMemory = new WeakMap(),
): readonly ObservedDeal[] {
  const shown = [...rows].filter((row) => row.deal && row.deal.void?.value !== true);
  const ledgers = countLedgers(shown);
  return shown.map((row) => {
    const treatment = treatmentOf(ledgers.get(ledgerOf(row)), completeness);
    const known = memory.get(row);
    if (known?.asOf === asOf && known.calendar === calendar && known.treatment === treatment)
      return known.deal;
    const deal = observeDeal(row, calendar, asOf, treatment);
    memory.set(row, { asOf, calendar, treatment, deal });
    return deal;
  });
}

/** What was observed before, by row: a row is replaced when it changes, so the same row tells the same. */
export type ObservedMemory = WeakMap<
  DealRow,
  { asOf: PlainDate; calendar: Counting; treatment: Treatment; deal: ObservedDeal }
>;

function observeDeal(row: DealRow, calendar: Counting, asOf: PlainDate, treatment: Treatment): ObservedDeal {
  const history = historyOf(row, calendar, asOf);
  const facts = factsOf(row, history, asOf);
  const told = observe(row, history, facts, calendar, treatment);
  const { doubt, visit, signed } = facts;
  return {
    id: row.id,
    kind: row.deal?.fields.kind ?? null,
    row,
    history,
    observation: typeof told === 'string' ? null : told,
    leftOut: typeof told === 'string' ? told : null,
    isOpen: facts.isOpen,
    finished:
      doubt === null && visit !== null && signed !== null
        ? countDays(visit, signed, history.paused, calendar).netCalendar
        : null,
  };
}

interface Facts {
  visit: PlainDate | null;
  signed: PlainDate | null;
  withdrawn: PlainDate | null;
  isOpen: boolean;
  doubt: LeftOut | null;
}

function factsOf(row: DealRow, history: DealHistory, asOf: PlainDate): Facts {
  const visit = firstOn(history.transitions, 'visit') ?? null;
  const signed = signedOn(history.transitions, 'formal');
  const { stage, recorded } = currentStage(row, asOf);
  const withdrawn =
    signed === null && stage === 'withdrawn'
      ? (history.transitions.at(-1)?.fields.effectiveOn ?? null)
      : null;
  // Known to be past its signing although no day is on record: it may have signed, nobody knows when.
  const signedUnseen = signed === null && !recorded && (stage === 'landing' || stage === 'signing');
  // Landed without a formal contract: nothing to forecast, but it has not signed formally either.
  const isOpen = signed === null && stage !== 'withdrawn' && stage !== 'landing' && !signedUnseen;
  const reviewed = history.needsReview.length > 0 || (visit !== null && signed !== null && signed < visit);
  const doubt = reviewed
    ? 'needsReview'
    : visit === null
      ? 'startNotRecorded'
      : signedUnseen
        ? 'signingNotRecorded'
        : null;
  return { visit, signed, withdrawn, isOpen, doubt };
}

type Treatment = 'complete' | 'partial' | 'signedOnly';

function observe(
  row: DealRow,
  history: DealHistory,
  { visit, signed, withdrawn, doubt }: Facts,
  calendar: Counting,
  treatment: Treatment,
): Observation | LeftOut {
  if (doubt !== null || visit === null) return doubt ?? 'startNotRecorded';
  if (treatment === 'signedOnly') return 'signedOnly';
  const age = (on: PlainDate): number => countDays(visit, on, history.paused, calendar).netCalendar;
  const ended = signed ?? withdrawn;
  const duration = signed !== null ? age(signed) : withdrawn !== null ? Infinity : age(history.asOf);
  if (treatment === 'complete') return { entry: 0, duration, signed: signed !== null };
  const recordedOn = recordedOnOf(row);
  if (recordedOn <= visit) return { entry: 0, duration, signed: signed !== null };
  if (ended !== null && ended <= recordedOn) return 'endedBeforeRecorded';
  if (recordedOn > history.asOf) return 'recordedLater';
  return { entry: age(recordedOn), duration, signed: signed !== null };
}

interface LedgerCount {
  signed: number;
  open: number;
  withdrawn: number;
}

const treatmentOf = (count: LedgerCount | undefined, completeness: LedgerCompleteness): Treatment => {
  if (!count) return 'partial';
  if (count.signed > 0 && count.open + count.withdrawn === 0) return 'signedOnly';
  if (completeness !== 'judged') return completeness;
  const total = count.signed + count.open + count.withdrawn;
  const holdsAll = count.signed > 0 && count.open > 0 && count.withdrawn > 0;
  return holdsAll && total >= LEDGER_MINIMUM ? 'complete' : 'partial';
};

/** How the deals of each ledger stood when they were first recorded. */
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

const ledgerOf = (row: DealRow): string => `${row.deal?.born.device ?? ''}|${recordedOnOf(row)}`;

/** The civil day on which the deal's first visit (without one: the deal) was first recorded. */
export function recordedOnOf(row: DealRow): PlainDate {
  const visits = row.transitions.filter(({ fields }) => fields.stage === 'visit');
  const walls = visits.length > 0 ? visits.map(({ born }) => born.wall) : [row.deal?.born.wall ?? 0];
  return civilDayOf(Math.min(...walls));
}
