import { parseMoney } from '#domain/importing/cell-values';
import { splitNextStep } from '#domain/importing/next-step-text';
import { err, fault, ok, type Result } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import type { DealCard } from '#domain/workspace/deal-card';
import type { LedgerColumn } from './ledger-columns';

/** The text an edited cell starts from. */
export function editText(card: DealCard, column: LedgerColumn): string {
  if (column.edit === 'nextStep') return '';
  if (column.edit === 'amount') return card.amount?.text ?? '';
  const value = (card as unknown as Record<string, unknown>)[column.id];
  return typeof value === 'string' ? value : '';
}

/** What typing `text` into a cell asks for; null = nothing changes. */
export function editCommand(card: DealCard, column: LedgerColumn, text: string): Result<Command | null> {
  const typed = text.trim();
  if (typed === editText(card, column).trim()) return ok(null);
  switch (column.edit) {
    case 'amount':
      return editAmount(card, typed);
    case 'nextStep':
      return ok({ do: 'nextStep.add', deal: card.id, ...splitNextStep(typed) });
    case 'text':
      if (column.id === 'title' && typed === '') return err(fault('ledger.blankTitle'));
      return ok({ do: 'deal.set', deal: card.id, fields: { [column.id]: typed === '' ? null : typed } });
    case null:
      return ok(null);
  }
}

/** A figure without a unit is in the column's: 萬元. */
function editAmount(card: DealCard, typed: string): Result<Command | null> {
  if (typed === '') return ok({ do: 'deal.set', deal: card.id, fields: { amount: null } });
  const parsed = parseMoney(/[元億亿萬万]|[a-z$¥€]/iu.test(typed) ? typed : `${typed}萬元`);
  if (!parsed.ok) return err(fault('ledger.unreadableAmount'));
  return ok({ do: 'deal.set', deal: card.id, fields: { amount: parsed.value } });
}
