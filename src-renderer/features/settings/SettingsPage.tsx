import { PageBody, PageHead, StatusBar } from '../../components';
import { useText } from '../../i18n';
import { AboutPanel } from './AboutPanel';
import { AppearancePanel } from './AppearancePanel';
import { BackupsPanel } from './BackupsPanel';
import { BenchmarkPanel } from './BenchmarkPanel';
import { CalendarPanel } from './CalendarPanel';
import { DestinationPanel } from './DestinationPanel';
import { LedgersPanel } from './LedgersPanel';
import { RemindersPanel } from './RemindersPanel';
import './settings.css';
import { WorkspacePanel } from './WorkspacePanel';

/** Everything that can be set, on one page; each change counts at once. */
export function SettingsPage() {
  const t = useText('settings');
  return (
    <>
      <PageHead title={t('title')}>
        <span className="t3 sm">{t('atOnce')}</span>
      </PageHead>
      <PageBody scroll>
        <div className="kl-settings">
          <div className="kl-settings-column">
            <AppearancePanel />
            <WorkspacePanel />
            <DestinationPanel />
          </div>
          <div className="kl-settings-column">
            <BenchmarkPanel />
            <CalendarPanel />
            <LedgersPanel />
          </div>
          <div className="kl-settings-column">
            <RemindersPanel />
            <BackupsPanel />
            <AboutPanel />
          </div>
        </div>
      </PageBody>
      <StatusBar />
    </>
  );
}
