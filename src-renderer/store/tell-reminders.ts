import { rememberTold, type ReminderNotice } from '#domain/reminders/notices';
import type { AppStore } from './app-store';
import { patchCell } from './cell';
import type { StoreConnection } from './store-connection';
import { systemClock } from './store-worker/system';

/** How often the app looks whether something has come due: quiet hours end on the minute. */
const LOOK_EVERY = 60_000;

/** What telling needs of the screen: words for the desktop, and a message where the desktop shows none. */
export interface NoticeVoice {
  words: (notice: ReminderNotice) => { tag: string; title: string; body: string };
  /** The desktop has shown nothing. */
  instead: (notice: ReminderNotice) => void;
  /** A notice of that tag was clicked. */
  clicked: (tag: string) => void;
}

/**
 * Tells what is due, each reminder once per device (reminders/SPEC.md, N6 to N8): looks every minute, after every
 * change, and on a new day, until the returned function is called.
 */
export function tellReminders(
  app: Pick<AppStore, 'bridge' | 'host'>,
  store: StoreConnection,
  voice: () => NoticeVoice,
): () => void {
  const { bridge } = app;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      await tellOnce(app, store, voice());
    } catch (error) {
      void bridge.invoke('log.error', { where: 'reminders', message: String(error) });
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  const stopStore = store.subscribe(({ kind }) => {
    if (kind === 'ready' || kind === 'changed' || kind === 'day') void look();
  });
  const stopHost = bridge.subscribe((event) => {
    if (event.kind === 'notice.clicked') voice().clicked(event.tag);
  });
  void look();
  return () => {
    clearInterval(timer);
    stopStore();
    stopHost();
  };
}

/** What is told is remembered first: a notice lost is better than one that comes back every minute. */
async function tellOnce(
  { bridge, host }: Pick<AppStore, 'bridge' | 'host'>,
  store: StoreConnection,
  voice: NoticeVoice,
): Promise<void> {
  const { start } = host.get();
  if (!start?.identity || !start.settings.reminders.on) return;
  const { reminders: settings, toldReminders: told } = start.settings;
  const notice = await store.call('notice', { settings, told, person: start.identity.actor });
  if (!notice) return;
  const toldReminders = rememberTold(told, notice.names, systemClock.today());
  const kept = await bridge.invoke('settings.set', { toldReminders });
  const now = host.get().start;
  if (!kept.ok || !now) return;
  patchCell(host, { start: { ...now, settings: kept.value } });
  const shown = await bridge.invoke('notice.show', voice.words(notice));
  if (!shown.ok || !shown.value.shown) voice.instead(notice);
}
