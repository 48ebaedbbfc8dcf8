import { memo } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { Blank, Verdict, VerdictGlyph } from '../../components';
import { blankReason, cellText, isNotCounted, verdictText, type CellWords } from './cell-text';

interface CellProps {
  card: DealCard;
  column: string;
  words: CellWords;
}

/** What stands in a cell: words, a figure, a verdict, or "—" with its reason. */
export const CellContent = memo(function CellContent({ card, column, words }: CellProps) {
  if (column === 'verdict') return <Verdict state={card.verdict.state}>{verdictText(card, words)}</Verdict>;
  const text = cellText(card, column, words);
  if (text === null) return <Blank inGrid reason={blankReason(card, column, words.t)} />;
  if (column === 'nextStep') return <NextStep card={card} text={text} words={words} />;
  if (column === 'amount' && isNotCounted(card) && !card.amount) {
    return <span title={words.t('blank.notCounted')}>{text}</span>;
  }
  return <span title={text}>{text}</span>;
});

function NextStep({ card, text, words }: Omit<CellProps, 'column'> & { text: string }) {
  const due = card.nextStep?.due;
  if (!due || due >= words.today) return <span title={text}>{text}</span>;
  const name = words.t('overdue', { text });
  return (
    <span className="kl-ledger-overdue" title={name}>
      <VerdictGlyph state="over" size={10} />
      <span className="sr">{name}</span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}
