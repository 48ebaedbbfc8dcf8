import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { memo, useEffect, useRef, useState } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { Amount, Icon, Rich, RuleMark, Slots, useToday, VerdictGlyph, VerdictMark } from '../../components';
import { useFormats, useText } from '../../i18n';
import { CardBarView } from './CardBarView';
import { daysWords, isLate, verdictWords } from './card-words';

/** Height of a card and of the gap below it, px. */
export const CARD_HEIGHT = 59;
export const CARD_GAP = 3;

interface BoardCardProps {
  card: DealCard;
  /** The one card of the board that Tab reaches. */
  current: boolean;
  /** Where it stands, for screen readers: "恒屿, 考察, 3 / 10". */
  place: string;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
  onAddVisit: (card: DealCard) => void;
}

/** A deal on the board: verdict, title, amount · investor, origin, next step · bar, days, slots. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, current } = props;
  const today = useToday();
  const t = useText('board');
  const { ref, dragged } = useDraggable(card);
  const words = verdictWords(card, today);
  const days = daysWords(card);
  return (
    <article
      ref={ref}
      className={`kl-card${dragged ? ' is-dragged' : ''}`}
      tabIndex={current ? 0 : -1}
      data-deal={card.id}
      aria-label={props.place}
      onFocus={() => props.onCurrent(card.id)}
      onDoubleClick={() => props.onOpen(card.id)}
    >
      <div className="r1">
        <VerdictMark state={card.verdict.state} words={t(`card.${words.key}`, { days: words.days })} />
        <h3 className="ell" title={`${card.title}\n${t('card.code', { code: card.code })}`}>
          {card.title}
        </h3>
        <Amount money={card.amount} unit="yi" kind={card.kind} />
      </div>
      <div className="r2">
        <span className="ell">{whereFrom(card, t('card.investor'), t('card.origin'))}</span>
        <NextStep card={card} late={isLate(card, today)} onAddVisit={() => props.onAddVisit(card)} />
      </div>
      <div className="r3">
        <CardBarView bar={card.bar} />
        <span className="days">
          <RuleMark marks={card.rules} />
          {card.paused ? <Paused words={t('card.paused')} /> : null}
          <span className="ell">
            <Rich text={t(`card.${days.key}`, { stage: days.stage, total: days.total })} />
          </span>
        </span>
        <Slots leader={card.leader} county={card.county} department={card.department} />
      </div>
    </article>
  );
});

function Paused({ words }: { words: string }) {
  return (
    <span className="paused" title={words}>
      <Icon name="pause" size={12} />
      <span className="sr">{words}</span>
    </span>
  );
}

const whereFrom = (card: DealCard, noInvestor: string, noOrigin: string): string =>
  `${card.investor ?? noInvestor} · ${card.origin ?? noOrigin}`;

function NextStep({ card, late, onAddVisit }: { card: DealCard; late: boolean; onAddVisit: () => void }) {
  const t = useText('board');
  const formats = useFormats();
  const { nextStep } = card;
  if (nextStep)
    return (
      <span className={`next${late ? ' is-late' : ''}`}>
        {late ? <VerdictGlyph state="over" size={10} /> : null}
        {late ? <span className="sr">{t('card.late')}</span> : null}
        {nextStep.due ? <b>{formats.monthDay(nextStep.due)}</b> : null}{' '}
        <span className="ell">{nextStep.text}</span>
      </span>
    );
  if (card.visitOn !== null || card.stage === 'withdrawn')
    return <span className="next t3">{t('card.noNext')}</span>;
  // Not a tab stop of its own: the card's menu offers the same act by keyboard.
  return (
    <button type="button" className="next kl-link" tabIndex={-1} onClick={onAddVisit}>
      {t('card.addVisit')}
    </button>
  );
}

function useDraggable(card: DealCard) {
  const ref = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    if (!ref.current) return undefined;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card]);
  return { ref, dragged };
}
