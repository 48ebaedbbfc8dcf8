import { useStart } from '../store/hooks';
import { Appearance } from './Appearance';
import { FirstRun } from '../features/first-run/FirstRun';
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
  if (fault) return <Unreachable fault={fault} />;
  if (!start) return null;
  return start.identity ? <Workspace /> : <FirstRun />;
}
