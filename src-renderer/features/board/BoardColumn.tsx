import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { Stage } from '#domain/records/deal';
import type { DealCard } from '#domain/workspace/deal-card';
import { useAmountText } from '../../components';
import { useText } from '../../i18n';
import type { BoardColumn as Column } from '../../store/hooks';
import { BoardCard, CARD_GAP, CARD_HEIGHT } from './BoardCard';

interface BoardColumnProps {
  column: Column;
  /** Id of the card the keyboard is on. */
  current: string | null;
  /** The card to scroll to and focus once it is there; told when done. */
  wanted: string | null;
  onFocused: () => void;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
  onAddVisit: (card: DealCard) => void;
  onDrop: (card: DealCard, stage: Stage) => void;
  /** The end of what has been read is in sight. */
  onNearEnd: () => void;
}

const STEP = CARD_HEIGHT + CARD_GAP;

export function BoardColumn(props: BoardColumnProps) {
  const { column } = props;
  const t = useText('workspace');
  const board = useText('board');
  const heading = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const target = useDropTarget(column.stage, props.onDrop);
  const { shown, height } = useShownCards(scroller, props);
  const stageName = t(`stages.${column.stage}`);
  return (
    <section
      ref={target.ref}
      className={`kl-col${target.over ? ' is-over' : ''}`}
      aria-labelledby={heading}
      data-stage={column.stage}
    >
      <ColumnHead column={column} id={heading} />
      <div ref={scroller} className="kl-col-cards" role="list" aria-labelledby={heading}>
        {column.total === 0 ? <p className="kl-col-empty t3">{board('column.empty')}</p> : null}
        <div style={{ height }}>
          {shown.map(({ card, index }) => (
            <div key={card.id} role="listitem" style={{ top: index * STEP }}>
              <BoardCard
                card={card}
                current={card.id === props.current}
                place={board('announce', {
                  title: card.title,
                  stage: stageName,
                  position: index + 1,
                  total: column.total,
                })}
                onCurrent={props.onCurrent}
                onOpen={props.onOpen}
                onAddVisit={props.onAddVisit}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function ColumnHead({ column, id }: { column: Column; id: string }) {
  const t = useText('workspace');
  const board = useText('board');
  const amounts = useAmountText();
  const sum = { amount: amounts.yuan(column.amountYuan, 'yi'), unit: amounts.unit('yi') };
  return (
    <header>
      <i className={`kl-swatch is-${column.stage}`} aria-hidden="true" />
      <h2 id={id}>{t(`stages.${column.stage}`)}</h2>
      <span className="t3">{column.total}</span>
      <span className="sum">
        {column.amountYuan > 0 ? board('column.sum', sum) : null}
        {column.withoutAmount > 0 ? (
          <span className="t3">{board('column.unsettled', { count: column.withoutAmount })}</span>
        ) : null}
      </span>
    </header>
  );
}

/** The cards in and near sight; brings the wanted one into sight and focuses it. */
function useShownCards(scroller: RefObject<HTMLDivElement | null>, props: BoardColumnProps) {
  const { column, wanted, onFocused, onNearEnd } = props;
  const { cards } = column;
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => STEP,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (cards.length < column.total && last >= cards.length - 20) onNearEnd();
  }, [last, cards.length, column.total, onNearEnd]);
  useEffect(() => {
    const index = wanted === null ? -1 : cards.findIndex((card) => card.id === wanted);
    if (index < 0) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-deal="${CSS.escape(wanted ?? '')}"]`);
    if (!element) {
      virtual.scrollToIndex(index);
      return;
    }
    element.focus();
    onFocused();
  }, [wanted, cards, items, scroller, virtual, onFocused]);
  const shown = items.flatMap(({ index }) => {
    const card = cards[index];
    return card ? [{ card, index }] : [];
  });
  return { shown, height: virtual.getTotalSize() };
}

function useDropTarget(stage: Stage, onDrop: (card: DealCard, stage: Stage) => void) {
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!ref.current) return undefined;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => isDealCard(source.data.card) && source.data.card.stage !== stage,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        if (isDealCard(source.data.card)) onDrop(source.data.card, stage);
      },
    });
  }, [stage, onDrop]);
  return { ref, over };
}

/** What a dragged card carries: put there by `BoardCard`, the only draggable thing. */
const isDealCard = (value: unknown): value is DealCard =>
  typeof value === 'object' && value !== null && 'id' in value && 'stage' in value;
