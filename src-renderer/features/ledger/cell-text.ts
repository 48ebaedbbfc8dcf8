import type { Money } from '#domain/money/money';
import type { Verdict } from '#domain/timing/benchmark';
import type { MarkRule } from '#domain/timing/rule-marks';
import type { PlainDate } from '#domain/timing/plain-date';
import type { DealCard } from '#domain/workspace/deal-card';
import type { Formats, Text } from '../../i18n';

/** What turns a card's values into words and figures. */
export interface CellWords {
  t: Text<'ledger'>;
  formats: Formats;
  /** An amount in 萬元, with ≥, ≈ or a range. */
  amount: (money: Money) => string;
  wan: (yuan: number) => string;
  today: PlainDate;
  /** Why a verdict is what it is. */
  reason: (verdict: Verdict) => string;
  /** What a rule is called. */
  rule: (rule: MarkRule) => string;
}

/** Kinds other than 引資 have no amount to wait for (S11). */
export const isNotCounted = (card: DealCard): boolean => card.kind !== null && card.kind !== 'capital';

/** A cell in words; null = blank. */
export function cellText(card: DealCard, column: string, words: CellWords): string | null {
  const { t, formats } = words;
  switch (column) {
    case 'amount':
      return card.amount ? words.amount(card.amount) : isNotCounted(card) ? '/' : null;
    case 'fundedYuan':
      return card.fundedYuan === null ? null : words.wan(card.fundedYuan);
    case 'contract':
      return card.contract && t(`contract.${card.contract}`);
    case 'kind':
      return card.kind && t(`kind.${card.kind}`);
    case 'originClass':
      return card.originClass && t(`originClass.${card.originClass}`);
    case 'stage':
      return stageText(card, t);
    case 'tags':
      return card.tags.length === 0 ? null : card.tags.join('、');
    case 'nextStep':
      return card.nextStep ? nextStepText(card.nextStep) : null;
    case 'rules':
      return card.rules.length === 0 ? null : card.rules.map(({ rule }) => words.rule(rule)).join('、');
    case 'verdict':
      return verdictText(card, words);
    case 'totalDays':
    case 'workingDays':
    case 'stageDays':
      return card[column] === null ? null : formats.integer(card[column]);
    default:
      return plainText(card, column);
  }
}

function plainText(card: DealCard, column: string): string | null {
  const value = (card as unknown as Record<string, unknown>)[column];
  return typeof value === 'string' ? value : null;
}

function stageText(card: DealCard, t: Text<'ledger'>): string {
  const stage = t(card.stage === null ? 'stage.none' : `stage.${card.stage}`);
  return card.paused ? t('stage.paused', { stage }) : stage;
}

const nextStepText = ({ text, due }: { text: string; due: PlainDate | null }): string =>
  due === null ? text : `${due.slice(5)} ${text}`;

/** Why a cell is blank, for those who ask. */
export function blankReason(card: DealCard, column: string, t: Text<'ledger'>): string {
  if (column === 'amount') return t(isNotCounted(card) ? 'blank.notCounted' : 'blank.noAmount');
  if (column === 'rules') return t('blank.rules');
  if (column === 'totalDays' || column === 'workingDays') return t('blank.noStart');
  return t('blank.notRecorded');
}

/** "剩 6 天" while open, "超 2 天" past the limit, else the plain state; the whole reason is the cell's title. */
export function verdictText(card: DealCard, { t }: Pick<CellWords, 't'>): string {
  const { state, reason } = card.verdict;
  const { by, left } = reason.params;
  if (by !== undefined) return t('verdict.overBy', { days: by });
  if (left !== undefined) return t('verdict.left', { days: left });
  return t(reason.code === 'needsReview' ? 'verdict.needsReview' : `verdict.${state}`);
}
