import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageShell } from '#domain/ports/bridge';
import { App } from './app/App';
import { createAppStore } from './store/app-store';
import { StoreProvider } from './store/hooks';
import { spawnStoreWorker } from './store/spawn-worker';

declare global {
  interface Window {
    /** Put there by the shell before the page starts. */
    shell: PageShell;
  }
}

const app = createAppStore(window.shell, spawnStoreWorker);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreProvider app={app}>
      <App />
    </StoreProvider>
  </StrictMode>,
);
