import type { IconName } from '../components';

/**
 * The views in the rail, in order. Only views that exist; each keeps its digit when others come between, so that a
 * hand that has learnt Alt+7 finds the reports there in every version.
 */
export const VIEWS = [
  { id: 'board', path: '/board', icon: 'board', keys: 'Alt+1' },
  { id: 'ledger', path: '/ledger', icon: 'ledger', keys: 'Alt+2' },
  { id: 'timelines', path: '/timelines', icon: 'timelines', keys: 'Alt+3' },
  { id: 'review', path: '/review', icon: 'chart', keys: 'Alt+4' },
  { id: 'reports', path: '/reports', icon: 'reports', keys: 'Alt+7' },
  { id: 'settings', path: '/settings', icon: 'settings', keys: 'Alt+9' },
] as const satisfies readonly { id: string; path: string; icon: IconName; keys: string }[];

export type ViewId = (typeof VIEWS)[number]['id'];

/** The view a path belongs to; a deal's page belongs to the board. */
export function viewOf(pathname: string): ViewId | null {
  if (pathname.startsWith('/deals/')) return 'board';
  return VIEWS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))?.id ?? null;
}
