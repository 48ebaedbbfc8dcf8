import { BoardPage } from '../../features/board/BoardPage';

export function BoardScreen() {
  return <BoardPage onOpenDeal={() => undefined} onNote={() => undefined} />;
}
