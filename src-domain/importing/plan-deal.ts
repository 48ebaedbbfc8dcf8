import { dealDefaults } from '../records/deal-schema';
import { transitionDefaults } from '../records/event-schemas';
import type {
  Contract,
  DealFields,
  NextStepFields,
  PauseFields,
  Stage,
  Step,
  TransitionFields,
} from '../records/deal';
import type { EventFields } from '../records/workspace-records';
import type { PlainDate } from '../timing/plain-date';
import { EVENT_NAME_LIMIT } from '../workspace/decide-workspace';
import { compactText } from './header-name';
import type { LedgerField } from './ledger-columns';
import {
  contractWords,
  kindWords,
  natureWords,
  originWords,
  statusWords,
  type LedgerStatus,
} from './ledger-words';
import { dateIn } from './next-step-text';
import type { RowReader } from './read-row';

/** One ledger row as records, before ids. */
export interface PlannedDeal {
  fields: DealFields;
  transitions: readonly TransitionFields[];
  pauses: readonly PauseFields[];
  nextSteps: readonly NextStepFields[];
  /** Day and place of the event it names, where the ledger gives them. */
  event: EventFields | null;
}

/** 首次考察→visit, 洽談開始→negotiation, 簽約→signing, 開工→landing, 終止→withdrawn. */
const STEP_FIELDS = [
  ['visit', 'visitOn'],
  ['negotiation', 'negotiationOn'],
  ['signing', 'signedOn'],
  ['landing', 'landedOn'],
  ['withdrawn', 'withdrawnOn'],
] as const satisfies readonly (readonly [Step, LedgerField])[];

interface DatedStep {
  step: Step;
  on: PlainDate;
  /** The column the date stood in. */
  header: string;
}

/** Texts of one row may not outgrow a journal entry (64 KiB, three bytes a character). */
const TEXT_LIMIT = 18_000;

/** Reads one row; what is wrong with it is in the reader's problems, and then the row must not be used. */
export function planDeal(row: RowReader<LedgerField>, today: PlainDate): PlannedDeal {
  const status = row.word('status', statusWords, 'importing.unknownStatus');
  const contract = row.word('contract', contractWords, 'importing.unknownContract');
  const dated = STEP_FIELDS.flatMap(([step, field]): DatedStep[] => {
    const on = row.date(field);
    return on === null ? [] : [{ step, on, header: row.header(field) }];
  });
  const history = dated.filter(({ on }) => on <= today);
  const plans = dated.filter(({ on }) => on > today);
  if (status === 'withdrawn' && !dated.some(({ step }) => step === 'withdrawn')) {
    row.problem('status', 'importing.withdrawnWithoutDate');
  }
  const fields = readFields(row, knownStageOf(status, dated));
  if (JSON.stringify(fields).length > TEXT_LIMIT) row.problem('title', 'importing.rowTooLong');
  return {
    fields,
    transitions: history.map((step) => toTransition(step, contract)),
    pauses: status === 'paused' ? [readPause(row, today)] : [],
    nextSteps: [...readNextSteps(row), ...plans.map((plan) => toPlan(plan))],
    event: readEvent(row),
  };
}

function readFields(row: RowReader<LedgerField>, knownStage: Stage | null): DealFields {
  const title = row.text('title');
  if (title === null) row.problem('title', 'importing.noTitle');
  return {
    ...dealDefaults,
    title: title ?? '',
    investor: row.text('investor'),
    origin: row.text('origin'),
    originClass: row.word('originClass', originWords, 'importing.unknownOriginClass'),
    industry: row.text('industry'),
    ...readKind(row),
    construction: row.text('construction'),
    amount: row.money('amount'),
    county: row.text('county'),
    park: row.text('park'),
    department: row.text('department'),
    leader: row.text('leader'),
    tags: readTags(row.text('tags')),
    event: row.text('event'),
    source: row.text('source'),
    cooperation: row.text('cooperation'),
    contact: row.text('contact'),
    progress: row.text('progress'),
    problem: row.text('problem'),
    remark: row.text('remark'),
    knownStage,
  };
}

/** 類型 is 引資 … in our ledger and 新建 / 續建 / 增資 in others; the words tell. */
function readKind(row: RowReader<LedgerField>): Pick<DealFields, 'kind' | 'nature'> {
  const nature = row.text('nature');
  const text = row.text('kind');
  if (text !== null && natureWords.has(compactText(text))) return { kind: null, nature: nature ?? text };
  return { kind: row.word('kind', kindWords, 'importing.unknownKind'), nature };
}

/** 「四新四化」、重点 → two tags, each once. */
const readTags = (text: string | null): string[] =>
  text === null
    ? []
    : [...new Set(text.split(/[、，,;；/|\n「」『』]+/u).map((tag) => tag.trim()))].filter(
        (tag) => tag !== '',
      );

const STATUS_STAGES: Record<LedgerStatus, Stage | null> = {
  visit: 'visit',
  negotiation: 'negotiation',
  signing: 'signing',
  landing: 'landing',
  paused: null,
  withdrawn: null,
};

/** A stage the status names although no day for it is written. */
function knownStageOf(status: LedgerStatus | null, dated: readonly DatedStep[]): Stage | null {
  const stage = status === null ? null : STATUS_STAGES[status];
  return dated.some(({ step }) => step === stage) ? null : stage;
}

const toTransition = ({ step, on }: DatedStep, contract: Contract | null): TransitionFields => ({
  ...transitionDefaults,
  stage: step,
  effectiveOn: on,
  ...(step === 'signing' ? { contract, relation: 'first' as const } : {}),
});

/** A ledger says 暫緩 without a day: the clock stops from the day this became known. */
function readPause(row: RowReader<LedgerField>, today: PlainDate): PauseFields {
  const from = row.date('pausedOn');
  const reason = row.text('problem') ?? row.text('status') ?? '';
  return { from: from !== null && from <= today ? from : today, to: null, reason };
}

/** A day that is still to come is a plan (T6): kept as a next step, never as history. */
const toPlan = ({ on, header }: DatedStep): NextStepFields => ({
  text: header,
  due: on,
  owner: null,
  doneOn: null,
});

function readNextSteps(row: RowReader<LedgerField>): NextStepFields[] {
  const text = row.text('nextStep');
  const due = row.date('nextStepDue') ?? (text === null ? null : dateIn(text));
  return text === null ? [] : [{ text, due, owner: null, doneOn: null }];
}

/** 活動日期 and 活動地點 say something of the event a row names (S2); without a name there is nothing they belong to. */
function readEvent(row: RowReader<LedgerField>): EventFields | null {
  const [name, on, place] = [row.text('event'), row.date('eventOn'), row.text('eventPlace')];
  if (on === null && place === null) return null;
  if (name === null) row.problem('eventOn', 'importing.eventWithoutName');
  else if (name.length > EVENT_NAME_LIMIT)
    row.problem('event', 'importing.eventNameTooLong', { limit: EVENT_NAME_LIMIT });
  return name === null ? null : { name, on, place };
}
