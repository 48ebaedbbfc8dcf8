import { Dropdown, type MenuProps } from 'antd';
import { useState, type MouseEvent, type ReactNode } from 'react';
import type { DealCard } from '#domain/workspace/deal-card';
import { useText } from '../../i18n';
import { moveTargets, type MoveTarget } from './move-command';

interface BoardMenuProps {
  children: ReactNode;
  cardOf: (id: string) => DealCard | undefined;
  onOpen: (id: string) => void;
  onMove: (card: DealCard, target: MoveTarget) => void;
  onNote: (id: string) => void;
  onVoid: (card: DealCard) => void;
}

/** The card's menu, by right click, the menu key or Shift+F10: one menu for the whole board. */
export function BoardMenu(props: BoardMenuProps) {
  const [card, setCard] = useState<DealCard | null>(null);
  const [open, setOpen] = useState(false);
  const items = useItems(card);
  const aim = (event: MouseEvent): void => {
    const element = (event.target as Element).closest<HTMLElement>('[data-deal]');
    const aimed = element?.dataset.deal === undefined ? undefined : props.cardOf(element.dataset.deal);
    setCard(aimed ?? null);
    if (!aimed) event.stopPropagation();
  };
  const onClick: MenuProps['onClick'] = ({ key }) => {
    setOpen(false);
    if (!card) return;
    if (key === 'open') props.onOpen(card.id);
    else if (key === 'note') props.onNote(card.id);
    else if (key === 'void') props.onVoid(card);
    else props.onMove(card, key as MoveTarget);
  };
  return (
    <Dropdown
      trigger={['contextMenu']}
      open={open && card !== null}
      onOpenChange={setOpen}
      autoFocus
      menu={{ items, onClick }}
    >
      <div className="kl-board-area" onContextMenuCapture={aim}>
        {props.children}
      </div>
    </Dropdown>
  );
}

function useItems(card: DealCard | null): NonNullable<MenuProps['items']> {
  const t = useText('board');
  const workspace = useText('workspace');
  if (!card) return [];
  const labelOf = (target: MoveTarget): string => {
    if (target === 'pause' || target === 'resume' || target === 'withdrawn')
      return t(`menu.${target === 'withdrawn' ? 'withdraw' : target}`);
    const name = workspace(`stages.${target}`);
    return target === card.stage ? t('menu.again', { stage: name }) : name;
  };
  const [stages, others] = [moveTargets(card).slice(0, 4), moveTargets(card).slice(4)];
  const toItem = (target: MoveTarget) => ({ key: target, label: labelOf(target) });
  return [
    { key: 'open', label: t('menu.open'), extra: 'Enter' },
    { key: 'note', label: t('menu.note') },
    { type: 'divider' },
    { key: 'stages', type: 'group', label: t('menu.moveTo'), children: stages.map(toItem) },
    { type: 'divider' },
    ...others.map(toItem),
    { key: 'void', label: t('menu.void'), danger: true },
  ];
}
