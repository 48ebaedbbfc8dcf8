import { memo } from 'react';
import type { PlainDate } from '#domain/timing/plain-date';
import type { DealCard } from '#domain/workspace/deal-card';
import { Blank } from '../../components/Blank';
import { Verdict, VerdictGlyph } from '../../components/Verdict';
import { blankReason, cellText, isNotCounted, type CellWords } from './cell-text';

interface CellProps {
  card: DealCard;
  column: string;
  words: CellWords;
  today: PlainDate;
}

/** What stands in a cell: words, a figure, a verdict, or "—" with its reason. */
export const CellContent = memo(function CellContent({ card, column, words, today }: CellProps) {
  if (column === 'verdict') return <Verdict state={card.verdict.state}>{words.verdict(card)}</Verdict>;
  const text = cellText(card, column, words);
  if (text === null) return <Blank inGrid reason={blankReason(card, column, words.t)} />;
  if (column === 'nextStep') return <NextStep card={card} text={text} today={today} words={words} />;
  if (column === 'amount' && isNotCounted(card) && !card.amount) {
    return <span title={words.t('blank.notCounted')}>{text}</span>;
  }
  return <span title={text}>{text}</span>;
});

function NextStep({ card, text, today, words }: Omit<CellProps, 'column'> & { text: string }) {
  const due = card.nextStep?.due;
  if (!due || due >= today) return <span title={text}>{text}</span>;
  const name = words.t('overdue', { text });
  return (
    <span className="kl-ledger-overdue" title={name}>
      <VerdictGlyph state="over" size={10} />
      <span className="sr">{name}</span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}
