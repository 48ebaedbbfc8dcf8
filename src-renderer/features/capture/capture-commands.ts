import { STAGES, type ActivityKind, type DealFields, type Stage, type Step } from '#domain/records/deal';
import type { PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';

type Single = Exclude<Command, { do: 'batch' }>;

/** The deal a note is about: one that is there, or one to be made with it. */
export type NoteDeal =
  | { kind: 'known'; id: string; title: string; stage: Step | null }
  | { kind: 'new'; id: string; title: string };

export interface NoteForm {
  deal: NoteDeal;
  kind: ActivityKind;
  on: PlainDate;
  text: string;
  people: string;
  place: string;
  next: string;
  due: PlainDate | null;
  /** Enter the stage this kind of act belongs to, on its day. */
  enterStage: boolean;
}

/** The stage a first act of this kind stands for: a visit opens 考察, a round opens 洽談. */
export function stageOfKind(kind: ActivityKind): Stage | null {
  if (kind === 'visit') return 'visit';
  return kind === 'round' ? 'negotiation' : null;
}

/** Whether the act would take the deal forward: its stage is later than the deal's, or the deal has none yet. */
export function leadsOn(kind: ActivityKind, deal: NoteDeal): boolean {
  const stage = stageOfKind(kind);
  if (stage === null) return false;
  if (deal.kind === 'new' || deal.stage === null) return true;
  if (deal.stage === 'withdrawn') return false;
  return STAGES.indexOf(stage) > STAGES.indexOf(deal.stage);
}

/** One act, one undo step: the deal if it is new, the stage if it begins, the note, the next step. */
export function noteCommand(form: NoteForm): Command {
  const deal = form.deal.id;
  const commands: Single[] = [];
  if (form.deal.kind === 'new')
    commands.push({ do: 'deal.create', id: deal, fields: { title: form.deal.title } });
  const stage = form.enterStage ? stageOfKind(form.kind) : null;
  if (stage !== null) commands.push({ do: 'stage.enter', deal, stage, effectiveOn: form.on });
  const { kind, on, text, people, place } = form;
  commands.push({ do: 'activity.add', deal, kind, on, text, people, place });
  if (form.next.trim() !== '') commands.push({ do: 'nextStep.add', deal, text: form.next, due: form.due });
  return oneOrBatch(commands);
}

/** A new deal, and its first visit if that day is known. */
export function newDealCommand(
  id: string,
  fields: Partial<DealFields> & { title: string },
  visitOn: PlainDate | null,
): Command {
  const create: Single = { do: 'deal.create', id, fields };
  if (visitOn === null) return create;
  return oneOrBatch([create, { do: 'stage.enter', deal: id, stage: 'visit', effectiveOn: visitOn }]);
}

const oneOrBatch = (commands: readonly Single[]): Command =>
  commands.length === 1 && commands[0] ? commands[0] : { do: 'batch', commands };
