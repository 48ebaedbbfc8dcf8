import { DealSheet } from '../../features/deal/DealSheet';
import { useCapture } from '../capture';
import { useGoTo } from '../navigation';

/** The sheet of the deal a list was asked to show. */
export function OpenSheet({ deal }: { deal: string | undefined }) {
  const goTo = useGoTo();
  const capture = useCapture();
  if (deal === undefined) return null;
  return (
    <DealSheet
      deal={deal}
      onClose={() => goTo.sheet(null)}
      onOpen={goTo.deal}
      onNote={(id) => capture({ kind: 'note', deal: id })}
    />
  );
}
