import type { CommandId, IconName } from '../components';

/** The views in the rail, in order; Alt+1… opens them. Only views that exist. */
export const VIEWS = [
  { id: 'board', path: '/board', icon: 'board', command: 'view.board', keys: 'Alt+1' },
  { id: 'ledger', path: '/ledger', icon: 'ledger', command: 'view.ledger', keys: 'Alt+2' },
  { id: 'reports', path: '/reports', icon: 'reports', command: 'view.reports', keys: 'Alt+3' },
  { id: 'settings', path: '/settings', icon: 'settings', command: 'view.settings', keys: 'Alt+4' },
] as const satisfies readonly {
  id: string;
  path: string;
  icon: IconName;
  command: CommandId;
  keys: string;
}[];

export type ViewId = (typeof VIEWS)[number]['id'];

/** The view a path belongs to; a deal's page belongs to the board. */
export function viewOf(pathname: string): ViewId | null {
  if (pathname.startsWith('/deals/')) return 'board';
  return VIEWS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))?.id ?? null;
}
