import { createAppStore, type AppStore } from '../store/app-store';
import type { StoreConnection } from '../store/store-connection';
import { spawnStoreWorker } from '../store/spawn-worker';
import { createMemoryShell, type MemoryShell } from './memory-shell';
import { outboxEntries } from './outbox-entries';

/**
 * The app on a host inside the page, as a query string wants it: `?sample` (the default) fills it with the sample,
 * `?empty` leaves it empty, `?first-run` asks who works here, `?import=/path.xlsx` imports a file of the dev server,
 * `?outbox` has exports in every state, `?destination=/media/usb`, `?offline`, `?lang=en`, `?theme=dark`.
 */
export function createMemoryApp(search: string): {
  app: AppStore;
  shell: MemoryShell;
  filled: Promise<void>;
} {
  const wanted = new URLSearchParams(search);
  const language = wanted.get('lang');
  const theme = wanted.get('theme');
  const shell = createMemoryShell({
    ...(wanted.has('first-run') ? { identity: null } : {}),
    ...(wanted.has('outbox') ? { outbox: outboxEntries(Date.now()) } : {}),
    online: !wanted.has('offline'),
    settings: {
      destination: wanted.get('destination'),
      ...(language === 'zh-CN' || language === 'zh-TW' || language === 'en' ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    },
  });
  const app = createAppStore(shell, spawnStoreWorker);
  const filled = wanted.has('empty') || wanted.has('first-run') ? Promise.resolve() : fill(app, wanted);
  return { app, shell, filled };
}

async function fill(app: AppStore, wanted: URLSearchParams): Promise<void> {
  const store = await openedStore(app);
  const file = wanted.get('import');
  const reply = file
    ? await importFile(store, file)
    : await store.call('loadSample', {
        script: wanted.get('lang') === 'zh-CN' ? 'simplified' : 'traditional',
      });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
}

async function importFile(store: StoreConnection, path: string) {
  const bytes = await (await fetch(path)).arrayBuffer();
  const name = path.slice(path.lastIndexOf('/') + 1);
  const plan = await store.call('planImportFile', { name, bytes }, [bytes]);
  if (!plan.ok) return plan;
  return store.call('runImport', { plan: plan.value.plan, policy: { duplicates: 'skip' } });
}

function openedStore(app: AppStore): Promise<StoreConnection> {
  const now = app.store.get();
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = app.store.subscribe(() => {
      const store = app.store.get();
      if (!store) return;
      stop();
      resolve(store);
    });
  });
}
