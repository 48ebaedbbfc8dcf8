import { useState } from 'react';
import type { DealFields } from '#domain/records/deal';
import { useAct, useTell } from '../../acts';
import { useCommands } from '../../components';
import type { DealAct } from './act-command';
import { neighbours, type DealView } from './deal-view';

interface Opens {
  onNote: () => void;
  onOpen?: () => void;
}

/** What menu, palette, shortcuts and buttons do to one deal; `asked` is the act whose dialog is open. */
export function useDealActs(view: DealView, { onNote, onOpen }: Opens) {
  const act = useAct();
  const tell = useTell();
  const [asked, setAsked] = useState<DealAct | null>(null);
  const { next, back } = neighbours(view);
  useCommands({
    'deal.note': onNote,
    'deal.edit': editFact,
    'deal.pause': () => setAsked({ kind: view.history.isPaused ? 'resume' : 'pause' }),
    'deal.withdraw': () => setAsked({ kind: 'withdraw' }),
    ...(onOpen ? { 'deal.open': onOpen } : {}),
    ...(next ? { 'deal.advance': () => setAsked({ kind: 'enter', stage: next }) } : {}),
    ...(back ? { 'deal.back': () => setAsked({ kind: 'enter', stage: back }) } : {}),
  });
  const save = (fields: Partial<DealFields>) => act({ do: 'deal.set', deal: view.row.id, fields });
  return { act, tell, asked, ask: setAsked, save };
}

/** F2: the fact with the focus, else the first one. */
function editFact(): void {
  const focused = document.activeElement;
  const fact = focused instanceof HTMLElement && focused.dataset['fact'] ? focused : null;
  (fact ?? document.querySelector<HTMLElement>('.kl-facts [data-fact]'))?.click();
}
