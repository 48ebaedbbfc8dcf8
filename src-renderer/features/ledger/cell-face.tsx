import type { ReactNode } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { RuleMark, Verdict, VerdictGlyph } from '../../components';
import { blankReason, cellText, verdictText, type CellWords } from './cell-text';

/** What a cell shows: its content, the whole of it (or why it is blank) as its title, and a class. */
export interface CellFace {
  content: ReactNode;
  title: string | undefined;
  more: string;
}

const nothing: CellFace = { content: null, title: undefined, more: '' };

/** One element a cell wherever words will do: thousands of cells come and go while scrolling. */
export function faceOf(card: DealCard | undefined, column: string, row: number, words: CellWords): CellFace {
  if (column === 'index') return { ...nothing, content: row + 1 };
  if (!card) return nothing;
  if (column === 'verdict') {
    const content = <Verdict state={card.verdict.state}>{verdictText(card, words)}</Verdict>;
    return { content, title: words.reason(card.verdict), more: '' };
  }
  if (column === 'rules' && card.rules.length > 0)
    return { ...nothing, content: <RuleMark marks={card.rules} named /> };
  const text = cellText(card, column, words);
  if (text === null) return { content: '—', title: blankReason(card, column, words.t), more: 'is-blank' };
  if (column === 'nextStep' && isOverdue(card, words)) return overdue(text, words);
  const title = text === '/' ? words.t('blank.notCounted') : text;
  return { content: text, title, more: '' };
}

const isOverdue = (card: DealCard, { today }: CellWords): boolean =>
  card.nextStep?.due != null && card.nextStep.due < today;

function overdue(text: string, { t }: CellWords): CellFace {
  const name = t('overdue', { text });
  const content = (
    <>
      <VerdictGlyph state="over" size={10} />
      <span className="sr">{name}</span>
      <span aria-hidden="true">{text}</span>
    </>
  );
  return { content, title: name, more: 'kl-ledger-overdue' };
}
