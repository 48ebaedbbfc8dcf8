import { Icon, Kbd } from '../../components';
import { useText } from '../../i18n';
import { Connection, SaveState } from './SaveState';
import { KiteMark } from './KiteMark';
import { MenuBar } from './MenuBar';
import { TodayButton } from './TodayButton';
import { WorkspaceName } from './WorkspaceName';

/** 40 px: mark, menus, the search box, what is due, connection, saved when, whose workspace. */
export function TopBar({ today, onSearch }: { today: boolean; onSearch: () => void }) {
  const t = useText('commands');
  return (
    <header className="kl-top">
      <div className="kl-top-left">
        <span className="kl-top-mark">
          <KiteMark size={22} />
        </span>
        <MenuBar />
      </div>
      <button type="button" className="kl-seek" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon name="search" />
        <span className="grow ell">{t('palette.hint')}</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <div className="kl-where">
        <TodayButton current={today} />
        <Connection />
        <SaveState />
        <WorkspaceName />
      </div>
    </header>
  );
}
