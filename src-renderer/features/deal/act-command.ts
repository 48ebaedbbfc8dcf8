import type { Contract, PauseFields, Stage, TransitionFields } from '#domain/records/deal';
import type { PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import type { Merged } from '#domain/workspace/rows';

/** What the page asks about in a dialog before it is done. */
export type DealAct =
  | { kind: 'enter'; stage: Stage }
  | { kind: 'withdraw' }
  | { kind: 'pause' }
  | { kind: 'resume' }
  /** `on`: the new day, where the timeline has already been moved to it. */
  | { kind: 'correct'; transition: Merged<TransitionFields>; on?: PlainDate }
  | { kind: 'voidStage'; transition: Merged<TransitionFields> }
  | { kind: 'correctPause'; pause: Merged<PauseFields>; from?: PlainDate; to?: PlainDate | null }
  | { kind: 'splitPause'; pause: Merged<PauseFields> }
  | { kind: 'voidPause'; pause: Merged<PauseFields> }
  | { kind: 'delete' };

export interface ActForm {
  on: PlainDate | null;
  /** The second day of an act that has two: a pause's end, the day it begins again. */
  second: PlainDate | null;
  contract: Contract;
  reason: string;
  evidence: string;
}

/** The form as it opens: the days on record, or those the act came with, else today. */
export function firstForm(act: DealAct, today: PlainDate): ActForm {
  return { ...firstDays(act, today), contract: 'formal', reason: '', evidence: '' };
}

function firstDays(act: DealAct, today: PlainDate): Pick<ActForm, 'on' | 'second'> {
  if (act.kind === 'correct') return { on: act.on ?? act.transition.fields.effectiveOn, second: null };
  if (act.kind === 'splitPause') return { on: null, second: null };
  if (act.kind !== 'correctPause') return { on: today, second: null };
  const { from, to } = { ...act.pause.fields, ...act };
  return { on: from, second: to };
}

/** What a dialog asks for. A reason that is required stays in the history (T5, T6). */
export interface ActQuestions {
  date: boolean;
  /** A second day; `optional` = blank means it still runs. */
  second: 'required' | 'optional' | null;
  contract: boolean;
  reason: 'required' | 'optional' | null;
  evidence: boolean;
}

const questions: Record<DealAct['kind'], ActQuestions> = {
  enter: { date: true, second: null, contract: false, reason: 'optional', evidence: true },
  withdraw: { date: true, second: null, contract: false, reason: 'optional', evidence: false },
  pause: { date: true, second: null, contract: false, reason: 'required', evidence: false },
  resume: { date: true, second: null, contract: false, reason: null, evidence: false },
  correct: { date: true, second: null, contract: false, reason: 'required', evidence: false },
  voidStage: { date: false, second: null, contract: false, reason: 'required', evidence: false },
  correctPause: { date: true, second: 'optional', contract: false, reason: 'required', evidence: false },
  splitPause: { date: true, second: 'required', contract: false, reason: 'required', evidence: false },
  voidPause: { date: false, second: null, contract: false, reason: 'required', evidence: false },
  delete: { date: false, second: null, contract: false, reason: 'optional', evidence: false },
};

export const questionsOf = (act: DealAct): ActQuestions =>
  act.kind === 'enter' && act.stage === 'signing'
    ? { ...questions.enter, contract: true }
    : questions[act.kind];

/** The command a filled-in dialog stands for; null = something it needs is missing. */
export function actCommand(deal: string, act: DealAct, form: ActForm): Command | null {
  const asked = questionsOf(act);
  const reason = form.reason.trim() === '' ? null : form.reason.trim();
  if (asked.reason === 'required' && reason === null) return null;
  if (asked.second === 'required' && form.second === null) return null;
  if (act.kind === 'voidStage') return { do: 'stage.void', deal, transition: act.transition.id, reason };
  if (act.kind === 'voidPause') return { do: 'pause.void', deal, pause: act.pause.id, reason };
  if (act.kind === 'delete') return { do: 'deal.void', deal, reason };
  return form.on === null ? null : datedCommand(deal, act, { ...form, on: form.on }, reason);
}

/** The command as it would be with any reason: for what can be shown before one is given. */
export const commandWithoutReason = (deal: string, act: DealAct, form: ActForm): Command | null =>
  actCommand(deal, act, { ...form, reason: form.reason.trim() === '' ? '—' : form.reason });

function datedCommand(
  deal: string,
  act: Exclude<DealAct, { kind: 'voidStage' | 'voidPause' | 'delete' }>,
  form: ActForm & { on: PlainDate },
  reason: string | null,
): Command | null {
  const { on } = form;
  switch (act.kind) {
    case 'enter':
      return {
        do: 'stage.enter',
        deal,
        stage: act.stage,
        effectiveOn: on,
        contract: act.stage === 'signing' ? form.contract : null,
        reason,
        evidence: form.evidence.trim() === '' ? null : form.evidence.trim(),
      };
    case 'withdraw':
      return { do: 'deal.withdraw', deal, effectiveOn: on, reason };
    case 'pause':
      return { do: 'pause.start', deal, on, reason: reason ?? '' };
    case 'resume':
      return { do: 'pause.end', deal, on };
    case 'correct':
      return {
        do: 'stage.correct',
        deal,
        transition: act.transition.id,
        effectiveOn: on,
        reason: reason ?? '',
      };
    case 'correctPause':
      return {
        do: 'pause.correct',
        deal,
        pause: act.pause.id,
        from: on,
        to: form.second,
        reason: reason ?? '',
      };
    case 'splitPause':
      return form.second === null
        ? null
        : {
            do: 'pause.split',
            deal,
            pause: act.pause.id,
            until: on,
            again: form.second,
            reason: reason ?? '',
          };
  }
}
