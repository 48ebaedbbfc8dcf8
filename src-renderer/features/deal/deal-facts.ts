import { parseMoney } from '#domain/importing/cell-values';
import { DEAL_KINDS, ORIGIN_CLASSES, STAGES, type DealField, type DealFields } from '#domain/records/deal';
import { err, fault, ok, type Result } from '#domain/result';
import type { FacetName } from '#domain/workspace/deal-query';

/** How a fact is written: a line, a paragraph, an amount, one of a few, several words. */
export type FactKind = 'text' | 'paragraph' | 'amount' | 'choice' | 'tags';

export interface Fact {
  field: DealField;
  kind: FactKind;
  /** Values in use elsewhere are offered while typing. */
  facet?: FacetName;
}

/** The facts panel, in the order offices ask for them. Responsibility and benchmark stand in their own places. */
export const FACTS: readonly Fact[] = [
  { field: 'investor', kind: 'text' },
  { field: 'origin', kind: 'text' },
  { field: 'originClass', kind: 'choice' },
  { field: 'amount', kind: 'amount' },
  { field: 'kind', kind: 'choice' },
  { field: 'nature', kind: 'text' },
  { field: 'industry', kind: 'text', facet: 'industry' },
  { field: 'cooperation', kind: 'text' },
  { field: 'park', kind: 'text' },
  { field: 'construction', kind: 'paragraph' },
  { field: 'event', kind: 'text', facet: 'event' },
  { field: 'source', kind: 'text', facet: 'source' },
  { field: 'tags', kind: 'tags', facet: 'tags' },
  { field: 'contact', kind: 'text' },
  { field: 'progress', kind: 'paragraph' },
  { field: 'problem', kind: 'paragraph' },
  { field: 'remark', kind: 'paragraph' },
  { field: 'knownStage', kind: 'choice' },
];

/** What a choice can be; the first is always "not recorded". */
export const CHOICES: Partial<Record<DealField, readonly string[]>> = {
  originClass: ORIGIN_CLASSES,
  kind: DEAL_KINDS,
  knownStage: STAGES,
};

/** The text an editor starts from. */
export function factText(fields: DealFields, { field, kind }: Fact): string {
  if (kind === 'amount') return fields.amount?.text ?? '';
  if (kind === 'tags') return fields.tags.join('、');
  const value = fields[field];
  return typeof value === 'string' ? value : '';
}

/** What was typed, as fields to set. Nothing typed is "not recorded". */
export function factFields({ field, kind }: Fact, text: string): Result<Partial<DealFields>> {
  const typed = text.trim();
  if (kind === 'tags') return ok({ tags: typed === '' ? [] : typed.split(/[、,，;；\s]+/u).filter(Boolean) });
  if (field === 'title' && typed === '') return err(fault('workspace.emptyTitle', {}, 'title'));
  if (typed === '') return ok({ [field]: null });
  if (kind !== 'amount') return ok({ [field]: typed });
  const money = parseMoney(typed);
  return money.ok ? ok({ amount: money.value }) : money;
}
