import { useState } from 'react';
import { FirstRun } from '../features/first-run/FirstRun';
import { useStart } from '../store/hooks';
import { Appearance } from './Appearance';
import { Unreachable } from './Unreachable';
import { Workspace } from './Workspace';

/** The whole page: first run while the folder holds no workspace, the workspace afterwards. */
export function App() {
  return (
    <Appearance>
      <Screen />
    </Appearance>
  );
}

function Screen() {
  const { start, fault } = useStart();
  const [next, setNext] = useState<'import' | null>(null);
  if (fault) return <Unreachable fault={fault} />;
  if (!start) return null;
  return start.identity ? <Workspace first={next} /> : <FirstRun onBegun={setNext} />;
}
