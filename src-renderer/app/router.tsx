import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Frame } from './Frame';
import { createHashHistory } from './hash-history';
import { BenchmarksScreen } from './screens/BenchmarksScreen';
import { BoardScreen } from './screens/BoardScreen';
import { DealScreen } from './screens/DealScreen';
import { LedgerScreen } from './screens/LedgerScreen';
import { OutboxScreen, SummaryScreen } from './screens/ReportsScreen';
import { EventsScreen, TimeScreen } from './screens/ReviewScreen';
import { SettingsScreen } from './screens/SettingsScreen';
import { TodayScreen } from './screens/TodayScreen';
import { TimelinesScreen } from './screens/TimelinesScreen';

/** A deal whose sheet is open over a list. */
const sheetSearch = (search: Record<string, unknown>): { deal?: string } =>
  typeof search['deal'] === 'string' ? { deal: search['deal'] } : {};

const root = createRootRoute({ component: Frame });

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // oxlint-disable-next-line typescript/only-throw-error -- how this router redirects
      throw redirect({ to: '/board' });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: TodayScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board',
    component: BoardScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ledger',
    component: LedgerScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/timelines',
    component: TimelinesScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/review',
    component: TimeScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/review/events',
    component: EventsScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/deals/$id', component: DealScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: SummaryScreen,
    validateSearch: sheetSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/reports/outbox', component: OutboxScreen }),
  createRoute({ getParentRoute: () => root, path: '/benchmarks', component: BenchmarksScreen }),
  createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen }),
] as const;

export function createAppRouter() {
  return createRouter({ routeTree: root.addChildren(routes), history: createHashHistory() });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
