import { useSearch } from '@tanstack/react-router';
import { BoardPage } from '../../features/board/BoardPage';
import { useCapture } from '../capture';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

export function BoardScreen() {
  const goTo = useGoTo();
  const capture = useCapture();
  const { deal } = useSearch({ from: '/board' });
  return (
    <>
      <BoardPage
        onOpenDeal={(id) => (id === deal ? goTo.deal(id) : goTo.sheet(id))}
        onNote={(id) => capture({ kind: 'note', deal: id })}
      />
      <OpenSheet deal={deal} />
    </>
  );
}
