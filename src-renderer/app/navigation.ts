import { useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

export type ViewPath =
  | '/today'
  | '/board'
  | '/ledger'
  | '/timelines'
  | '/review'
  | '/review/events'
  | '/reports'
  | '/reports/outbox'
  | '/benchmarks'
  | '/settings';

/** Where the app can go. A list keeps its place while a deal's sheet is open over it: the sheet is a search value. */
export function useGoTo() {
  const navigate = useNavigate();
  const router = useRouter();
  return useMemo(
    () => ({
      view: (to: ViewPath) => void navigate({ to }),
      deal: (deal: string) => void navigate({ to: '/deals/$id', params: { id: deal } }),
      sheet: (deal: string | null) =>
        void navigate({ to: '.', search: deal === null ? {} : { deal }, replace: deal === null }),
      /** A deal just made: its sheet over the list, its page where there is no list. */
      made: (deal: string) =>
        hasSheet(router.state.location.pathname)
          ? void navigate({ to: '.', search: { deal } })
          : void navigate({ to: '/deals/$id', params: { id: deal } }),
      back: () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/board' })),
    }),
    [navigate, router],
  );
}

const hasSheet = (pathname: string): boolean =>
  ['/today', '/board', '/ledger', '/timelines', '/review', '/review/events', '/reports'].includes(pathname);
