import type { Contract, Stage, Step } from '#domain/records/deal';
import type { PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import type { DealCard } from '#domain/workspace/deal-card';

/** Where a card can be moved: a stage, out (終止), or into and out of a pause. */
export type MoveTarget = Step | 'pause' | 'resume';

/** A move the user has asked for and not yet dated. */
export interface MoveRequest {
  card: DealCard;
  target: MoveTarget;
}

export interface MoveForm {
  on: PlainDate;
  /** Only asked for on a signing. */
  contract: Contract;
  reason: string;
  evidence: string;
}

/** The command a filled-in move dialog stands for. */
export function moveCommand({ card, target }: MoveRequest, form: MoveForm): Command {
  const reason = form.reason.trim() === '' ? null : form.reason;
  switch (target) {
    case 'withdrawn':
      return { do: 'deal.withdraw', deal: card.id, effectiveOn: form.on, reason };
    case 'pause':
      return { do: 'pause.start', deal: card.id, on: form.on, reason: form.reason };
    case 'resume':
      return { do: 'pause.end', deal: card.id, on: form.on };
    default:
      return {
        do: 'stage.enter',
        deal: card.id,
        stage: target,
        effectiveOn: form.on,
        contract: target === 'signing' ? form.contract : null,
        reason,
        evidence: form.evidence.trim() === '' ? null : form.evidence,
      };
  }
}

/** What a card's menu offers: every other stage, pause or resume, withdrawal. */
export function moveTargets(card: Pick<DealCard, 'stage' | 'paused'>): readonly MoveTarget[] {
  const stages: readonly Stage[] = ['visit', 'negotiation', 'signing', 'landing'];
  return [...stages, card.paused ? 'resume' : 'pause', 'withdrawn'];
}
