import type { DealCard } from '#domain/workspace/deal-card';
import { cellText, type CellWords } from './cell-text';
import type { LedgerColumn } from './ledger-columns';

/** Rows as a spreadsheet takes them: a header with units, tabs, one line a row; blanks are empty, numbers plain. */
export function toTsv(
  cards: readonly DealCard[],
  columns: readonly LedgerColumn[],
  words: CellWords,
  firstIndex: number,
): string {
  const header = columns.map(({ label, unit }) =>
    unit ? `${words.t(label)}(${words.t(`unit.${unit}`)})` : words.t(label),
  );
  const rows = cards.map((card, at) =>
    columns.map((column) =>
      column.id === 'index' ? String(firstIndex + at + 1) : field(card, column, words),
    ),
  );
  return [header, ...rows].map((row) => row.map(escape).join('\t')).join('\r\n');
}

function field(card: DealCard, column: LedgerColumn, words: CellWords): string {
  if (column.id === 'amount') return card.amount ? plainWan(card.amount.yuan) : '';
  if (column.id === 'fundedYuan') return card.fundedYuan === null ? '' : plainWan(card.fundedYuan);
  if (column.id === 'nextStep' && card.nextStep) {
    return [card.nextStep.due, card.nextStep.text].filter(Boolean).join(' ');
  }
  return cellText(card, column.id, words) ?? '';
}

/** 萬元 to the last 元, without grouping: what a cell can calculate with. */
const plainWan = (yuan: number): string => String(yuan / 10_000);

/** A field with a tab, a line break or a quote is quoted; one that would run as a formula is kept as text. */
function escape(text: string): string {
  const safe = /^[=+@]/u.test(text) || /^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
