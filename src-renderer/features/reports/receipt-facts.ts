import type { OutboxEntry } from '#domain/ports/bridge';
import { useFormats, useText } from '../../i18n';

export interface ReceiptFact {
  term: string;
  value: string;
}

/** The lines of a receipt; those of a delivery only once it is made. */
export function useReceiptFacts(entry: OutboxEntry): readonly ReceiptFact[] {
  const t = useText('reports');
  const formats = useFormats();
  const { state } = entry;
  const hash = entry.sha256.replace(/(.{4})(?=.)/g, '$1 ').toLowerCase();
  return [
    { term: t('screen.receipt.contents'), value: entry.contents },
    { term: t('screen.receipt.revision'), value: formats.integer(entry.revision) },
    {
      term: t('screen.receipt.made'),
      value: t('screen.receipt.madeBy', {
        at: formats.dateTime(entry.createdAt),
        by: entry.createdBy,
        bytes: formats.bytes(entry.bytes),
      }),
    },
    ...(state.kind === 'delivered' && state.place !== entry.keptAt
      ? [
          { term: t('screen.receipt.delivered'), value: formats.dateTime(state.at) },
          { term: t('screen.receipt.place'), value: state.place },
        ]
      : []),
    { term: t('screen.receipt.local'), value: entry.keptAt },
    {
      term: t('screen.receipt.check'),
      value: t(state.kind === 'delivered' ? 'screen.receipt.shaSame' : 'screen.receipt.sha', { hash }),
    },
  ];
}

/** A receipt as plain text, to be pasted into a message. */
export const receiptText = (entry: OutboxEntry, state: string, facts: readonly ReceiptFact[]): string =>
  [entry.file, state, ...facts.map(({ term, value }) => `${term}: ${value}`)].join('\n');
