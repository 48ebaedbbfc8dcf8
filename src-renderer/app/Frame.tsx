import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommands } from '../components';
import { ImportHost } from '../features/import/ImportHost';
import { ReportProvider } from '../features/reports/report-context';
import { ReviewPlace } from '../features/review/review-context';
import { TimelinesPlace } from '../features/timelines/timelines-place';
import { useText } from '../i18n';
import { useClosing, useStoreStatus } from '../store/hooks';
import { CalendarExportProvider } from './calendar-export';
import { CaptureProvider } from './capture';
import { useAppCommands } from './app-commands';
import { Palette } from './frame/Palette';
import { Rail } from './frame/Rail';
import { ShortcutSheet } from './frame/ShortcutSheet';
import { TopBar } from './frame/TopBar';
import './frame/frame.css';
import { useGoTo } from './navigation';
import { Opening } from './Opening';
import { StartNotices } from './StartNotices';
import { Unreachable } from './Unreachable';
import { useReminderNotices } from './use-reminder-notices';
import { useStartActs } from './use-start-acts';
import { useShortcuts } from './useShortcuts';
import { viewOf } from './views';

/** Around every view: top bar, rail, the search box, the keyboard sheet, what is done everywhere. */
export function Frame() {
  const t = useText('commands');
  const goTo = useGoTo();
  const { pathname } = useLocation();
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);
  useCommands({
    'palette.open': () => setDialog('palette'),
    'help.shortcuts': () => setDialog('keys'),
  });
  useAppCommands();
  useStartActs();
  useShortcuts();
  useReminderNotices();
  return (
    <div className="kl-app">
      <a className="kl-skip" href="#main" onClick={focusMain}>
        {t('frame.skip')}
      </a>
      <TopBar today={pathname === '/today'} onSearch={() => setDialog('palette')} />
      <Rail current={viewOf(pathname)} />
      <main id="main" className="kl-main" tabIndex={-1}>
        <StartNotices />
        <CaptureProvider>
          <ReportProvider onExported={() => goTo.view('/reports/outbox')}>
            <CalendarExportProvider onExported={() => goTo.view('/reports/outbox')}>
              <TimelinesPlace>
                <ReviewPlace>
                  <View />
                </ReviewPlace>
              </TimelinesPlace>
            </CalendarExportProvider>
          </ReportProvider>
        </CaptureProvider>
      </main>
      <ImportHost />
      {dialog === 'palette' ? <Palette onOpenDeal={goTo.deal} onClose={() => setDialog(null)} /> : null}
      {dialog === 'keys' ? <ShortcutSheet onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

/** The address is a route (hash history): the jump is done by hand. */
function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function View() {
  const t = useText('commands');
  const { phase, progress, fault } = useStoreStatus();
  const closing = useClosing();
  if (phase === 'failed' && fault) return <Unreachable fault={fault} />;
  if (phase === 'opening' && progress) return <Opening {...progress} />;
  if (closing) return <p className="kl-alone t2">{t('frame.closing')}</p>;
  return <Outlet />;
}
