import type { DealKind } from '../records/deal';
import type { LedgerDeclarations } from '../records/workspace-records';
import { countDays, firstOn, historyOf, signedOn, type DealHistory } from '../timing/dwell';
import { finishedDays } from '../timing/own-histories';
import type { PlainDate } from '../timing/plain-date';
import type { WorkingCalendar } from '../timing/working-calendar';
import { currentStage } from '../workspace/card-of';
import type { DealRow } from '../workspace/rows';
import type { Observation } from './kaplan-meier';
import {
  isShown,
  recordedOnOf,
  treatLedgers,
  type LedgerCompleteness,
  type LedgerTreatment,
  type Treatment,
} from './ledger-standing';

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
  /** How the ledger it was recorded in counts. */
  ledger: LedgerTreatment;
  /** It has neither signed formally nor been withdrawn, nor landed without a formal contract. */
  isOpen: boolean;
  /** Net calendar days from the first visit to the formal signing; null = not finished, or not countable. */
  finished: number | null;
}

type Counting = Pick<WorkingCalendar, 'workingDays'>;

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
 * `completeness` is one word for all ledgers, or what was declared of each.
 */
export const observeDeals = (...subject: Parameters<typeof observing>): readonly ObservedDeal[] => [
  ...observing(...subject),
];

/** The same deal by deal, for whoever has other things to do in between. */
export function* observing(
  rows: Iterable<DealRow>,
  calendar: Counting,
  asOf: PlainDate,
  completeness: LedgerCompleteness | LedgerDeclarations = 'judged',
  memory: ObservedMemory = new WeakMap(),
): Generator<ObservedDeal> {
  const shown = [...rows].filter(isShown);
  const ledgerOf = treatLedgers(shown, completeness);
  for (const row of shown) {
    const ledger = ledgerOf(row);
    const known = memory.get(row);
    if (known?.asOf === asOf && known.calendar === calendar && isSame(known.deal.ledger, ledger)) {
      yield known.deal;
      continue;
    }
    const deal = observeDeal(row, calendar, asOf, ledger);
    memory.set(row, { asOf, calendar, deal });
    yield deal;
  }
}

const isSame = (a: LedgerTreatment, b: LedgerTreatment): boolean =>
  a.treatment === b.treatment && a.declared === b.declared;

/** What was observed before, by row: a row is replaced when it changes, so the same row tells the same. */
export type ObservedMemory = WeakMap<DealRow, { asOf: PlainDate; calendar: Counting; deal: ObservedDeal }>;

function observeDeal(
  row: DealRow,
  calendar: Counting,
  asOf: PlainDate,
  ledger: LedgerTreatment,
): ObservedDeal {
  const history = historyOf(row, calendar, asOf);
  const facts = factsOf(row, history, asOf);
  const told = observe(row, history, facts, calendar, ledger.treatment);
  return {
    id: row.id,
    kind: row.deal?.fields.kind ?? null,
    row,
    history,
    observation: typeof told === 'string' ? null : told,
    leftOut: typeof told === 'string' ? told : null,
    ledger,
    isOpen: facts.isOpen,
    finished: finishedDays(history, calendar),
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
