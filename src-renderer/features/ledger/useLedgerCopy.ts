import { useCallback } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { useToast } from '../../components';
import { useFaultText } from '../../i18n';
import { fault } from '#domain/result';
import { useFetchDeals, type DealQuery } from '../../store/hooks';
import type { CellWords } from './cell-text';
import type { LedgerColumn } from './ledger-columns';
import { toTsv } from './ledger-tsv';

interface CopySource {
  query: DealQuery;
  columns: readonly LedgerColumn[];
  words: CellWords;
  cardAt: (row: number) => DealCard | undefined;
  rows: { from: number; to: number };
}

/** Ctrl+C: the selected rows as a table. Rows not at hand are fetched first. */
export function useLedgerCopy({ query, columns, words, cardAt, rows }: CopySource) {
  const fetchDeals = useFetchDeals();
  const toast = useToast();
  const faultText = useFaultText();
  return useCallback(
    (event: { preventDefault: () => void; clipboardData: DataTransfer | null }) => {
      const count = rows.to - rows.from + 1;
      const atHand = Array.from({ length: count }, (_, at) => cardAt(rows.from + at));
      const complete = atHand.filter((card) => card !== undefined);
      event.preventDefault();
      const tell = () => toast({ text: words.t('copied', { count }) });
      if (complete.length === count && event.clipboardData) {
        event.clipboardData.setData('text/plain', toTsv(complete, columns, words, rows.from));
        return tell();
      }
      toast({ text: words.t('copying', { count }) });
      return void fetchDeals(query, rows.from, count)
        .then(({ cards }) => navigator.clipboard.writeText(toTsv(cards, columns, words, rows.from)))
        .then(tell, () => toast({ text: faultText(fault('ledger.copyFailed')), tone: 'error' }));
    },
    [query, columns, words, cardAt, rows.from, rows.to, fetchDeals, toast, faultText],
  );
}
