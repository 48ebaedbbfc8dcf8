import { BoardPage } from '../../features/board/BoardPage';
import { useCapture } from '../capture';
import { useGoTo } from '../navigation';

export function BoardScreen() {
  const goTo = useGoTo();
  const capture = useCapture();
  return <BoardPage onOpenDeal={goTo.sheet} onNote={(deal) => capture({ kind: 'note', deal })} />;
}
