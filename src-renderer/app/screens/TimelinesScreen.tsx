import { useSearch } from '@tanstack/react-router';
import { TimelinesPage } from '../../features/timelines/TimelinesPage';
import { useGoTo } from '../navigation';
import { OpenSheet } from './OpenSheet';

export function TimelinesScreen() {
  const goTo = useGoTo();
  const { deal } = useSearch({ from: '/timelines' });
  return (
    <>
      <TimelinesPage
        openDeal={deal ?? null}
        onOpen={(id, how) => (how === 'page' ? goTo.deal(id) : goTo.sheet(id))}
      />
      <OpenSheet deal={deal} />
    </>
  );
}
