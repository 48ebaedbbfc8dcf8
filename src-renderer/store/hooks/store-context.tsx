import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { AppStore } from '../app-store';
import type { Cell } from '../cell';

const StoreContext = createContext<AppStore | null>(null);

/** Puts the page's one store within reach of the hooks. */
export function StoreProvider({ app, children }: { app: AppStore; children: ReactNode }) {
  return <StoreContext value={app}>{children}</StoreContext>;
}

export function useApp(): AppStore {
  const app = useContext(StoreContext);
  if (!app) throw new Error('StoreProvider is missing above this component');
  return app;
}

export const useCell = <T,>(cell: Cell<T>): T => useSyncExternalStore(cell.subscribe, cell.get);
