import { Button } from 'antd';
import {
  useCallback,
  useMemo,
  useState,
  type KeyboardEvent,
  useEffect,
  useRef,
  type FocusEvent,
} from 'react';
import { STAGES, type Stage } from '#domain/records/deal';
import type { DealCard } from '#domain/workspace/deal-card';
import { noFilter, type BoardView } from '#domain/workspace/deal-query';
import { useAct } from '../../acts';
import {
  DealFilterChips,
  EmptyState,
  PageBody,
  useCommandRegistry,
  useCommands,
  useToast,
  type CommandHandlers,
} from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useBoard, useCounts, useDealWindow, useStart } from '../../store/hooks';
import { neighbourStage, nextPlace, type Place } from './board-keys';
import { BoardColumn } from './BoardColumn';
import { BoardHead } from './BoardHead';
import { BoardMenu } from './BoardMenu';
import { BoardStatus } from './BoardStatus';
import { queryOf, useBoardView, type BoardViewState } from './board-view';
import type { MoveRequest, MoveTarget } from './move-command';
import { MoveDialog } from './MoveDialog';
import './board.css';

interface BoardPageProps {
  onOpenDeal: (id: string) => void;
  /** Opens quick capture for a deal. */
  onNote: (deal: string) => void;
}

/** Cards asked for per column at first, and how many more whenever the end comes into sight. */
const FIRST_CARDS = 100;
const MORE_CARDS = 400;

/** The deals in hand by stage: the view to start the day with. */
export function BoardPage({ onOpenDeal, onNote }: BoardPageProps) {
  const actor = useStart().start?.identity?.actor ?? '';
  const view = useBoardView(actor);
  const [limit, setLimit] = useState(FIRST_CARDS);
  const [filterOpen, setFilterOpen] = useState(false);
  const board = useBoard(view.query, limit);
  const counts = useCounts();
  const mine = useDealWindow(queryOf('mine', noFilter, 'urgency', actor), 0, 0)?.total;
  const registry = useCommandRegistry();
  const showMore = useCallback(() => setLimit((cards) => cards + MORE_CARDS), []);
  useCommands({ 'edit.filter': () => setFilterOpen(true) });
  return (
    <>
      <BoardHead
        view={view}
        counts={counts}
        mine={mine}
        filterOpen={filterOpen}
        onFilterOpen={setFilterOpen}
        onNew={() => registry.run('deal.new')}
      />
      <DealFilterChips filter={view.filter} onFilter={view.setFilter} />
      <PageBody>
        {board === undefined ? null : board.window.total === 0 ? (
          <BoardEmpty view={view} actor={actor} inHand={counts?.inHand ?? 0} />
        ) : (
          <BoardColumns board={board} onOpenDeal={onOpenDeal} onNote={onNote} onNearEnd={showMore} />
        )}
      </PageBody>
      <BoardStatus totals={board?.window} />
    </>
  );
}

interface BoardColumnsProps extends BoardPageProps {
  board: BoardView;
  onNearEnd: () => void;
}

function BoardColumns({ board, onOpenDeal, onNote, onNearEnd }: BoardColumnsProps) {
  const [request, setRequest] = useState<MoveRequest | null>(null);
  const act = useAct();
  const toast = useToast();
  const faultText = useFaultText();
  const move = useCallback((card: DealCard, target: MoveTarget) => setRequest({ card, target }), []);
  const focus = useBoardFocus(board, { move, onOpenDeal, onNote });
  const addVisit = useCallback((card: DealCard) => move(card, 'visit'), [move]);
  const remove = async (card: DealCard): Promise<void> => {
    const refused = await act({ do: 'deal.void', deal: card.id, reason: null });
    if (refused) toast({ text: faultText(refused), tone: 'error' });
  };
  return (
    <BoardMenu
      cardOf={focus.cardOf}
      onOpen={onOpenDeal}
      onMove={move}
      onNote={onNote}
      onVoid={(card) => void remove(card)}
    >
      <div className="kl-board" onKeyDown={focus.onKeyDown} onFocus={focus.onFocus} onBlur={focus.onBlur}>
        {board.columns.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            current={focus.current}
            wanted={focus.wanted}
            onFocused={focus.onFocused}
            onCurrent={focus.onCurrent}
            onOpen={onOpenDeal}
            onAddVisit={addVisit}
            onDrop={move}
            onNearEnd={onNearEnd}
          />
        ))}
      </div>
      {request ? (
        <MoveDialog
          request={request}
          act={act}
          onClose={() => {
            setRequest(null);
            focus.want(request.card.id);
          }}
        />
      ) : null}
    </BoardMenu>
  );
}

/** Which card the keyboard is on: arrows move the focus, Ctrl+Shift+arrows the card, Enter opens it. */
function useBoardFocus(board: BoardView, acts: CardActs) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const places = useMemo(() => placesOf(board), [board]);
  const first = board.columns.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null;
  const current = chosen !== null && places.has(chosen) ? chosen : first;
  const card = current === null ? undefined : cardAt(board, places.get(current));
  const held = useRef(false);
  useEffect(() => {
    // A card that went to another column took the focus with it out of the page.
    if (board && held.current && document.activeElement === document.body) setWanted(current);
  }, [board, current]);
  const commands = useCardCommands(card, acts);
  const onKeyDown = (event: KeyboardEvent): void => {
    const onCard = (event.target as Element).matches('[data-deal]');
    if (!onCard || event.nativeEvent.isComposing || event.altKey || event.metaKey) return;
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      commands[command]?.();
    }
    if (event.ctrlKey || command) return;
    const from = current === null ? undefined : places.get(current);
    const to =
      from &&
      nextPlace(
        event.key,
        from,
        board.columns.map((column) => column.cards.length),
      );
    const next = to && board.columns[to.column]?.cards[to.row];
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
    setWanted(next.id);
  };
  const cardOf = (id: string): DealCard | undefined => cardAt(board, places.get(id));
  return {
    current,
    wanted,
    cardOf,
    onKeyDown,
    onFocus: (event: FocusEvent) => void (held.current = event.target.matches('[data-deal]')),
    onBlur: () => void (held.current = false),
    want: setWanted,
    onFocused: useCallback(() => setWanted(null), []),
    onCurrent: setChosen,
  };
}

const cardAt = (board: BoardView, place: Place | undefined): DealCard | undefined =>
  place && board.columns[place.column]?.cards[place.row];

/** The commands a card answers itself, so that they work wherever its shortcuts are not listened for. */
function commandOf(event: KeyboardEvent): 'deal.open' | 'deal.advance' | 'deal.back' | null {
  if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) return 'deal.open';
  if (!event.ctrlKey || !event.shiftKey) return null;
  if (event.key === 'ArrowRight') return 'deal.advance';
  return event.key === 'ArrowLeft' ? 'deal.back' : null;
}

function placesOf(board: BoardView): Map<string, Place> {
  const places = new Map<string, Place>();
  board.columns.forEach(({ cards }, column) =>
    cards.forEach(({ id }, row) => places.set(id, { column, row })),
  );
  return places;
}

interface CardActs {
  move: (card: DealCard, target: MoveTarget) => void;
  onOpenDeal: (id: string) => void;
  onNote: (deal: string) => void;
}

/** What menu, palette and shortcuts do to the card the keyboard is on. */
function useCardCommands(
  card: DealCard | undefined,
  { move, onOpenDeal, onNote }: CardActs,
): CommandHandlers {
  const step = (of: DealCard, by: 1 | -1): void => {
    const to = neighbourStage(stageOf(of), by);
    if (to) move(of, to);
  };
  const handlers: CommandHandlers = card
    ? {
        'deal.open': () => onOpenDeal(card.id),
        'deal.advance': () => step(card, 1),
        'deal.back': () => step(card, -1),
        'deal.move': () => move(card, neighbourStage(stageOf(card), 1) ?? 'landing'),
        'deal.note': () => onNote(card.id),
        'deal.pause': () => move(card, card.paused ? 'resume' : 'pause'),
        'deal.withdraw': () => move(card, 'withdrawn'),
      }
    : {};
  useCommands(handlers);
  return handlers;
}

const stageOf = (card: DealCard): Stage => STAGES.find((stage) => stage === card.stage) ?? 'visit';

function BoardEmpty({ view, actor, inHand }: { view: BoardViewState; actor: string; inHand: number }) {
  const t = useText('board');
  const registry = useCommandRegistry();
  if (inHand === 0)
    return (
      <EmptyState
        icon="board"
        title={t('empty.none.title')}
        hint={t('empty.none.hint')}
        actions={
          <>
            <Button type="primary" onClick={() => registry.run('deal.new')}>
              {t('new')}
            </Button>
            <Button onClick={() => registry.run('import.open')}>{t('empty.none.import')}</Button>
          </>
        }
      />
    );
  const kind = view.tab === 'inHand' ? 'filtered' : view.tab;
  return (
    <EmptyState
      icon="filter"
      title={t(`empty.${kind}.title`, { actor })}
      hint={t('empty.filtered.hint', { count: inHand })}
      actions={<Button onClick={view.clear}>{t('empty.filtered.clear')}</Button>}
    />
  );
}
